/** What one subject has of one measure: how many things, their sum, and the sum of their squares. */
export type Sample = Readonly<{ n: number; sum: number; sumOfSquares: number }>;

/** How things differ by chance alone: yes or no, a count per thing, or an amount. */
export type Noise = 'SHARE' | 'RATE' | 'AMOUNT';

/**
 * What is known of a subject before anything of it is counted: the group's mean, worth as much as `strength` things of its
 * own. A strength of null is beyond all measure: the group differs no more than chance alone makes it.
 */
export type Prior = Readonly<{ mean: number; strength: number | null; subjects: number }>;

type Group = Readonly<{ samples: readonly Sample[]; mean: number; n: number; degrees: number }>;

/**
 * The prior of a group, by the method of moments: empirical Bayes, so that few things say little. With rᵢ = sumᵢ / nᵢ,
 * m = Σ sumᵢ / Σ nᵢ, S = Σ nᵢ (rᵢ − m)², c = Σ nᵢ − Σ nᵢ² / Σ nᵢ and k subjects, what S is beyond chance is the
 * variance A between them:
 *
 * - SHARE (beta-binomial): S ≈ m (1 − m) [(k − 1) + ρ (c − k + 1)], strength = (1 − ρ) / ρ. Kleinman, J. Am. Stat.
 *   Assoc. 68 (1973) 46–54.
 * - RATE (gamma-Poisson): S ≈ m (k − 1) + A c, strength = m / A. Marshall, Appl. Statist. 40 (1991) 283–294.
 * - AMOUNT (normal): S ≈ s² (k − 1) + A c with the pooled variance s² within subjects, strength = s² / A. Efron and
 *   Morris, J. Am. Stat. Assoc. 70 (1975) 311–319; Casella, Am. Stat. 39 (1985) 83–87.
 *
 * Null where fewer than `leastGroup` subjects have data: then nothing is known of a group.
 */
export const priorOf = (given: readonly Sample[], noise: Noise, leastGroup: number): Prior | null => {
  const samples = given.filter(({ n }) => n > 0);
  if (samples.length < Math.max(2, leastGroup)) return null;
  const n = total(samples.map((each) => each.n));
  const mean = total(samples.map(({ sum }) => sum)) / n;
  const degrees = n - total(samples.map((each) => each.n ** 2)) / n;
  const group = { samples, mean, n, degrees };
  return { mean, strength: STRENGTHS[noise](group), subjects: samples.length };
};

/** How much of a value is the subject's own: n / (n + strength); the rest is the group's mean. */
export const ownShare = (n: number, prior: Prior | null): number => {
  if (prior === null) return 1;
  if (prior.strength === null || n === 0) return 0;
  return n / (n + prior.strength);
};

/** The value moved towards the group's mean: (sum + strength × mean) / (n + strength). Null without any data. */
export const shrunken = ({ n, sum }: Sample, prior: Prior | null): number | null => {
  if (n === 0) return null;
  const own = ownShare(n, prior);
  return own * (sum / n) + (1 - own) * (prior?.mean ?? 0);
};

const STRENGTHS: Readonly<Record<Noise, (group: Group) => number | null>> = {
  SHARE: (group) => {
    const chance = group.mean * (1 - group.mean);
    const beyond = group.degrees - group.samples.length + 1;
    const correlation = ratio(spread(group) - chance * (group.samples.length - 1), chance * beyond);
    return correlation === null ? null : Math.max(0, (1 - correlation) / correlation);
  },
  RATE: (group) => strengthOf(group, group.mean),
  AMOUNT: (group) => {
    const free = group.n - group.samples.length;
    const within = total(group.samples.map(({ n, sum, sumOfSquares }) => Math.max(0, sumOfSquares - sum ** 2 / n)));
    return free <= 0 ? null : strengthOf(group, within / free);
  },
};

const strengthOf = (group: Group, chance: number): number | null => {
  const between = ratio(spread(group) - chance * (group.samples.length - 1), group.degrees);
  return between === null ? null : chance / between;
};

const spread = ({ samples, mean }: Group): number => total(samples.map(({ n, sum }) => n * (sum / n - mean) ** 2));

/** Null where there is nothing beyond chance, or no way to tell. */
const ratio = (above: number, below: number): number | null => (above > 0 && below > 0 ? above / below : null);

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
