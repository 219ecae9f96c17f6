export const outcome = 'RETURNED';
