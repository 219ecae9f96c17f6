export const name = 'returns';
