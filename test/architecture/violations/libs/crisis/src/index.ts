export const name = 'crisis';
