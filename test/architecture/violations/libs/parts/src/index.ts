export const name = 'parts';
