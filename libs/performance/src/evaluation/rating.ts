import type { RecordServiceEvaluation } from './evaluation.commands.js';
import type { ClausePoints } from './evaluation.events.js';
import type { EvaluationPolicy } from './evaluation.policy-section.js';
import { evaluationRefusal } from './evaluation-rejection.js';
import type { EvaluationRating } from './evaluation-words.events.js';

type Asked = RecordServiceEvaluation['data'];
export type Rated = Readonly<{ points: number; rating: EvaluationRating; stars: number | null }>;

/**
 * The clauses with what was left of their points.
 *
 * @throws EVALUATION_CLAUSE_UNKNOWN, EVALUATION_CLAUSE_NOT_APPLICABLE, EVALUATION_NOTHING_APPLIES, EVALUATION_POINTS_IMPOSSIBLE
 */
export const clausesOf = (
  { deductions, notApplicable }: Asked,
  { clauses }: EvaluationPolicy,
): readonly ClausePoints[] => {
  const known = new Set(clauses.map(({ clause }) => clause));
  const unknown = [...deductions.map(({ clause }) => clause), ...notApplicable].find((clause) => !known.has(clause));
  if (unknown !== undefined)
    throw evaluationRefusal('EVALUATION_CLAUSE_UNKNOWN', { clause: unknown, known: [...known] });
  if (clauses.every(({ clause }) => notApplicable.includes(clause)))
    throw evaluationRefusal('EVALUATION_NOTHING_APPLIES');
  return clauses.map(({ clause, part, points: full }) => {
    const own = deductions.filter((each) => each.clause === clause);
    const applies = !notApplicable.includes(clause);
    if (!applies && own.length > 0) throw evaluationRefusal('EVALUATION_CLAUSE_NOT_APPLICABLE', { clause });
    const points = rounded(full - own.reduce((sum, each) => sum + each.points, 0));
    if (points < 0 || own.some((each) => !(each.points > 0)))
      throw evaluationRefusal('EVALUATION_POINTS_IMPOSSIBLE', {
        clause,
        full,
        deducted: own.map((each) => each.points),
      });
    return { clause, part, full, points: applies ? points : 0, applies };
  });
};

/**
 * Points of 100, to two decimals: 100 × points left / points of the clauses that apply, less the points of each special
 * deduction, and the bonuses on top; never below 0 nor above 100. It fails below the pass mark, or with so many special
 * deductions. Source: GB/T 27922-2011, as certification bodies publish its rules; check with the standard's text.
 */
export const ratingOf = (
  clauses: readonly ClausePoints[],
  { specials, bonus }: Readonly<{ specials: number; bonus: number }>,
  { special, ratings }: EvaluationPolicy,
): Rated => {
  const applying = clauses.filter(({ applies }) => applies);
  const left = applying.reduce((sum, each) => sum + each.points, 0);
  const full = applying.reduce((sum, each) => sum + each.full, 0);
  const points = rounded(Math.min(100, Math.max(0, (100 * left) / full - specials * special.points + bonus)));
  const reached = specials >= special.failing ? undefined : ratings.findLast(({ from }) => points >= from);
  return reached ? { points, rating: reached.rating, stars: reached.stars } : { points, rating: 'FAILED', stars: null };
};

const rounded = (value: number): number => Math.round(value * 100) / 100;
