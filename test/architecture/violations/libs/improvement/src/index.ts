export const name = 'improvement';
