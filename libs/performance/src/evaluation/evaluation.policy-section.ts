import { z } from 'zod';
import { EVALUATION_PARTS, EVALUATION_RATINGS } from './evaluation-words.events.js';

const count = z.int().positive();
const points = z.number().positive().max(100);
const code = z.string().min(1).max(40);

const clause = z.strictObject({ clause: code, part: z.enum(EVALUATION_PARTS), says: z.string().min(1), points });
const bonus = z.strictObject({
  rule: code,
  says: z.string().min(1),
  points,
  /** The share in percent that must be exceeded; null where the rule asks for none. */
  above: z.number().min(0).max(100).nullable(),
  source: z.string().min(1),
  version: z.string().min(1),
});
const rating = z.strictObject({
  rating: z.enum(EVALUATION_RATINGS).exclude(['FAILED']),
  from: z.number().min(0).max(100),
  stars: z.int().min(1).max(5).nullable(),
});

const fields = z.strictObject({
  standard: z.string().min(1),
  version: z.string().min(1),
  parts: z.record(z.enum(EVALUATION_PARTS), points),
  clauses: z.array(clause).min(1),
  passMark: points,
  ratings: z.array(rating).min(1),
  special: z.strictObject({ points, failing: count }),
  bonus: z.strictObject({ most: z.int().min(0), rules: z.array(bonus) }),
  validMonths: count,
  mostFindings: count,
  textLimits: z.strictObject({ finding: count, note: count }),
});

const sumOf = (list: readonly { points: number }[]): number => list.reduce((sum, each) => sum + each.points, 0);

/** How an organisation's service is evaluated: the clauses of a standard, its points and its ratings. */
export const evaluationPolicy = () =>
  fields
    .refine(({ clauses }) => new Set(clauses.map((each) => each.clause)).size === clauses.length, {
      path: ['clauses'],
      message: 'must not name a clause twice',
    })
    .refine(
      ({ parts, clauses }) =>
        EVALUATION_PARTS.every((part) => sumOf(clauses.filter((each) => each.part === part)) === parts[part]),
      {
        path: ['clauses'],
        message: 'must have the points of each part in sum',
      },
    )
    .refine(({ parts }) => Object.values(parts).reduce((sum, part) => sum + part, 0) === 100, {
      path: ['parts'],
      message: 'must sum to 100',
    })
    .refine(
      ({ ratings, passMark }) =>
        ratings[0]?.from === passMark && ratings.every((each, n) => n === 0 || each.from > (ratings[n - 1]?.from ?? 0)),
      {
        path: ['ratings'],
        message: 'must begin at the pass mark and rise',
      },
    );

export type EvaluationPolicy = z.infer<ReturnType<typeof evaluationPolicy>>;
