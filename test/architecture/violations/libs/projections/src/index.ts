import '#graphql';
export const name = 'projections';
