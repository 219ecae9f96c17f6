export const name = 'satisfaction';
