export const name = 'requests';
