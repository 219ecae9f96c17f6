import '#graphql';
import '#policy-pack';
export const name = 'event-store';
