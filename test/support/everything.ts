import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export type Operation = Readonly<{ name: string; query: string; variables: Readonly<Record<string, unknown>> }>;

/** Values of arguments and fields of inputs by their names. */
type Given = Readonly<Record<string, unknown>>;

/** What any operation takes where nothing is given; a list gets one. */
const SCALARS: Given = {
  Int: 1,
  Float: 1,
  Boolean: true,
  ID: '00000000-0000-4000-8000-000000000000',
  String: 'HE-7',
  Money: '1.00 EUR',
  Date: '2026-03-02',
  DateTime: '2026-03-02T09:00:00.000Z',
};

/** What ends some time after it begins. */
const ENDS: readonly string[] = ['to', 'until'];
const LATER: Given = { Date: '2026-03-08', DateTime: '2026-03-08T09:00:00.000Z' };

/** Every query of the schema, with what is given and the least of everything else. */
export const queriesBy = (schema: GraphQLSchema, given: Given): readonly Operation[] =>
  fieldsOf(schema.getQueryType()).map((field) => operationOf('query', field, given));

/** Every mutation whose input has one of these fields; `others` are given besides. */
export const mutationsBy = (schema: GraphQLSchema, given: Given, others: Given): readonly Operation[] =>
  fieldsOf(schema.getMutationType())
    .filter((field) => field.args.some(({ type }) => takesOneOf(given, type)))
    .map((field) => operationOf('mutation', field, { ...given, ...others }));

const fieldsOf = (type: ReturnType<GraphQLSchema['getQueryType']>) => Object.values(type?.getFields() ?? {});

const takesOneOf = (given: Given, type: GraphQLInputType): boolean => {
  const named = getNamedType(type);
  return isInputObjectType(named) && Object.keys(named.getFields()).some((name) => name in given);
};

const operationOf = (kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>, given: Given): Operation => {
  const args = field.args.filter(({ name, type }) => isNonNullType(type) || name in given);
  const among = (texts: readonly string[]) => (texts.length > 0 ? `(${texts.join(', ')})` : '');
  const declared = among(args.map(({ name, type }) => `$${name}: ${type}`));
  const passed = among(args.map(({ name }) => `${name}: $${name}`));
  return {
    name: field.name,
    query: `${kind} ${declared} { ${field.name}${passed} ${selectionOf(field.type, 1)} }`,
    variables: Object.fromEntries(args.map(({ name, type }) => [name, valueOf(name, type, given)])),
  };
};

const valueOf = (name: string, type: GraphQLInputType, given: Given): unknown => {
  if (isNonNullType(type)) return valueOf(name, type.ofType, given);
  if (name in given) return given[name];
  if (isListType(type)) return [valueOf(name, type.ofType, given)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) || field.name in given)
        .map((field) => [field.name, valueOf(field.name, field.type, given)]),
    );
  return scalarOf(name, type.name);
};

const scalarOf = (name: string, type: string): unknown => (ENDS.includes(name) && LATER[type]) || SCALARS[type];

/** The plain fields, and those of what is within down to a depth. */
const selectionOf = (type: GraphQLOutputType, depth: number): string => {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named)) return '{ __typename }';
  const within = Object.values(named.getFields())
    .filter((field) => field.args.length === 0 && (depth > 0 || isLeafType(getNamedType(field.type))))
    .map((field) => `${field.name} ${selectionOf(field.type, depth - 1)}`);
  return `{ __typename ${within.join(' ')} }`;
};
