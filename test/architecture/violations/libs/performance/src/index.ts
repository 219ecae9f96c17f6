export const name = 'performance';
