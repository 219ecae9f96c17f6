import '#graphql';
export const name = 'settings';
