import '#graphql';
export const name = 'auth';
