import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { visibleTo } from '../visibility.queries.js';
import { meanOf, netPromoterScore, shareOf } from './estimate.js';
import { axisOf, boundsOf, type Cell, groupsOf, keyOf, type Steps } from './figure-axis.js';
import { between, matching, refuseTimes, type SatisfactionFilter } from './figure-filter.queries.js';
import { count, grouped, later, latest, type RawCell, refuseMany } from './figure-sql.queries.js';
import { SATISFACTION_MEASURES, type SatisfactionDimension, type SatisfactionMeasure } from './figure-words.js';
import { ResponseView } from './response.view.js';
import type { Satisfaction, SatisfactionFigure, SatisfactionTrend } from './satisfaction.view.js';
import { trendOf } from './trend.js';

/** `confidence` is the policy pack's. */
export type SatisfactionAsked = Steps &
  Readonly<{
    groupBy: readonly SatisfactionDimension[];
    filter: SatisfactionFilter;
    confidence: number;
    now: Date;
  }>;

/** The invitations of a scope that fit, answered or not, to be narrowed; times are left to the caller. */
export const responseRows = (scope: Scope, dataSource: DataSource, filter: SatisfactionFilter) => {
  const [seen, fit] = [visibleTo(scope), matching(filter)];
  const rows = dataSource
    .createQueryBuilder(ResponseView, 'row')
    .where(seen.sql, seen.parameters)
    .andWhere(fit.sql, fit.parameters);
  return typeof filter.isLow === 'boolean' ? rows.andWhere('row.isLow = :isLow', { isLow: filter.isLow }) : rows;
};

/** Those that were answered in the time of the filter. */
export const answeredRows = (scope: Scope, dataSource: DataSource, filter: SatisfactionFilter) => {
  const { sql, parameters } = between('row.submittedAt', filter);
  return responseRows(scope, dataSource, filter).andWhere('row.submittedAt IS NOT NULL').andWhere(sql, parameters);
};

/** Those who were invited in the time of the filter. */
export const invitedRows = (scope: Scope, dataSource: DataSource, filter: SatisfactionFilter) => {
  const { sql, parameters } = between('row.invitedAt', filter);
  return responseRows(scope, dataSource, filter).andWhere(sql, parameters);
};

/** Who says how satisfied they are or whether they would recommend can be dissatisfied. */
export const JUDGED = '(row.csat IS NOT NULL OR row.nps IS NOT NULL)';

/**
 * Answers by the day on which they were submitted, and replies by the day of the invitation, in the zone asked for.
 *
 * @throws Rejection `FIGURES_TOO_MANY`, `FIGURES_PERIOD_EMPTY`, `FIGURES_IN_FUTURE`
 */
export const satisfactionOf = async (
  scope: Scope,
  dataSource: DataSource,
  asked: SatisfactionAsked,
): Promise<Satisfaction> => {
  const { groupBy, filter, zone, confidence } = asked;
  refuseTimes(filter.from, filter.to, asked.now);
  const [answers, replies] = await Promise.all([
    answersOf(scope, dataSource, asked),
    repliesOf(scope, dataSource, asked),
  ]);
  refuseMany(Math.max(answers.length, replies.length));
  const cells = cellsOf(answers, replies, groupBy.length);
  const time = { from: filter.from ?? null, to: filter.to ?? null };
  const axis = axisOf(asked, cells, time);
  const groups = byAnswers(groupsOf(cells, groupBy.length), cells);
  refuseMany(axis.length * groups.length);
  const found = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const rows = groups.map((values) =>
    axis.map((period) => ({
      ...figureOf(found.get(keyOf({ period, values })) ?? { ...NO_ANSWERS, ...NO_REPLIES, period, values }, confidence),
      ...boundsOf(period, asked, time),
    })),
  );
  return {
    zone,
    confidenceLevel: confidence,
    periods: axis.filter((period) => period !== null),
    rows: rows.flat(),
    trends: asked.interval === null ? [] : rows.flatMap((row) => trendsOf(row, confidence)),
  };
};

type Answers = Readonly<
  Record<'responses' | 'rated' | 'satisfied' | 'asked' | 'promoters' | 'detractors', number> &
    Record<'eased' | 'ease' | 'easeSquares' | 'judged' | 'low', number> & { revisedAt: Date | null }
>;
type Replies = Readonly<{ invited: number; replied: number; revisedAt: Date | null }>;
type Counted = Cell & Answers & Replies;

const NO_REPLIES: Replies = { invited: 0, replied: 0, revisedAt: null };
const NO_ANSWERS: Answers = {
  responses: 0,
  rated: 0,
  satisfied: 0,
  asked: 0,
  promoters: 0,
  detractors: 0,
  eased: 0,
  ease: 0,
  easeSquares: 0,
  judged: 0,
  low: 0,
  revisedAt: null,
};

const answersOf = (scope: Scope, dataSource: DataSource, { groupBy, filter, ...steps }: SatisfactionAsked) => {
  const rows = answeredRows(scope, dataSource, filter);
  return grouped(rows, 'submittedAt', steps, groupBy)
    .addSelect('count(*)::int', 'responses')
    .addSelect('count(row.csat)::int', 'rated')
    .addSelect(count('row.csat >= 4'), 'satisfied')
    .addSelect('count(row.nps)::int', 'asked')
    .addSelect(count('row.nps >= 9'), 'promoters')
    .addSelect(count('row.nps <= 6'), 'detractors')
    .addSelect('count(row.ces)::int', 'eased')
    .addSelect('coalesce(sum(row.ces), 0)::float8', 'ease')
    .addSelect('coalesce(sum(row.ces * row.ces), 0)::float8', 'easeSquares')
    .addSelect(count(JUDGED), 'judged')
    .addSelect(count(`${JUDGED} AND row.isLow`), 'low')
    .addSelect(latest(rows, 'row.endRecordedAt', 'submittedAt', steps), 'revisedAt')
    .getRawMany<RawCell & Answers>();
};

const repliesOf = (scope: Scope, dataSource: DataSource, { groupBy, filter, ...steps }: SatisfactionAsked) => {
  const rows = invitedRows(scope, dataSource, filter);
  return grouped(rows, 'invitedAt', steps, groupBy)
    .addSelect(count('row.withdrawnAt IS NULL'), 'invited')
    .addSelect(count('row.submittedAt IS NOT NULL'), 'replied')
    .addSelect(latest(rows, 'greatest(row.invitedRecordedAt, row.endRecordedAt)', 'invitedAt', steps), 'revisedAt')
    .getRawMany<RawCell & Replies>();
};

const cellsOf = (
  answers: readonly (RawCell & Answers)[],
  replies: readonly (RawCell & Replies)[],
  dimensions: number,
): readonly Counted[] => {
  const cells = new Map<string, Counted>();
  for (const { k1, k2, ...each } of answers) {
    const cell = { ...each, ...NO_REPLIES, values: [k1, k2].slice(0, dimensions), revisedAt: each.revisedAt };
    cells.set(keyOf(cell), cell);
  }
  for (const { k1, k2, period, invited, replied, revisedAt } of replies) {
    const key = { period, values: [k1, k2].slice(0, dimensions) };
    const cell = cells.get(keyOf(key)) ?? { ...NO_ANSWERS, ...key };
    cells.set(keyOf(key), { ...cell, invited, replied, revisedAt: later(cell.revisedAt, revisedAt) });
  }
  return [...cells.values()];
};

const byAnswers = (groups: readonly Cell['values'][], cells: readonly Counted[]): readonly Cell['values'][] => {
  const sums = new Map<string, number>();
  for (const { values, responses } of cells)
    sums.set(JSON.stringify(values), (sums.get(JSON.stringify(values)) ?? 0) + responses);
  const sumOf = (values: Cell['values']) => sums.get(JSON.stringify(values)) ?? 0;
  return groups.toSorted((a, b) => sumOf(b) - sumOf(a) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
};

const figureOf = (cell: Counted, confidence: number): Omit<SatisfactionFigure, 'from' | 'to'> => ({
  period: cell.period,
  values: cell.values,
  responses: cell.responses,
  csat: shareOf(cell.satisfied, cell.rated, confidence),
  nps: netPromoterScore({ promoters: cell.promoters, detractors: cell.detractors, n: cell.asked }, confidence),
  ces: meanOf({ sum: cell.ease, squares: cell.easeSquares, n: cell.eased }, confidence),
  dissatisfaction: shareOf(cell.low, cell.judged, confidence),
  invited: cell.invited,
  replied: cell.replied,
  replyRate: cell.invited ? cell.replied / cell.invited : null,
  revisedAt: cell.revisedAt,
});

const MEASURED: Readonly<Record<SatisfactionMeasure, 'csat' | 'nps' | 'ces' | 'dissatisfaction'>> = {
  CSAT: 'csat',
  NPS: 'nps',
  CES: 'ces',
  DISSATISFACTION: 'dissatisfaction',
};

const trendsOf = (rows: readonly SatisfactionFigure[], confidence: number): readonly SatisfactionTrend[] =>
  SATISFACTION_MEASURES.map((measure) => {
    const points = rows.flatMap((row, x) => {
      const { value: y, n: weight } = row[MEASURED[measure]];
      return y === null ? [] : [{ x, y, weight }];
    });
    return { values: rows.at(0)?.values ?? [], measure, ...trendOf(points, confidence) };
  });
