import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Page } from '#graphql';
import { type Condition, NOTHING } from '#projections';
import { type FactKind, invitationIdIn } from '../fact/fact-kinds.js';
import { PerformanceFactView } from '../fact/performance-fact.view.js';
import type { Measure, Scored } from '../performance-words.events.js';
import { SUBJECT_COLUMNS } from '../scorecard/figures.queries.js';
import type { ScorecardRules } from '../scorecard/scorecard-rules.js';
import type { ScoringPeriod } from '../scorecard/scoring-period.js';
import { isSeen } from '../scorecard/subject.queries.js';
import type { ScorecardFact } from './scorecard-fact.view.js';

export type ExplanationAsked = Readonly<{
  kind: Scored;
  id: string;
  measure: Measure;
  period: ScoringPeriod;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

const FACTS: Readonly<Record<Measure, FactKind | null>> = {
  ON_TIME_ARRIVAL: 'VISIT',
  FIRST_TIME_FIX: 'JOB',
  REPEAT_REPAIR: 'JOB',
  CSAT: 'ANSWER',
  COMPLAINT_RATE: 'COMPLAINT',
  OFFER_ACCEPTANCE: 'OFFER',
  PROMISE_COMPLIANCE: null,
  COST_PER_JOB: 'COST',
  QUALITY_CHECK_FAILURE: 'CHECK',
};

/** The facts behind one figure, the oldest first; null where there is none of this id, or the scope does not see it. */
export const explained = async (
  scope: Scope,
  dataSource: DataSource,
  { kind, id, measure, period, args }: ExplanationAsked,
  { repeatDays, policy }: ScorecardRules,
): Promise<Page<ScorecardFact> | null> => {
  if (!(await isSeen(scope, dataSource, kind, id))) return null;
  const table = dataSource.getMetadata(PerformanceFactView).tablePath;
  const { sql, parameters } = behind(FACTS[measure], SUBJECT_COLUMNS[kind], table);
  const rows = dataSource
    .createQueryBuilder(PerformanceFactView, 'row')
    .where(sql, { ...parameters, subject: id, from: period.from, to: period.to })
    .andWhere('row.counts');
  const page = await keysetPage(rows, { order: [{ column: 'at', direction: 'ASC' }], args });
  const again = await askedAgain(dataSource, page.nodes, repeatDays);
  const shown = (row: PerformanceFactView): ScorecardFact => {
    const askedAgainById = again.get(row.id) ?? null;
    const isGrade = row.kind === 'ANSWER' && Number(row.value) >= policy.satisfiedFrom;
    return factShown(row, { askedAgainById, isCounted: IS_COUNTED[measure](row, askedAgainById !== null) ?? isGrade });
  };
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: shown(node) }));
  return { edges, nodes: edges.map(({ node }) => node), place: page.place, totalCount: page.totalCount };
};

const behind = (kind: FactKind | null, column: string, table: string): Condition => {
  if (kind === null) return NOTHING;
  const ofSubject = (alias: string) => `${alias}."${column}" = :subject AND ${alias}.at >= :from AND ${alias}.at < :to`;
  if (kind !== 'COST') return { sql: `row.kind = :kind AND ${ofSubject('row')}`, parameters: { kind } };
  const jobs = `SELECT job."workOrderId" FROM ${table} job WHERE job.kind = 'JOB' AND job.counts AND ${ofSubject('job')}`;
  return { sql: `row.kind = :kind AND row.workOrderId IN (${jobs})`, parameters: { kind } };
};

/** Null where that is a question of the grade. */
const IS_COUNTED: Readonly<Record<Measure, (row: PerformanceFactView, isAgain: boolean) => boolean | null>> = {
  ON_TIME_ARRIVAL: ({ isGood }) => isGood === true,
  FIRST_TIME_FIX: ({ isGood }, isAgain) => isGood === true && !isAgain,
  REPEAT_REPAIR: (_, isAgain) => isAgain,
  CSAT: () => null,
  COMPLAINT_RATE: () => true,
  OFFER_ACCEPTANCE: ({ isGood }) => isGood === true,
  PROMISE_COMPLIANCE: () => false,
  COST_PER_JOB: () => true,
  QUALITY_CHECK_FAILURE: ({ isGood }) => isGood === false,
};

/** Which of these jobs are asked for again, and by which order first. */
const askedAgain = async (
  dataSource: DataSource,
  rows: readonly PerformanceFactView[],
  repeatDays: number,
): Promise<ReadonlyMap<string, string>> => {
  const ids = rows.filter(({ kind }) => kind === 'JOB').map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const table = dataSource.getMetadata(PerformanceFactView).tablePath;
  const found: { id: string; by: string }[] = await dataSource.query(
    `SELECT DISTINCT ON (job.id) job.id, again."workOrderId" AS by FROM ${table} job
     JOIN ${table} again ON again."unitId" = job."unitId" AND again."symptomCode" = job."symptomCode"
       AND again.id <> job.id AND again.outcome <> 'CANCELLED'
       AND again."reportedAt" > job.at AND again."reportedAt" <= job.at + make_interval(days => $2)
     WHERE job.id = ANY($1) ORDER BY job.id, again."reportedAt", again.id`,
    [ids, repeatDays],
  );
  return new Map(found.map(({ id, by }) => [id, by]));
};

const streamOf = ({ id, kind, workOrderId, complaintId }: PerformanceFactView): string => {
  if (kind === 'ANSWER') return `invitation-${invitationIdIn(id)}`;
  return kind === 'COMPLAINT' ? `complaint-${complaintId}` : `workorder-${workOrderId}`;
};

const factShown = (
  row: PerformanceFactView,
  said: Pick<ScorecardFact, 'askedAgainById' | 'isCounted'>,
): ScorecardFact => ({
  id: row.id,
  kind: row.kind,
  at: row.at,
  outcome: row.outcome,
  value: row.value === null ? null : Number(row.value),
  currency: row.currency,
  region: row.region,
  partnerId: row.partnerId,
  outletId: row.outletId,
  technicianId: row.technicianId,
  workOrderId: row.workOrderId,
  complaintId: row.complaintId,
  recordedAt: row.changedAt,
  stream: streamOf(row),
  position: row.position,
  ...said,
});
