import '#graphql';
export const name = 'policy-pack';
