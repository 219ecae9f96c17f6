export const name = 'promises';
