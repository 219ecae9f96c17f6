import { z } from 'zod';
import type { PackTerms } from '#policy-pack';
import { WORK_ORDER_KINDS } from '../repair-words.events.js';

const percent = z.number().min(0);

/** What is billed besides lines, how far a bill may deviate, and what a partner is owed for a job. */
export const billPolicy = ({ amount }: PackTerms) =>
  z.strictObject({
    inspectionSku: z.string().nullable(),
    deviation: z.record(z.string(), z.strictObject({ upPercent: percent, downPercent: percent.max(100) })),
    waiveLimits: z.record(z.string(), z.union([amount, z.literal('UNLIMITED')])),
    partnerFee: z.record(z.enum(WORK_ORDER_KINDS), amount),
  });
