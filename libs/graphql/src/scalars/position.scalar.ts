import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const positionOf = (value: unknown): string => {
  if (typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)) return value;
  throw new GraphQLError('A position is taken from a receipt or an event: 32 characters of 0-9 and a-f.');
};

/** A position of the event log as it is in code. */
export const PositionScalar = new GraphQLScalarType<string, string>({
  name: 'Position',
  description: 'A place in the order of all events. Opaque: take it from a receipt, hand it to `atLeast`.',
  serialize: positionOf,
  parseValue: positionOf,
  parseLiteral: (node) => positionOf(node.kind === Kind.STRING ? node.value : null),
});
