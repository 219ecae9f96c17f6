import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { given } from '#projections';
import { all, visibleTo } from '../visible.queries.js';
import { PartFactView } from './part-fact.view.js';
import type { SupplierFailureRate } from './supplier-failure.view.js';

/** What is absent or null does not matter. */
export type FailuresAsked = Readonly<{
  suppliers?: readonly string[] | null;
  partIds?: readonly string[] | null;
  outletIds?: readonly string[] | null;
  from?: Date | null;
  to?: Date | null;
}>;

type Sums = Readonly<{ supplier: string; partId: string; consumed: string; dead: string; back: string }>;

const sumOf = (kind: string): string =>
  `coalesce(sum(row.quantity) FILTER (WHERE row.kind = '${kind}' AND row.counts), 0)`;

/**
 * Failures of pieces by supplier and part, the worst first: (dead on arrival + defective returns) / (consumed + dead on
 * arrival), over the facts of [from, to). Each piece counts by the day on which it was used, failed or came back.
 */
export const supplierFailureRates = async (
  scope: Scope,
  dataSource: DataSource,
  asked: FailuresAsked,
): Promise<SupplierFailureRate[]> => {
  const { sql, parameters } = all(
    visibleTo(scope),
    given('row.supplier = ANY(:suppliers)', 'suppliers', asked.suppliers),
    given('row.partId = ANY(:partIds)', 'partIds', asked.partIds),
    given('row.outletId = ANY(:outletIds)', 'outletIds', asked.outletIds),
    given('row.at >= :from', 'from', asked.from),
    given('row.at < :to', 'to', asked.to),
  );
  const sums = await dataSource
    .createQueryBuilder(PartFactView, 'row')
    .select('row.supplier', 'supplier')
    .addSelect('row.partId', 'partId')
    .addSelect(sumOf('CONSUMED'), 'consumed')
    .addSelect(sumOf('DEAD_ON_ARRIVAL'), 'dead')
    .addSelect(sumOf('DEFECTIVE_RETURN'), 'back')
    .where(sql, parameters)
    .groupBy('row.supplier')
    .addGroupBy('row.partId')
    .getRawMany<Sums>();
  return sums.map(rateOf).sort(byRate);
};

const rateOf = ({ supplier, partId, consumed, dead, back }: Sums): SupplierFailureRate => {
  const failures = Number(dead) + Number(back);
  const issued = Number(consumed) + Number(dead);
  return {
    supplier,
    partId,
    consumed: Number(consumed),
    deadOnArrival: Number(dead),
    defectiveReturns: Number(back),
    failures,
    issued,
    rate: issued === 0 ? null : failures / issued,
  };
};

const byRate = (a: SupplierFailureRate, b: SupplierFailureRate): number =>
  (b.rate ?? -1) - (a.rate ?? -1) || a.supplier.localeCompare(b.supplier) || a.partId.localeCompare(b.partId);
