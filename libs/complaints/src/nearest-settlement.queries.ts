import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { ownFaultCounted } from './benefit-of-doubt.js';
import { complaintById } from './complaint.queries.js';
import { ComplaintFactView } from './complaint-fact.view.js';
import { visibleTo } from './complaint-filter.queries.js';
import type { ComplaintPolicy } from './complaint-known.js';
import type { Category, FaultDegree, NearestCases, Severity } from './complaint-words.events.js';

/** What is about to be proposed, and by which pack it is compared. `at` is an ISO instant. */
export type ToPropose = Readonly<{
  complaintId: string;
  ownFault: FaultDegree;
  at: string;
  currency: string;
  policy: Pick<ComplaintPolicy, 'fairness'>;
}>;

const DAY = 86_400_000;

/** The settled cases that a proposal is compared with; null where there are none, or the complaint is not assessed. */
export const nearestTo = async (
  scope: Scope,
  dataSource: DataSource,
  { complaintId, ownFault, at, currency, policy }: ToPropose,
): Promise<NearestCases | null> => {
  const complaint = await complaintById(scope, dataSource, complaintId);
  if (!complaint?.category) return null;
  const { category, severity, productLine, productModel, responsibility } = complaint;
  const { nearestCases, withinDays } = policy.fairness;
  return nearestSettlements(scope, dataSource, {
    complaintId,
    category,
    severity,
    productLine,
    productModel,
    ownFault: responsibility ? ownFaultCounted(responsibility, ownFault) : ownFault,
    currency,
    settledFrom: new Date(Date.parse(at) - withinDays * DAY),
    cases: nearestCases,
  });
};

/** What a settlement is compared by, and with how many cases of which time. */
export type Compared = Readonly<{
  complaintId: string;
  category: Category;
  severity: Severity;
  ownFault: FaultDegree;
  productLine: string | null;
  productModel: string | null;
  currency: string;
  settledFrom: Date;
  cases: number;
}>;

/**
 * The nearest settled cases: of the same category, and then those that share most of severity, degree of own fault,
 * product line and model, the newest first. With the median of their values (of two in the middle, their mean rounded
 * half up); null where there are none.
 */
export const nearestSettlements = async (
  scope: Scope,
  dataSource: DataSource,
  { settledFrom, cases, ...compared }: Compared,
): Promise<NearestCases | null> => {
  const { sql, parameters } = visibleTo(scope);
  const found = await dataSource
    .createQueryBuilder(ComplaintFactView, 'row')
    .select(['row.id', 'row.value'])
    .where(sql, parameters)
    .andWhere('row.category = :category AND row.settledAt >= :settledFrom AND row.currency = :currency')
    .andWhere(`row.id <> :complaintId AND row.status <> 'MERGED' AND row.value IS NOT NULL`)
    .orderBy(ALIKE, 'DESC')
    .addOrderBy('row.settledAt', 'DESC')
    .addOrderBy('row.id', 'ASC')
    .limit(cases)
    .setParameters({ ...parameters, ...compared, settledFrom })
    .getMany();
  if (!found.length) return null;
  const median = medianOf(found.map(({ value }) => Number(value)));
  return { median: { amount: median, currency: compared.currency }, complaintIds: found.map(({ id }) => id) };
};

const ALIKE = ['severity', 'ownFault', 'productLine', 'productModel']
  .map((field) => `(row.${field} IS NOT DISTINCT FROM :${field})::int`)
  .join(' + ');

const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return Math.round(((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2);
};
