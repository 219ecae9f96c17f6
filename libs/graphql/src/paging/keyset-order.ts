import { createHash } from 'node:crypto';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** How a list is sorted. Without `nulls`, rows without a value come last going up and first going down, as in SQL. */
export type Order<R> = Readonly<{ column: keyof R & string; direction: 'ASC' | 'DESC'; nulls?: 'FIRST' | 'LAST' }>;

/** A column of a total order: the last one is always the id. */
export type OrderColumn = Readonly<{
  property: string;
  /** The column in SQL, with its alias, quoted. */
  sql: string;
  direction: 'ASC' | 'DESC';
  /** Null where the column never is. */
  nulls: 'FIRST' | 'LAST' | null;
}>;

/** Adds the id, in the direction of the column before it, so that no two rows are equal. */
export const totalOrder = <R extends ObjectLiteral & { id: string }>(
  rows: SelectQueryBuilder<R>,
  order: readonly Order<R>[],
): OrderColumn[] => {
  const direction = order.at(-1)?.direction ?? 'ASC';
  const complete = order.some(({ column }) => column === 'id')
    ? order
    : [...order, { column: 'id' as const, direction }];
  return complete.map((each) => columnOf(rows, each));
};

const columnOf = <R extends ObjectLiteral>(
  rows: SelectQueryBuilder<R>,
  { column, direction, nulls }: Order<R>,
): OrderColumn => {
  const found = entityOf(rows).findColumnWithPropertyName(column);
  if (!found) throw new Error(`${entityOf(rows).name} has no column "${column}" to sort by.`);
  return {
    property: column,
    sql: `${rows.escape(rows.alias)}.${rows.escape(found.databaseName)}`,
    direction,
    nulls: found.isNullable ? (nulls ?? (direction === 'ASC' ? 'LAST' : 'FIRST')) : null,
  };
};

const entityOf = <R extends ObjectLiteral>({ expressionMap }: SelectQueryBuilder<R>) => {
  if (!expressionMap.mainAlias) throw new Error('A page needs a query over one view.');
  return expressionMap.mainAlias.metadata;
};

/** Tells a list and its order from others, in 8 characters. */
export const signatureOf = <R extends ObjectLiteral>(
  rows: SelectQueryBuilder<R>,
  order: readonly OrderColumn[],
): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        entityOf(rows).tableName,
        order.map(({ property, direction, nulls }) => [property, direction, nulls]),
      ]),
    )
    .digest('base64url')
    .slice(0, 8);
