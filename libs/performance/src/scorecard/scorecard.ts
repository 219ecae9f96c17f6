import type { MeasurePoints } from '../closing/scorecard.events.js';
import type { Scored } from '../performance-words.events.js';
import { byRegion, type Compared, groupPriors, ranked } from './group.js';
import { type Figures, type Priors, shrunkenValuesOf, valuesOf } from './measures.js';
import type { ScorecardPolicy } from './scorecard.policy-section.js';
import { scoreOf } from './scoring.js';

/** Somebody's scorecard of a period. `score` is as counted, `shrunkenScore` with small numbers moved towards the group's. */
export type Scorecard = Readonly<{
  kind: Scored;
  id: string;
  /** Where most of the jobs were: the group that it is compared with. */
  region: string | null;
  revisedAt: Date | null;
  figures: Figures;
  score: number | null;
  measures: readonly MeasurePoints[];
  shrunkenScore: number | null;
  shrunkenMeasures: readonly MeasurePoints[];
  priors: Priors;
  /** Place within the region by the shrunken score, among `rankedAmong` that have one; null without a score. */
  rank: number | null;
  rankedAmong: number;
}>;

export type Found = Compared & Readonly<{ revisedAt: Date | null }>;

/** The scorecards of everybody that something was counted of. */
export const scorecardsIn = (
  kind: Scored,
  all: readonly Found[],
  policy: Pick<ScorecardPolicy, 'measures' | 'leastGroup'>,
): readonly Scorecard[] => {
  const priorsFor = groupPriors(all, policy.leastGroup);
  const scored = all.map((found) => cardOf(kind, found, { priors: priorsFor(found.region), policy }));
  return [...byRegion(scored).values()].flatMap(placed);
};

/** Of somebody that nothing was counted of. */
export const emptyScorecard = (
  kind: Scored,
  id: string,
  { measures }: Pick<ScorecardPolicy, 'measures'>,
): Scorecard => ({
  ...cardOf(
    kind,
    { id, region: null, revisedAt: null, figures: NO_FIGURES },
    { priors: groupPriors([], 2)(null), policy: { measures } },
  ),
  rank: null,
  rankedAmong: 0,
});

type Rules = Readonly<{ priors: Priors; policy: Pick<ScorecardPolicy, 'measures'> }>;
type Unranked = Omit<Scorecard, 'rank' | 'rankedAmong'>;

const cardOf = (kind: Scored, { id, region, revisedAt, figures }: Found, { priors, policy }: Rules): Unranked => {
  const asCounted = scoreOf(valuesOf(figures), policy.measures);
  const moved = scoreOf(shrunkenValuesOf(figures, priors), policy.measures);
  return {
    kind,
    id,
    region,
    revisedAt,
    figures,
    score: asCounted.score,
    measures: asCounted.measures,
    shrunkenScore: moved.score,
    shrunkenMeasures: moved.measures,
    priors,
  };
};

const placed = (group: readonly Unranked[]): readonly Scorecard[] => {
  const places = ranked(group.map(({ id, shrunkenScore }) => ({ id, score: shrunkenScore })));
  return group.map((card) => ({ ...card, rank: places.get(card.id) ?? null, rankedAmong: places.size }));
};

const NO_FIGURES: Figures = {
  visits: 0,
  onTime: 0,
  jobs: 0,
  fixed: 0,
  repeated: 0,
  answers: 0,
  satisfied: 0,
  complaints: 0,
  offers: 0,
  accepted: 0,
  lapsed: 0,
  checks: 0,
  failed: 0,
  costed: 0,
  cost: 0,
  costSquares: 0,
};
