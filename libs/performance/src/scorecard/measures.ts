import { MEASURES, type Measure } from '../performance-words.events.js';
import type { MeasureValue, MeasureValues } from './scoring.js';
import { type Noise, type Prior, priorOf, type Sample, shrunken } from './shrinkage.js';

/** What is counted of one subject in one period. */
export type Figures = Readonly<{
  /** Visits at which somebody arrived, or that the technician missed; and those within the window. */
  visits: number;
  onTime: number;
  /** Closed work orders; those done on the first visit and not asked for again; those asked for again. */
  jobs: number;
  fixed: number;
  repeated: number;
  answers: number;
  satisfied: number;
  complaints: number;
  /** Offers that were answered or lapsed. */
  offers: number;
  accepted: number;
  lapsed: number;
  checks: number;
  failed: number;
  /** Jobs whose costs are known in the company's currency; Σ cost and Σ cost² of them, in minor units. */
  costed: number;
  cost: number;
  costSquares: number;
}>;

type MeasureMaking = Readonly<{ noise: Noise; scale: number; sample: (figures: Figures) => Sample }>;

const share = (n: number, sum: number): Sample => ({ n, sum, sumOfSquares: sum });

/**
 * Each measure as a mean over things (KPI formulas of the product): shares are 0 to 1, the complaint rate is per 100 jobs,
 * the cost per job is in minor units of the company's currency.
 */
export const MEASURE_MAKING: Readonly<Record<Measure, MeasureMaking>> = {
  ON_TIME_ARRIVAL: { noise: 'SHARE', scale: 1, sample: ({ visits, onTime }) => share(visits, onTime) },
  FIRST_TIME_FIX: { noise: 'SHARE', scale: 1, sample: ({ jobs, fixed }) => share(jobs, fixed) },
  REPEAT_REPAIR: { noise: 'SHARE', scale: 1, sample: ({ jobs, repeated }) => share(jobs, repeated) },
  CSAT: { noise: 'SHARE', scale: 1, sample: ({ answers, satisfied }) => share(answers, satisfied) },
  COMPLAINT_RATE: { noise: 'RATE', scale: 100, sample: ({ jobs, complaints }) => share(jobs, complaints) },
  OFFER_ACCEPTANCE: { noise: 'SHARE', scale: 1, sample: ({ offers, accepted }) => share(offers, accepted) },
  /** Of promises nothing is counted yet: they have no data, and their weight goes to the others. */
  PROMISE_COMPLIANCE: { noise: 'SHARE', scale: 1, sample: () => share(0, 0) },
  COST_PER_JOB: {
    noise: 'AMOUNT',
    scale: 1,
    sample: ({ costed, cost, costSquares }) => ({ n: costed, sum: cost, sumOfSquares: costSquares }),
  },
  QUALITY_CHECK_FAILURE: { noise: 'SHARE', scale: 1, sample: ({ checks, failed }) => share(checks, failed) },
};

export type Priors = Readonly<Record<Measure, Prior | null>>;

/** What a group's figures say before anything of one of them is counted. */
export const priorsOf = (group: readonly Figures[], leastGroup: number): Priors =>
  byMeasure((measure) => {
    const { noise, sample } = MEASURE_MAKING[measure];
    return priorOf(group.map(sample), noise, leastGroup);
  });

/** As they were counted. */
export const valuesOf = (figures: Figures): MeasureValues => shrunkenValuesOf(figures, null);

/** Moved towards the group's means. */
export const shrunkenValuesOf = (figures: Figures, priors: Priors | null): MeasureValues =>
  byMeasure((measure): MeasureValue => {
    const { scale, sample } = MEASURE_MAKING[measure];
    const counted = sample(figures);
    const value = shrunken(counted, priors?.[measure] ?? null);
    return { value: value === null ? null : value * scale, n: counted.n };
  });

/** One value for each measure. */
export const byMeasure = <T>(make: (measure: Measure) => T): Record<Measure, T> => {
  const [onTime, fix, repeat, csat, complaints, offers, promises, cost, checks] = MEASURES;
  return {
    [onTime]: make(onTime),
    [fix]: make(fix),
    [repeat]: make(repeat),
    [csat]: make(csat),
    [complaints]: make(complaints),
    [offers]: make(offers),
    [promises]: make(promises),
    [cost]: make(cost),
    [checks]: make(checks),
  };
};
