export const name = 'graphql';
