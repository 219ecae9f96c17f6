import { z } from 'zod';
import type { PackTerms } from '#policy-pack';
import { DURATION_UNITS } from '#values';
import { HINDRANCES, RANKING_TERMS, WORK_ORDER_KINDS } from '../repair-words.events.js';

const count = z.int().positive();
const positive = z.number().positive();
const points = z.number().min(0).max(1);
const sku = z.string().min(1).max(100);

/** Whom an order is offered to, and for how long. */
export const dispatchPolicy = (_: PackTerms) =>
  z.strictObject({
    offerOpenFor: z.strictObject({ amount: count, unit: z.enum(DURATION_UNITS) }),
    ranking,
    overridable: z.array(z.enum(HINDRANCES)),
    textLimits: z.strictObject({ reason: count, note: count }),
  });

const ranking = z.strictObject({
  weights: z
    .record(z.enum(RANKING_TERMS), z.number().min(0))
    .refine((weights) => Object.values(weights).some((weight) => weight > 0), 'must not all be 0'),
  neutralPoints: points,
  regionPoints: z.strictObject({ same: points, wider: points }),
  farthestKm: positive,
  fullWorkload: positive,
  articles: z.record(z.enum(WORK_ORDER_KINDS), z.array(sku)),
});
