import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { Scored } from '../performance-words.events.js';
import { figuresOf } from './figures.queries.js';
import { valuesOf } from './measures.js';
import { figureRules } from './scorecard.queries.js';
import type { ScorecardRules } from './scorecard-rules.js';
import { scoreOf } from './scoring.js';
import { monthPeriod } from './scoring-period.js';
import { subjectsSeen } from './subject.queries.js';
import { type Trend, trendMonths, trendOf } from './trend.js';

/** `month`: the last one of the trend. */
export type TrendsAsked = Readonly<{ kind: Scored; ids: readonly string[]; month: string; zone: string }>;

/** How the scores of these go on, by id; nothing of those that the scope does not see. */
export const trendsOf = async (
  scope: Scope,
  dataSource: DataSource,
  { kind, ids, month, zone }: TrendsAsked,
  rules: ScorecardRules,
): Promise<ReadonlyMap<string, Trend>> => {
  const months = trendMonths(month, rules.policy.trendMonths);
  const period = { zone, from: monthPeriod(months[0] ?? month, zone).from, to: monthPeriod(month, zone).to };
  const [seen, found] = await Promise.all([
    subjectsSeen(scope, dataSource, kind),
    figuresOf(dataSource, { kind, ids, period, byMonth: true }, figureRules(rules)),
  ]);
  const figures = new Map(found.map((each) => [`${each.id} ${each.month}`, each.figures]));
  const scoreIn = (id: string, of: string) => {
    const counted = figures.get(`${id} ${of}`);
    const score = counted ? scoreOf(valuesOf(counted), rules.policy.measures).score : null;
    return { month: of, jobs: counted?.jobs ?? 0, score };
  };
  const shown = ids.filter((id) => seen?.has(id) ?? true);
  return new Map(shown.map((id) => [id, trendOf(months.map((of) => scoreIn(id, of)))]));
};
