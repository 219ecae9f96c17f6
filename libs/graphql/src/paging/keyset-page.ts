import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { Rejection } from '#event-sourcing';
import { decodeCursor, encodeCursor } from '#values';
import type { ConnectionArgs, Page } from './connection.js';
import { behind, type Place } from './keyset-condition.js';
import { type Order, type OrderColumn, signatureOf, totalOrder } from './keyset-order.js';

type Rows<R extends ObjectLiteral> = SelectQueryBuilder<R>;
type Sorted<R> = Readonly<{ order: readonly Order<R>[]; args: Pick<ConnectionArgs, 'first' | 'after'> }>;

const Cursor = z.object({ of: z.string(), at: z.array(z.string().nullable()) });

/**
 * A page of a query over one view, in one query. The order is made total by the id; rows that are inserted or removed
 * meanwhile neither repeat nor hide others. The query must not be sorted, limited or joined to many.
 * @throws Rejection `CURSOR_NOT_OF_THIS_LIST` for a cursor of another list or another order
 */
export const keysetPage = async <R extends ObjectLiteral & { id: string }>(
  rows: Rows<R>,
  { order, args: { first, after } }: Sorted<R>,
): Promise<Page<R>> => {
  const columns = totalOrder(rows, order);
  const signature = signatureOf(rows, columns);
  const page = sorted(rows, columns).limit(first + 1);
  if (after) {
    const { sql, parameters } = behind(columns, placeOf(after, signature, columns));
    page.andWhere(`(${sql})`, parameters);
  }
  const found = await read(page, columns, Boolean(after));
  const edges = found.slice(0, first).map(({ node, at }) => ({ cursor: encodeCursor({ of: signature, at }), node }));
  return pageOf(edges, {
    hasNextPage: found.length > first,
    hasPreviousPage: Boolean(after),
    count: once(() => rows.clone().getCount()),
  });
};

type Rest = Readonly<{ hasNextPage: boolean; hasPreviousPage: boolean; count: () => Promise<number> }>;

const pageOf = <R>(edges: Page<R>['edges'], { hasNextPage, hasPreviousPage, count }: Rest): Page<R> => ({
  edges,
  nodes: edges.map(({ node }) => node),
  place: {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges.at(0)?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  },
  get totalCount() {
    return count();
  },
});

const once = <T>(run: () => Promise<T>): (() => Promise<T>) => {
  let result: Promise<T> | undefined;
  return () => {
    result ??= run();
    return result;
  };
};

/** Also selects each column of the order as text: a `Date` would lose PostgreSQL's microseconds. */
const sorted = <R extends ObjectLiteral>(rows: Rows<R>, columns: readonly OrderColumn[]): Rows<R> =>
  columns.reduce(
    (query, { property, sql, direction, nulls }, n) =>
      query
        .addSelect(`${sql}::text`, `keyset${n}`)
        .addOrderBy(`${rows.alias}.${property}`, direction, nulls ? `NULLS ${nulls}` : undefined),
    rows.clone(),
  );

const read = async <R extends ObjectLiteral & { id: string }>(
  page: Rows<R>,
  columns: readonly OrderColumn[],
  isBehindCursor: boolean,
): Promise<{ node: R; at: Place }[]> => {
  try {
    const { entities, raw } = await page.getRawAndEntities<Record<string, string | null>>();
    const idAt = columns.findIndex(({ property }) => property === 'id');
    const places = new Map(
      raw.map((row): [string | null | undefined, Place] => [
        row[`keyset${idAt}`],
        columns.map((_, n) => row[`keyset${n}`] ?? null),
      ]),
    );
    return entities.map((node) => ({ node, at: places.get(node.id) ?? [] }));
  } catch (error) {
    if (isBehindCursor && isDataException(error)) throw notOfThisList();
    throw error;
  }
};

const placeOf = (after: string, signature: string, columns: readonly OrderColumn[]): Place => {
  const cursor = decodeCursor(after, Cursor);
  if (cursor?.of !== signature || cursor.at.length !== columns.length || isNullWhereNoneIs(cursor.at, columns))
    throw notOfThisList();
  return cursor.at;
};

const isNullWhereNoneIs = (place: Place, columns: readonly OrderColumn[]): boolean =>
  columns.some(({ nulls }, n) => nulls === null && place[n] === null);

/** SQLSTATE class 22: what a forged cursor holds is no value of its column. */
const isDataException = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('22');

const notOfThisList = () =>
  new Rejection(
    'CURSOR_NOT_OF_THIS_LIST',
    'This cursor belongs to another list or to another order of it: start again without "after".',
  );
