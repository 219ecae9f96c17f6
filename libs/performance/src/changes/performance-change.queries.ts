import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { both, type ChangeFeed, type Condition, given } from '#projections';
import { performanceFactProjection } from '../fact/performance-fact.projection.js';
import { PerformanceFactView } from '../fact/performance-fact.view.js';
import { SCORED } from '../performance-words.events.js';
import { SUBJECT_COLUMNS } from '../scorecard/figures.queries.js';
import { monthAt } from '../scorecard/scoring-period.js';
import { seenAmong } from '../scorecard/subject.queries.js';
import type { PartnerPerformanceChange, ScorecardKey } from './performance-change.view.js';

export type ChangesAsked = Readonly<{
  /** Without a cursor: from when on. */
  since: Date;
  zone: string;
  after: string | null;
  signal: AbortSignal;
  repeatDays: number;
}>;

type Touched = Pick<PerformanceFactView, 'partnerId' | 'outletId' | 'technicianId'> & Readonly<{ at: Date | null }>;

/** What counts, what counts with a job, and what may ask for an earlier job again. */
const MATTERS: Condition = {
  sql: `(row.at IS NOT NULL OR row.kind = 'COST' OR row.kind = 'JOB' AND row.unitId IS NOT NULL)`,
  parameters: {},
};

/** Whose scorecards of which months change, as facts come and are corrected. */
export async function* followPerformance(
  scope: Scope,
  dataSource: DataSource,
  feed: ChangeFeed,
  { since, zone, after, signal, repeatDays }: ChangesAsked,
): AsyncGenerator<PartnerPerformanceChange> {
  const from = given('row.changedAt >= :changedSince', 'changedSince', after === null ? since : null);
  for await (const { row, cursor } of feed.changes(performanceFactProjection, both(MATTERS, from), after, signal)) {
    if (row === null) continue;
    const touched = [row, ...(await touchedBesides(dataSource, row, repeatDays))];
    const scorecards = await keysSeen(scope, dataSource, touched, zone);
    if (scorecards.length > 0) yield { scorecards, cursor };
  }
}

/** The job of a cost, and the jobs that an order may ask for again. */
const touchedBesides = (dataSource: DataSource, row: PerformanceFactView, repeatDays: number): Promise<Touched[]> => {
  const jobs = dataSource
    .createQueryBuilder(PerformanceFactView, 'row')
    .where(`row.kind = 'JOB' AND row.at IS NOT NULL`);
  const { workOrderId, unitId, symptomCode, reportedAt } = row;
  if (row.kind === 'COST') return jobs.andWhere('row.workOrderId = :workOrderId', { workOrderId }).getMany();
  if (row.kind !== 'JOB' || unitId === null) return Promise.resolve([]);
  return jobs
    .andWhere('row.unitId = :unitId AND row.symptomCode = :symptomCode', { unitId, symptomCode })
    .andWhere('row.at < :reportedAt AND row.at + make_interval(days => :repeatDays) >= :reportedAt', {
      reportedAt,
      repeatDays,
    })
    .getMany();
};

const keysSeen = async (
  scope: Scope,
  dataSource: DataSource,
  touched: readonly Touched[],
  zone: string,
): Promise<readonly ScorecardKey[]> => {
  const keys = SCORED.map(async (kind): Promise<ScorecardKey[]> => {
    const months = new Map<string, ScorecardKey>();
    for (const { at, ...who } of touched) {
      const id = who[SUBJECT_COLUMNS[kind]];
      if (at === null || id === null) continue;
      const month = monthAt(at, zone);
      months.set(`${id} ${month}`, { kind, id, month });
    }
    const found = [...months.values()];
    const seen = await seenAmong(
      scope,
      dataSource,
      kind,
      found.map(({ id }) => id),
    );
    return found.filter(({ id }) => seen.has(id));
  });
  return (await Promise.all(keys)).flat();
};
