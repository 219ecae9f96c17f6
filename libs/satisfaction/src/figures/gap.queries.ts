import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { SurveyPhase } from '../satisfaction-words.events.js';
import { visibleTo } from '../visibility.queries.js';
import { axisOf, boundsOf, type Cell, groupsOf, keyOf, type Steps } from './figure-axis.js';
import { between, matching, refuseTimes, type SatisfactionFilter } from './figure-filter.queries.js';
import { count, grouped, labelled, later, latest, type RawCell, refuseMany } from './figure-sql.queries.js';
import type { GapBasis, SatisfactionDimension } from './figure-words.js';
import type { ServiceQualityGap, ServiceQualityGaps } from './gap.view.js';
import { GapFactView } from './gap-fact.view.js';
import { invitedRows } from './satisfaction.queries.js';
import { type CriterionAnswers, weightedGap } from './service-quality.js';

export type GapAsked = Steps &
  Readonly<{
    surveyId: string;
    basis: GapBasis;
    groupBy: readonly SatisfactionDimension[];
    filter: SatisfactionFilter;
    now: Date;
  }>;

const PHASES: Readonly<Record<GapBasis, readonly SurveyPhase[]>> = {
  PAIRED: ['EXPECTATION', 'PERCEPTION'],
  AFTERWARDS: ['AFTERWARDS'],
};

/** The facts of a scope that fit, to be narrowed. */
export const gapRows = (
  scope: Scope,
  dataSource: DataSource,
  { surveyId, basis, filter }: Pick<GapAsked, 'surveyId' | 'basis' | 'filter'>,
) => {
  const [seen, fit, time] = [visibleTo(scope), matching(filter), between('row.answeredAt', filter)];
  return dataSource
    .createQueryBuilder(GapFactView, 'row')
    .where(seen.sql, seen.parameters)
    .andWhere('row.surveyId = :surveyId AND row.basis = :basis', { surveyId, basis })
    .andWhere(fit.sql, fit.parameters)
    .andWhere(time.sql, time.parameters);
};

/**
 * Weighted gaps by the day on which the perception was answered, in the zone asked for.
 *
 * @throws Rejection `FIGURES_TOO_MANY`, `FIGURES_PERIOD_EMPTY`, `FIGURES_IN_FUTURE`
 */
export const serviceQualityGaps = async (
  scope: Scope,
  dataSource: DataSource,
  asked: GapAsked,
): Promise<ServiceQualityGaps> => {
  const { surveyId, basis, groupBy, filter, zone } = asked;
  refuseTimes(filter.from, filter.to, asked.now);
  const [cases, parts, replies] = await Promise.all([
    casesOf(scope, dataSource, asked),
    partsOf(scope, dataSource, asked),
    repliesOf(scope, dataSource, asked),
  ]);
  refuseMany(Math.max(cases.length, parts.length, replies.length));
  const cells = gathered(cases, parts, replies, groupBy.length);
  const time = { from: filter.from ?? null, to: filter.to ?? null };
  const axis = axisOf(asked, cells, time);
  const groups = groupsOf(cells, groupBy.length);
  refuseMany(axis.length * groups.length);
  const found = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const rows = groups.flatMap((values) =>
    axis.map((period) => ({
      ...gapOf(found.get(keyOf({ period, values })) ?? { ...NOTHING, period, values }),
      ...boundsOf(period, asked, time),
    })),
  );
  return { surveyId, basis, zone, periods: axis.filter((period) => period !== null), rows };
};

type Cases = Readonly<{ cases: number; unpaired: number; revisedAt: Date | null }>;
type Replies = Readonly<{ invited: number; replied: number; revisedAt: Date | null }>;
type Gathered = Cell & Cases & Replies & Readonly<{ answers: readonly CriterionAnswers[] }>;

const NOTHING = { cases: 0, unpaired: 0, invited: 0, replied: 0, revisedAt: null, answers: [] };

/** An expectation alone is no case yet. */
const HAS_PERCEPTION = `row.phase <> 'EXPECTATION'`;

const casesOf = (scope: Scope, dataSource: DataSource, { groupBy, ...asked }: GapAsked) => {
  const rows = gapRows(scope, dataSource, asked);
  return grouped(rows, 'answeredAt', asked, groupBy)
    .addSelect(count(`${HAS_PERCEPTION} AND 0 < ANY(row.pairs)`), 'cases')
    .addSelect(count(`NOT (${HAS_PERCEPTION})`), 'unpaired')
    .addSelect(latest(rows, 'row.recordedAt', 'answeredAt', asked), 'revisedAt')
    .getRawMany<RawCell & Cases>();
};

/** One line per criterion. */
const partsOf = (
  scope: Scope,
  dataSource: DataSource,
  { groupBy, ...asked }: GapAsked,
): Promise<readonly (RawCell & CriterionAnswers)[]> => {
  const rows = gapRows(scope, dataSource, asked).andWhere(HAS_PERCEPTION);
  const [cases, parameters] = ARRAYS.reduce(
    (query, column) => query.addSelect(`row.${column}`, column),
    labelled(rows, 'answeredAt', asked, groupBy),
  ).getQueryAndParameters();
  return dataSource.query(byCriterion(cases), parameters);
};

const ARRAYS = ['criteria', 'weights', 'expectedSums', 'perceivedSums', 'pairs', 'dropped'] as const;

/** The arrays of a row side by side: as a function of the row in FROM that takes PostgreSQL three times as long. */
const byCriterion = (cases: string): string => `
  SELECT to_char(day, 'YYYY-MM-DD') AS period, k1, k2, criterion, sum(expected) AS expected, sum(perceived) AS perceived,
    sum(pairs)::int AS pairs, sum(weight * pairs) AS weights, sum(dropped)::int AS dropped
  FROM (SELECT day, k1, k2, unnest(criteria) AS criterion, unnest(weights) AS weight, unnest("expectedSums") AS expected,
    unnest("perceivedSums") AS perceived, unnest(pairs) AS pairs, unnest(dropped) AS dropped FROM (${cases}) row) part
  GROUP BY day, k1, k2, criterion ORDER BY day, k1, k2, criterion`;

const repliesOf = (scope: Scope, dataSource: DataSource, { groupBy, surveyId, basis, filter, ...steps }: GapAsked) => {
  const rows = invitedRows(scope, dataSource, filter)
    .andWhere('row.surveyId = :surveyId', { surveyId })
    .andWhere('row.phase = ANY(:ofBasis)', { ofBasis: PHASES[basis] });
  return grouped(rows, 'invitedAt', steps, groupBy)
    .addSelect(count('row.withdrawnAt IS NULL'), 'invited')
    .addSelect(count('row.submittedAt IS NOT NULL'), 'replied')
    .addSelect(latest(rows, 'greatest(row.invitedRecordedAt, row.endRecordedAt)', 'invitedAt', steps), 'revisedAt')
    .getRawMany<RawCell & Replies>();
};

const gathered = (
  cases: readonly (RawCell & Cases)[],
  parts: readonly (RawCell & CriterionAnswers)[],
  replies: readonly (RawCell & Replies)[],
  dimensions: number,
): readonly Gathered[] => {
  const cells = new Map<string, Gathered>();
  const change = ({ period, k1, k2 }: RawCell, changes: (cell: Gathered) => Partial<Gathered>) => {
    const key = { period, values: [k1, k2].slice(0, dimensions) };
    const cell = cells.get(keyOf(key)) ?? { ...NOTHING, ...key };
    cells.set(keyOf(key), { ...cell, ...changes(cell) });
  };
  for (const each of cases)
    change(each, ({ revisedAt }) => ({
      cases: each.cases,
      unpaired: each.unpaired,
      revisedAt: later(revisedAt, each.revisedAt),
    }));
  for (const each of parts) change(each, ({ answers }) => ({ answers: [...answers, each] }));
  for (const each of replies)
    change(each, ({ revisedAt }) => ({
      invited: each.invited,
      replied: each.replied,
      revisedAt: later(revisedAt, each.revisedAt),
    }));
  return [...cells.values()];
};

const gapOf = (cell: Gathered): Omit<ServiceQualityGap, 'from' | 'to'> => {
  const { criteria, gap, servqual, pairs, dropped } = weightedGap(cell.answers);
  return {
    period: cell.period,
    values: cell.values,
    gap,
    servqual,
    criteria,
    cases: cell.cases,
    pairs,
    dropped,
    unpaired: cell.unpaired,
    invited: cell.invited,
    replied: cell.replied,
    replyRate: cell.invited ? cell.replied / cell.invited : null,
    revisedAt: cell.revisedAt,
  };
};
