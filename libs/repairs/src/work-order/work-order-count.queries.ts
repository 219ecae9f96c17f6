import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { Rejection } from '#event-sourcing';
import { stepsOf } from '#projections';
import type { Interval } from '#values';
import { workOrderRows } from './work-order.queries.js';
import { WorkOrderView } from './work-order.view.js';
import type { WorkOrderCount, WorkOrderCounts, WorkOrderDimension } from './work-order-count.view.js';
import { matching, type WorkOrderFilter } from './work-order-filter.queries.js';

/** `repeatDays`: within how many days the same symptom on the same unit is a repeat. */
export type WorkOrderCounting = Readonly<{
  groupBy: readonly WorkOrderDimension[];
  interval: Interval | null;
  zone: string;
  filter: WorkOrderFilter;
  repeatDays: number;
}>;

const MAX_ROWS = 10_000;

const COLUMNS: Readonly<Record<WorkOrderDimension, string>> = {
  KIND: 'row.kind',
  OUTCOME: 'row.outcome',
  REGION: 'row.region',
  PARTNER: 'row.partnerId',
  OUTLET: 'row.outletId',
  TECHNICIAN: 'row.technicianId',
  PRODUCT: 'row.productId',
  SYMPTOM: 'row.symptomCode',
};

const FIXED = `row.outcome = 'DONE' AND row."firstVisit"`;
const HOURS = 'extract(epoch FROM row."completedAt" - row."startedAt") / 3600';
const count = (condition: string): string => `(count(*) FILTER (WHERE ${condition}))::int`;

/**
 * Closed orders by the day on which they were closed, in the zone asked for. First-time fix rate = solved on the first
 * visit and not repeated / jobs; repeat rate = same unit and symptom reported again within `repeatDays` / jobs; mean time
 * to repair = Σ (completed − first start) / repairs. A repeat that is reported later corrects past periods, as nothing of
 * it is stored.
 *
 * @throws Rejection `WORK_ORDER_COUNTS_TOO_MANY`
 */
export const countWorkOrders = async (
  scope: Scope,
  dataSource: DataSource,
  { groupBy, interval, zone, filter, repeatDays }: WorkOrderCounting,
): Promise<WorkOrderCounts> => {
  const [first, second] = groupBy.map((dimension) => COLUMNS[dimension]);
  const { sql, parameters } = matching(filter);
  const jobs = workOrderRows(scope, dataSource).andWhere(sql, parameters).andWhere(`row.status = 'CLOSED'`);
  const repeated = repeatedIn(dataSource);
  const step = interval && stepsOf(jobs, 'closedAt', { interval, zone });
  const found = await jobs
    .clone()
    .select(step ? step.firstDay : 'NULL::text', 'period')
    .addSelect(first ?? 'NULL::text', 'k1')
    .addSelect(second ?? 'NULL::text', 'k2')
    .addSelect('count(*)::int', 'jobs')
    .addSelect(count(`${FIXED} AND NOT ${repeated}`), 'fixed')
    .addSelect(count(repeated), 'repeated')
    .addSelect(count(`row.outcome = 'NO_FAULT_FOUND'`), 'nff')
    .addSelect(count(`row.outcome = 'IRREPARABLE'`), 'irreparable')
    .addSelect(`(percentile_cont(0.5) WITHIN GROUP (ORDER BY ${HOURS}))::float8`, 'median')
    .addSelect(`avg(${HOURS})::float8`, 'mean')
    .setParameters({ ...step?.parameters, repeatDays })
    .groupBy(`${step ? step.no : 'period'}, k1, k2`)
    .orderBy('period', 'ASC')
    .addOrderBy('jobs', 'DESC')
    .addOrderBy('k1', 'ASC')
    .addOrderBy('k2', 'ASC')
    .limit(MAX_ROWS + 1)
    .getRawMany<Counted>();
  if (found.length > MAX_ROWS) throw tooMany();
  return { total: found.reduce((sum, each) => sum + each.jobs, 0), rows: found.map((each) => rowOf(each, groupBy)) };
};

type Counted = Readonly<
  Record<'period' | 'k1' | 'k2', string | null> &
    Record<'jobs' | 'fixed' | 'repeated' | 'nff' | 'irreparable', number> &
    Record<'median' | 'mean', number | null>
>;

/** Somebody reported the same symptom of the same unit again, after it was closed and not long after. */
const repeatedIn = (dataSource: DataSource): string =>
  `EXISTS (SELECT 1 FROM ${dataSource.getMetadata(WorkOrderView).tablePath} again
    WHERE again."unitId" = row."unitId" AND again."symptomCode" = row."symptomCode" AND again.id <> row.id
      AND again.status <> 'CANCELLED' AND again."reportedAt" > row."closedAt"
      AND again."reportedAt" <= row."closedAt" + make_interval(days => :repeatDays))`;

const rowOf = (each: Counted, { length }: readonly WorkOrderDimension[]): WorkOrderCount => ({
  period: each.period,
  values: [each.k1, each.k2].slice(0, length),
  jobs: each.jobs,
  firstTimeFixed: each.fixed,
  repeated: each.repeated,
  noFaultFound: each.nff,
  irreparable: each.irreparable,
  firstTimeFixRate: each.jobs ? each.fixed / each.jobs : null,
  repeatRate: each.jobs ? each.repeated / each.jobs : null,
  medianHours: each.median,
  meanHours: each.mean,
});

const tooMany = () =>
  new Rejection(
    'WORK_ORDER_COUNTS_TOO_MANY',
    `These are more than ${MAX_ROWS} figures: ask for a coarser interval or fewer groups.`,
    { limit: MAX_ROWS },
  );
