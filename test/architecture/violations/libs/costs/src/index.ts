export const name = 'costs';
