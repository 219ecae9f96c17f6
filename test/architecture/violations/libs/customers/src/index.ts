export const name = 'customers';
