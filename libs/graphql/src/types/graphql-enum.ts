import { registerEnumType } from '@nestjs/graphql';

type Values<V extends string> = { readonly [K in V]: K };

/**
 * The GraphQL enum of a list of values, for `@Field(() => …)`: values are spelled alike in event, row and API.
 * `meanings` describes single values where their names don't say it.
 */
export const graphqlEnum = <const V extends string>(
  name: string,
  list: readonly V[],
  description: string,
  meanings: Partial<Record<NoInfer<V>, string>> = {},
): Values<V> => {
  const values = Object.fromEntries(list.map((value) => [value, value])) as Values<V>;
  const described = Object.entries<string | undefined>(meanings);
  const valuesMap = Object.fromEntries(described.map(([value, description = '']) => [value, { description }]));
  registerEnumType<Record<string, string>>(values, { name, description, valuesMap });
  return values;
};
