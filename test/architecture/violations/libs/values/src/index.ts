export const name = 'values';
