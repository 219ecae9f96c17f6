import type { MeasurePoints } from '../closing/scorecard.events.js';
import { MEASURES, type Measure } from '../performance-words.events.js';
import { MEASURE_MAKING } from './measures.js';
import type { Scorecard } from './scorecard.js';
import type { ScorecardMeasure, ScorecardView } from './scorecard.view.js';
import type { MeasureUnit } from './scorecard-words.view.js';
import type { ScoringRules } from './scoring.js';
import type { ScoringPeriod } from './scoring-period.js';
import { ownShare, type Prior, type Sample } from './shrinkage.js';

/** A scorecard as it is shown, with the weights as the pack has them beside those that count. */
export const shownScorecard = (card: Scorecard, period: ScoringPeriod, rules: ScoringRules): ScorecardView => {
  const { kind, id, region, revisedAt, figures, score, shrunkenScore, rank, rankedAmong } = card;
  const { month, zone, from, to } = period;
  return {
    kind,
    id,
    month,
    zone,
    from,
    to,
    jobs: figures.jobs,
    score,
    shrunkenScore,
    region,
    rank,
    rankedAmong,
    offers: figures.offers,
    offersLapsed: figures.lapsed,
    offerLapseRate: figures.offers ? figures.lapsed / figures.offers : null,
    revisedAt,
    measures: MEASURES.flatMap((measure, place) => {
      const [asCounted, moved] = [card.measures[place], card.shrunkenMeasures[place]];
      const counted = { ...MEASURE_MAKING[measure].sample(figures), packWeight: rules[measure].weight };
      return asCounted && moved ? [shownMeasure(asCounted, moved, card.priors[measure], counted)] : [];
    }),
  };
};

type Counted = Sample & Readonly<{ packWeight: number }>;

const shownMeasure = (
  { measure, n, value, floor, target, points, weight }: MeasurePoints,
  moved: MeasurePoints,
  prior: Prior | null,
  { sum, packWeight }: Counted,
): ScorecardMeasure => ({
  measure,
  unit: UNITS[MEASURE_MAKING[measure].noise],
  n,
  counted: sum,
  value,
  shrunkenValue: moved.value,
  groupMean: prior && prior.mean * MEASURE_MAKING[measure].scale,
  groupSize: prior?.subjects ?? 0,
  ownShare: ownShare(n, prior),
  floor,
  target,
  points,
  shrunkenPoints: moved.points,
  packWeight,
  weight,
});

const UNITS: Readonly<Record<(typeof MEASURE_MAKING)[Measure]['noise'], MeasureUnit>> = {
  SHARE: 'SHARE',
  RATE: 'PER_100_JOBS',
  AMOUNT: 'MINOR_UNITS',
};
