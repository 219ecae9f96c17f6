import '#graphql';
export const name = 'database';
