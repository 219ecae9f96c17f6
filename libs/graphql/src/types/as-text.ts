import type { FieldMiddleware } from '@nestjs/graphql';

/** For a `bigint` behind a `String` field. */
export const asText: FieldMiddleware = async (_, next) => {
  const value: unknown = await next();
  return value === null || value === undefined ? value : String(value);
};
