import { z } from 'zod';
import type { PackTerms } from '#policy-pack';
import type { ScoringRules } from './scoring.js';

const count = z.int().positive();
const weight = z.number().min(0).max(100);
const share = { floor: z.number().min(0).max(1), target: z.number().min(0).max(1) };
const per100Jobs = { floor: z.number().min(0), target: z.number().min(0) };
const measure = <Bounds extends z.ZodRawShape>(bounds: Bounds) => z.strictObject({ weight, ...bounds });

/** What scorecards go by: weight, floor and target of each measure, and how they are read. */
export const scorecardPolicy = ({ amount }: PackTerms) => {
  const minorUnits = amount.transform((money) => money.amount);
  return z.strictObject({
    measures: z
      .strictObject({
        ON_TIME_ARRIVAL: measure(share),
        FIRST_TIME_FIX: measure(share),
        REPEAT_REPAIR: measure(share),
        CSAT: measure(share),
        COMPLAINT_RATE: measure(per100Jobs),
        OFFER_ACCEPTANCE: measure(share),
        PROMISE_COMPLIANCE: measure(share),
        COST_PER_JOB: measure({ floor: minorUnits, target: minorUnits }),
        QUALITY_CHECK_FAILURE: measure(share),
      })
      .refine(weighWhole, { message: 'must have weights that sum to 100' })
      .refine(areApart, { message: 'must have floors that differ from their targets' }),
    satisfiedFrom: z.int().min(1).max(5),
    rollingDays: count,
    trendMonths: z.int().min(3).max(6),
    leastGroup: z.int().min(2),
  });
};

const weighWhole = (measures: ScoringRules): boolean =>
  Object.values(measures).reduce((sum, each) => sum + each.weight, 0) === 100;

const areApart = (measures: ScoringRules): boolean =>
  Object.values(measures).every(({ floor, target }) => floor !== target);

export type ScorecardPolicy = z.infer<ReturnType<typeof scorecardPolicy>>;
