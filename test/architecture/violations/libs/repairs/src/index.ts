export const name = 'repairs';
