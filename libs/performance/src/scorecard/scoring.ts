import type { MeasurePoints } from '../closing/scorecard.events.js';
import { MEASURES, type Measure } from '../performance-words.events.js';

/** Weight of a measure in points of 100, the value that earns nothing, and the value that earns everything. */
export type MeasureRule = Readonly<{ weight: number; floor: number; target: number }>;
export type ScoringRules = Readonly<Record<Measure, MeasureRule>>;

/** `value` is null where nothing was counted (`n` 0). */
export type MeasureValue = Readonly<{ value: number | null; n: number }>;
export type MeasureValues = Readonly<Record<Measure, MeasureValue>>;

export type Score = Readonly<{ score: number | null; measures: readonly MeasurePoints[] }>;

/**
 * Points of a value, 0 to 100: 100 × clamp((value − floor) / (target − floor)). Where less is better, the target is below
 * the floor. Source: the product's definition of the scorecard.
 */
export const pointsOf = (value: number, { floor, target }: MeasureRule): number =>
  100 * Math.min(1, Math.max(0, (value - floor) / (target - floor)));

/**
 * The weighted score, 0 to 100: Σ weight × points. A measure without data is left out, and the weights of the others are
 * scaled up so that they sum to 100 again; null where nothing with a weight has data.
 */
export const scoreOf = (values: MeasureValues, rules: ScoringRules): Score => {
  const present = MEASURES.filter((measure) => values[measure].value !== null);
  const whole = present.reduce((sum, measure) => sum + rules[measure].weight, 0);
  const measures = MEASURES.map((measure) => counted(measure, values[measure], { rule: rules[measure], whole }));
  const score = measures.reduce((sum, { points, weight }) => sum + ((points ?? 0) * weight) / 100, 0);
  return { score: whole === 0 ? null : score, measures };
};

type Share = Readonly<{ rule: MeasureRule; whole: number }>;

const counted = (measure: Measure, { value, n }: MeasureValue, { rule, whole }: Share): MeasurePoints => ({
  measure,
  value,
  n,
  floor: rule.floor,
  target: rule.target,
  points: value === null ? null : pointsOf(value, rule),
  weight: value === null || whole === 0 ? 0 : (100 * rule.weight) / whole,
});
