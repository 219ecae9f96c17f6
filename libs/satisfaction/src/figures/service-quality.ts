/** What one criterion was answered with, summed over complete pairs; `weights` summed over them too. */
export type CriterionAnswers = Readonly<{
  criterion: string;
  expected: number;
  perceived: number;
  pairs: number;
  weights: number;
  dropped: number;
}>;

export type CriterionGap = Readonly<{
  criterion: string;
  /** Of the criteria with data, summing to 1; 0 without any pair. */
  weight: number;
  expected: number | null;
  perceived: number | null;
  /** E − P: positive is worse. */
  gap: number | null;
  /** P − E, as SERVQUAL has it: negative is worse. */
  servqual: number | null;
  /** weight · (E − P). */
  weightedGap: number | null;
  pairs: number;
  dropped: number;
}>;

/** `gap`: Σ wᵢ(Eᵢ − Pᵢ), positive is worse; `servqual`: the same with the other sign. */
export type WeightedGap = Readonly<{
  criteria: readonly CriterionGap[];
  gap: number | null;
  servqual: number | null;
  pairs: number;
  dropped: number;
}>;

/**
 * The weighted gap of service quality, Σ wᵢ(Eᵢ − Pᵢ), in points of the survey's scale. E and P are the means over the
 * questions of a criterion of which both halves were answered. A criterion without a complete pair is left out and the
 * weights of the others are scaled up; both are shown. Where editions of a survey weigh differently, a criterion weighs
 * as its answers did on average.
 *
 * Source: Parasuraman, A., Zeithaml, V. A., Berry, L. L. (1988), SERVQUAL, Journal of Retailing 64, 12–40, who take P − E;
 * criteria: Grönroos, C. (1988), Service Quality: The Six Criteria of Good Perceived Service Quality, Review of Business 9.
 */
export const weightedGap = (answers: readonly CriterionAnswers[]): WeightedGap => {
  const meanWeight = ({ weights, pairs }: CriterionAnswers) => (pairs ? weights / pairs : 0);
  const total = answers.reduce((sum, each) => sum + meanWeight(each), 0);
  const criteria = answers.map((each) => criterionGap(each, total ? meanWeight(each) / total : 0));
  const pairs = answers.reduce((sum, each) => sum + each.pairs, 0);
  const gap = pairs ? criteria.reduce((sum, each) => sum + (each.weightedGap ?? 0), 0) : null;
  return {
    criteria,
    gap,
    servqual: negative(gap),
    pairs,
    dropped: answers.reduce((sum, each) => sum + each.dropped, 0),
  };
};

const criterionGap = (
  { criterion, expected, perceived, pairs, dropped }: CriterionAnswers,
  weight: number,
): CriterionGap => {
  if (pairs === 0) return { ...NOTHING_ANSWERED, criterion, weight, dropped };
  const gap = (expected - perceived) / pairs;
  return {
    criterion,
    weight,
    expected: expected / pairs,
    perceived: perceived / pairs,
    gap,
    servqual: negative(gap),
    weightedGap: weight * gap,
    pairs,
    dropped,
  };
};

const NOTHING_ANSWERED = { expected: null, perceived: null, gap: null, servqual: null, weightedGap: null, pairs: 0 };

/** Never −0. */
const negative = (gap: number | null): number | null => gap && 0 - gap;
