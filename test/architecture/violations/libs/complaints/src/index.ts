export const name = 'complaints';
