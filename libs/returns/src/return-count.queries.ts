import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { Rejection } from '#event-sourcing';
import { both, given } from '#projections';
import type { ReturnCount, ReturnCounts, ReturnDimension } from './return-count.view.js';
import { ReturnFactView } from './return-fact.view.js';
import { visibleTo } from './return-filter.queries.js';
import type { ReturnReason } from './return-words.events.js';
import { named, shipments } from './shipment.queries.js';

/** Ship months from the first day up to, and without, the last one; cohorts are months of `zone`. */
export type ReturnCounting = Readonly<{
  groupBy: readonly ReturnDimension[];
  from: Date;
  to: Date;
  zone: string;
  productId: string | null;
  batch: string | null;
  region: string | null;
  reasons: readonly ReturnReason[] | null;
}>;

const MAX_ROWS = 10_000;

type Columns = Readonly<Record<ReturnDimension, string>>;
const OF_FACTS: Columns = {
  REASON: 'row.reason',
  REMEDY: 'row.remedy',
  PRODUCT: `coalesce(row."productId", '')`,
  BATCH: `coalesce(row.batch, '')`,
  REGION: `coalesce(row.region, '')`,
};
/** What is shipped has no reason and no remedy: each of them is a share of the whole cohort. */
const OF_SHIPPED: Columns = { ...OF_FACTS, REASON: `''`, REMEDY: `''` };

/**
 * Pieces that were returned, by the month in which they were shipped, each with the pieces shipped in that month. Shipped
 * are units by their own facts, the rest of a range by the range's, and ordered pieces without serials by their shipments.
 *
 * @throws Rejection `RETURN_COUNTS_TOO_MANY`
 */
export const countReturns = async (
  scope: Scope,
  dataSource: DataSource,
  counting: ReturnCounting,
): Promise<ReturnCounts> => {
  const [returned, shipped] = await Promise.all([
    returnedBy(scope, dataSource, counting),
    shippedBy(scope, dataSource, counting),
  ]);
  const pieces = new Map(shipped.map((each) => [keyOf(each.cohort, shippedKeys(each, counting)), Number(each.pieces)]));
  const told = new Set(returned.map((each) => keyOf(each.cohort, shippedKeys(each, counting))));
  const others = shipped.filter((each) => !told.has(keyOf(each.cohort, shippedKeys(each, counting))));
  const rows = [
    ...returned.map((each) => rowOf(each, pieces.get(keyOf(each.cohort, shippedKeys(each, counting))) ?? 0, counting)),
    ...others.map((each) => rowOf({ ...NONE, ...each }, Number(each.pieces), counting)),
  ];
  if (rows.length > MAX_ROWS) throw tooMany();
  return { rows: rows.sort((a, b) => ((a.cohort ?? '') < (b.cohort ?? '') ? -1 : 1)) };
};

type Keyed = Readonly<{ cohort: string | null; k1: string; k2: string }>;
type Shipped = Keyed & Readonly<{ pieces: string }>;
type Returned = Keyed &
  Readonly<
    Record<
      'requested' | 'returns' | 'received' | 'exchanged' | 'refunded' | 'credited' | 'repaired' | 'doa' | 'nff',
      number
    >
  >;

const NONE = {
  requested: 0,
  returns: 0,
  received: 0,
  exchanged: 0,
  refunded: 0,
  credited: 0,
  repaired: 0,
  doa: 0,
  nff: 0,
};

const keyOf = (cohort: string | null, keys: readonly string[]): string => JSON.stringify([cohort, ...keys]);

/** The part of a group's values that shipped pieces have too. */
const shippedKeys = ({ k1, k2 }: Keyed, { groupBy }: ReturnCounting): readonly string[] =>
  [k1, k2].map((key, n) => (groupBy[n] === 'REASON' || groupBy[n] === 'REMEDY' ? '' : key));

const rowOf = ({ cohort, k1, k2, ...counts }: Returned, shipped: number, { groupBy }: ReturnCounting): ReturnCount => ({
  cohort,
  values: [k1, k2].slice(0, groupBy.length).map((value) => value || null),
  shipped,
  requested: counts.requested,
  returns: counts.returns,
  received: counts.received,
  exchanged: counts.exchanged,
  refunded: counts.refunded,
  credited: counts.credited,
  repaired: counts.repaired,
  doa: counts.doa,
  nff: counts.nff,
  returnRate: rateOf(counts.returns, shipped),
  exchangeRate: rateOf(counts.exchanged, shipped),
  refundRate: rateOf(counts.refunded, shipped),
  doaRate: rateOf(counts.doa, shipped),
});

const rateOf = (n: number, shipped: number): number | null => (shipped > 0 ? n / shipped : null);

const conditionsOf = (scope: Scope, { from, to, productId, batch, region }: ReturnCounting) =>
  [
    given('row."shippedAt" >= :from', 'from', from),
    given('row."shippedAt" < :to', 'to', to),
    given('row."productId" = :productId', 'productId', productId),
    given('row.batch = :batch', 'batch', batch),
    given('row.region = :region', 'region', region),
  ].reduce(both, visibleTo(scope));

const COHORT = `to_char(date_trunc('month', row."shippedAt" AT TIME ZONE :zone), 'YYYY-MM-DD')`;

const returnedBy = async (scope: Scope, dataSource: DataSource, counting: ReturnCounting): Promise<Returned[]> => {
  const { groupBy, zone, reasons } = counting;
  const [first, second] = groupBy.map((dimension) => OF_FACTS[dimension]);
  const { sql, parameters } = both(
    conditionsOf(scope, counting),
    given('row.reason = ANY(:reasons)', 'reasons', reasons),
  );
  const sums = Object.entries(SUMS).map(([name, condition]) => `${sumOf(condition)} AS ${name}`);
  const { tablePath } = dataSource.getMetadata(ReturnFactView);
  return named(
    dataSource,
    `SELECT ${COHORT} AS cohort, ${first ?? `''`} AS k1, ${second ?? `''`} AS k2, ${sums.join(', ')}
     FROM ${tablePath} row WHERE ${sql} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3 LIMIT ${MAX_ROWS + 1}`,
    { ...parameters, zone },
  );
};

const sumOf = (condition: string): string => `coalesce(sum(row.quantity) FILTER (WHERE ${condition}), 0)::int`;

const SUMS: Readonly<Record<keyof typeof NONE, string>> = {
  requested: 'true',
  returns: 'row.counts',
  received: 'row."isReturned"',
  exchanged: 'row."isExchanged"',
  refunded: 'row."isRefunded"',
  credited: 'row."isCredited"',
  repaired: 'row."isRepaired"',
  doa: 'row."isDoa"',
  nff: 'row."isNff"',
};

const shippedBy = async (scope: Scope, dataSource: DataSource, counting: ReturnCounting): Promise<Shipped[]> => {
  const { groupBy, zone } = counting;
  const [first, second] = groupBy.map((dimension) => OF_SHIPPED[dimension]);
  const { sql, parameters } = conditionsOf(scope, counting);
  return named(
    dataSource,
    `WITH row AS (${shipments(dataSource)})
     SELECT ${COHORT} AS cohort, ${first ?? `''`} AS k1, ${second ?? `''`} AS k2, sum(row.quantity) AS pieces
     FROM row WHERE ${sql} GROUP BY 1, 2, 3 HAVING sum(row.quantity) > 0 ORDER BY 1, 2, 3 LIMIT ${MAX_ROWS + 1}`,
    { ...parameters, zone },
  );
};

const tooMany = () =>
  new Rejection(
    'RETURN_COUNTS_TOO_MANY',
    `These are more than ${MAX_ROWS} figures: ask for fewer months or fewer groups.`,
    { limit: MAX_ROWS },
  );
