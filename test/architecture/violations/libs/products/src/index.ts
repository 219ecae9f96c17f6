export const name = 'products';
