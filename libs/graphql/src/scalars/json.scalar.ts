import { GraphQLError, GraphQLScalarType } from 'graphql';

const onlyAnswered = (): never => {
  throw new GraphQLError('JSON is only found in answers: send typed fields.');
};

/** For what has as many shapes as there are events; everything else gets types of its own. */
export const JsonScalar = new GraphQLScalarType<never, unknown>({
  name: 'JSON',
  description: 'A JSON value whose shape depends on what it tells of. Only in answers.',
  serialize: (value) => value,
  parseValue: onlyAnswered,
  parseLiteral: onlyAnswered,
});
