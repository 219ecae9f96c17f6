/**
 * Tail probabilities of counts as exact sums of their terms. Terms are summed from `n` away from the mean, where each is
 * smaller than the one before, so that no difference of large numbers and no special function is needed, and far tails
 * keep their digits.
 */

type Terms = Readonly<{
  /** Natural logarithm of the probability of exactly `n`. */
  log: (n: number) => number;
  /** Probability of `n + 1` over that of `n`. */
  growth: (n: number) => number;
  mean: number;
}>;

/** Terms that are smaller than this share of the sum no longer change it. */
const NEGLIGIBLE = 1e-17;

/**
 * log10 of P(X ≥ n) for a Poisson count.
 *
 * @param n count, a whole number
 * @param mean expected count, ≥ 0
 * @returns ≤ 0; −Infinity where `mean` is 0 and `n` above it
 * @throws RangeError where `mean` is negative or no number
 */
export const poissonTail = (n: number, mean: number): number => {
  expectMean(mean);
  return tail(n, {
    mean,
    log: (x) => x * Math.log(mean) - mean - sumOf(x, (i) => Math.log(i + 1)),
    growth: (x) => mean / (x + 1),
  });
};

/**
 * log10 of P(X ≥ n) for a negative binomial count: a Poisson count whose rate is known only as a gamma distribution of this
 * shape. It is the predictive distribution of a count after `shape` reports have been seen (Gelman et al., Bayesian Data
 * Analysis, 3rd ed. 2013, section 2.6), and wider than the Poisson as long as little has been seen.
 *
 * @param n count, a whole number
 * @param shape > 0; the larger, the nearer to Poisson
 * @param mean expected count, ≥ 0
 * @throws RangeError where `shape` or `mean` are out of range
 */
export const negativeBinomialTail = (n: number, shape: number, mean: number): number => {
  expectMean(mean);
  if (!(shape > 0)) throw new RangeError(`The shape must be above 0, not ${shape}.`);
  const [failing, growing] = [Math.log(shape / (shape + mean)), mean / (shape + mean)];
  return tail(n, {
    mean,
    log: (x) => shape * failing + x * Math.log(growing) + sumOf(x, (i) => Math.log((shape + i) / (i + 1))),
    growth: (x) => ((shape + x) / (x + 1)) * growing,
  });
};

/**
 * log10 of P(X ≥ n) for a binomial count.
 *
 * @param n count, a whole number
 * @param trials how many there were, a whole number ≥ 0
 * @param probability of each, 0 … 1
 * @throws RangeError where `trials` or `probability` are out of range
 */
export const binomialTail = (n: number, trials: number, probability: number): number => {
  if (!(trials >= 0)) throw new RangeError(`Trials must be 0 or more, not ${trials}.`);
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`A probability is 0 to 1, not ${probability}.`);
  if (n > 0 && probability === 1) return n > trials ? Number.NEGATIVE_INFINITY : 0;
  const odds = probability / (1 - probability);
  return tail(n, {
    mean: trials * probability,
    log: (x) =>
      x > trials
        ? Number.NEGATIVE_INFINITY
        : trials * Math.log(1 - probability) + x * Math.log(odds) + sumOf(x, (i) => Math.log((trials - i) / (i + 1))),
    growth: (x) => Math.max(0, ((trials - x) / (x + 1)) * odds),
  });
};

const expectMean = (mean: number): void => {
  if (!(mean >= 0)) throw new RangeError(`An expected count must be 0 or more, not ${mean}.`);
};

const tail = (n: number, terms: Terms): number => {
  if (n <= 0) return 0;
  if (terms.mean === 0) return Number.NEGATIVE_INFINITY;
  return n > terms.mean ? above(n, terms) : Math.log10(Math.max(0, 1 - 10 ** below(n - 1, terms)));
};

/** log10 of the sum of the terms from `n` upwards. */
const above = (n: number, { log, growth }: Terms): number => {
  let sum = 1;
  for (let [at, term] = [n, growth(n)]; term > NEGLIGIBLE * sum; at += 1, term *= growth(at)) sum += term;
  return log(n) / Math.LN10 + Math.log10(sum);
};

/** log10 of the sum of the terms from `n` downwards. */
const below = (n: number, { log, growth }: Terms): number => {
  let [sum, term] = [1, 1];
  for (let at = n - 1; at >= 0 && term > NEGLIGIBLE * sum; at -= 1) {
    term /= growth(at);
    sum += term;
  }
  return log(n) / Math.LN10 + Math.log10(sum);
};

const sumOf = (count: number, term: (i: number) => number): number => {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += term(i);
  return sum;
};
