import type { OrderColumn } from './keyset-order.js';

/** A row's place in an order: the value of each column as PostgreSQL writes it, which loses nothing, or null. */
export type Place = readonly (string | null)[];

export type Condition = Readonly<{ sql: string; parameters: Readonly<Record<string, string>> }>;

/**
 * SQL that is true for the rows behind a place. Where all columns go the same way and none can be null it compares rows
 * as a whole, which one index serves; else column by column, bounded by the first one where that is possible.
 */
export const behind = (order: readonly OrderColumn[], place: Place): Condition => {
  const parameters = Object.fromEntries(
    place.flatMap((value, n) => (value === null ? [] : [[`keyset${n}`, value] as const])),
  );
  const [first] = order;
  const isUniform = order.every(({ direction, nulls }) => nulls === null && direction === first?.direction);
  return { sql: isUniform ? behindAsRow(order) : `${bound(first, place)}${behindFrom(0, order, place)}`, parameters };
};

const behindAsRow = (order: readonly OrderColumn[]): string => {
  const columns = order.map(({ sql }) => sql).join(', ');
  const values = order.map((_, n) => `:keyset${n}`).join(', ');
  return `(${columns}) ${order[0]?.direction === 'DESC' ? '<' : '>'} (${values})`;
};

const bound = (first: OrderColumn | undefined, [value]: Place): string => {
  if (!first || value === null || first.nulls === 'LAST') return '';
  return `${first.sql} ${first.direction === 'DESC' ? '<=' : '>='} :keyset0 AND `;
};

const behindFrom = (n: number, order: readonly OrderColumn[], place: Place): string => {
  const column = order[n];
  if (!column) return 'FALSE';
  const isNull = place[n] === null;
  const equal = isNull ? `${column.sql} IS NULL` : `${column.sql} = :keyset${n}`;
  return `(${strictlyBehind(n, column, isNull)} OR (${equal} AND ${behindFrom(n + 1, order, place)}))`;
};

const strictlyBehind = (n: number, { sql, direction, nulls }: OrderColumn, isNull: boolean): string => {
  if (isNull) return nulls === 'FIRST' ? `${sql} IS NOT NULL` : 'FALSE';
  const beyond = `${sql} ${direction === 'DESC' ? '<' : '>'} :keyset${n}`;
  return nulls === 'LAST' ? `(${beyond} OR ${sql} IS NULL)` : beyond;
};
