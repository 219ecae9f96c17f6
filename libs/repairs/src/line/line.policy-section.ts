import { z } from 'zod';
import type { PackTerms } from '#policy-pack';
import { PLACES } from '../repair-words.events.js';

const count = z.int().positive();

/** Diagnosis, quotes and what is made sure of before a line counts as done. */
export const linePolicy = ({ amount, due }: PackTerms) => {
  const limit = z.union([amount, z.literal('UNLIMITED')]);
  return z.strictObject({
    mostLines: count,
    quote: z.strictObject({ valid: due, bindsAcrossEditions: z.boolean() }),
    priceLists: z.strictObject({ REPAIR: z.string().min(1), PARTS: z.string().min(1) }),
    travelSku: z.string().nullable(),
    agreedRemedyIsFree: z.boolean(),
    goodwillLimits: z.record(z.string(), limit),
    checkedAt: z.array(z.enum(PLACES)),
    labourCostPerHour: amount,
    textLimits: z.strictObject({ cause: count, note: count }),
  });
};
