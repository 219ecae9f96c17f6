import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { Scored } from '../performance-words.events.js';
import { figuresOf } from './figures.queries.js';
import { emptyScorecard, type Scorecard, scorecardsIn } from './scorecard.js';
import type { ScorecardRules } from './scorecard-rules.js';
import type { ScoringPeriod } from './scoring-period.js';
import { subjectsSeen } from './subject.queries.js';

export type ScorecardsAsked = Readonly<{ kind: Scored; period: ScoringPeriod }>;

/**
 * The scorecards of a period, of all whom the scope sees and something was counted of. Means and places are those of the
 * whole group, so that a partner sees its own place among others that it does not see.
 */
export const scorecardsOf = async (
  scope: Scope,
  dataSource: DataSource,
  { kind, period }: ScorecardsAsked,
  rules: ScorecardRules,
): Promise<readonly Scorecard[]> => {
  const [seen, found] = await Promise.all([
    subjectsSeen(scope, dataSource, kind),
    figuresOf(dataSource, { kind, ids: null, period, byMonth: false }, figureRules(rules)),
  ]);
  const cards = scorecardsIn(kind, found, rules.policy);
  return seen === null ? cards : cards.filter(({ id }) => seen.has(id));
};

export type ScorecardAsked = ScorecardsAsked & Readonly<{ id: string }>;

/** The scorecard of one of them, an empty one where nothing was counted; null where the scope does not see whose it is. */
export const scorecardOf = async (
  scope: Scope,
  dataSource: DataSource,
  { id, ...asked }: ScorecardAsked,
  rules: ScorecardRules,
): Promise<Scorecard | null> => {
  const seen = await subjectsSeen(scope, dataSource, asked.kind);
  if (seen !== null && !seen.has(id)) return null;
  const cards = await scorecardsOf(scope, dataSource, asked, rules);
  return cards.find((card) => card.id === id) ?? emptyScorecard(asked.kind, id, rules.policy);
};

export const figureRules = ({ repeatDays, factors, policy }: ScorecardRules) => ({
  repeatDays,
  factors,
  satisfiedFrom: policy.satisfiedFrom,
});
