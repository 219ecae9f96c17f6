export const name = 'warranty';
