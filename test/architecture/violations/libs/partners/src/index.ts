export const name = 'partners';
