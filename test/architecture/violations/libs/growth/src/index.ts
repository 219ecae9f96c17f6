export const name = 'growth';
