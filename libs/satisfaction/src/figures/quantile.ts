/**
 * Quantile of the standard normal distribution, to about 7 digits.
 *
 * Source: Wichura, M. J. (1988), Algorithm AS 241, Applied Statistics 37, 477–484 (PPND7).
 *
 * @param p between 0 and 1, without either
 */
export const normalQuantile = (p: number): number => {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(0.180625 - q * q, CENTRE);
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const tail = r <= 5 ? ratio(r - 1.6, NEAR) : ratio(r - 5, FAR);
  return q < 0 ? -tail : tail;
};

type Rational = Readonly<{ above: readonly number[]; below: readonly number[] }>;

const CENTRE: Rational = {
  above: [3.3871327179, 50.434271938, 159.29113202, 59.10937472],
  below: [1, 17.895169469, 78.757757664, 67.1875636],
};
const NEAR: Rational = {
  above: [1.4234372777, 2.75681539, 1.3067284816, 0.17023821103],
  below: [1, 0.7370016425, 0.12021132975],
};
const FAR: Rational = {
  above: [6.657905115, 3.081226386, 0.42868294337, 0.017337203997],
  below: [1, 0.24197894225, 0.012258202635],
};

const ratio = (x: number, { above, below }: Rational): number => polynomial(x, above) / polynomial(x, below);

const polynomial = (x: number, coefficients: readonly number[]): number =>
  coefficients.reduceRight((sum, each) => sum * x + each, 0);

const MOST_EXACT = 30;
const HALVINGS = 60;

/**
 * Quantile of Student's t distribution: up to 30 degrees of freedom by halving an interval over the exact distribution,
 * beyond by its expansion around the normal quantile, to 5 digits.
 *
 * Source: Abramowitz, M., Stegun, I. A. (1964), Handbook of Mathematical Functions, 26.7.3 to 26.7.5.
 *
 * @param p from 0.5 on, below 1
 * @param degrees of freedom, a whole number from 1 on
 */
export const studentQuantile = (p: number, degrees: number): number => {
  if (degrees > MOST_EXACT) return expanded(normalQuantile(p), degrees);
  let [low, high] = [0, Math.PI / 2];
  for (let n = 0; n < HALVINGS; n += 1) {
    const middle = (low + high) / 2;
    if (within(middle, degrees) < 2 * p - 1) low = middle;
    else high = middle;
  }
  return Math.sqrt(degrees) * Math.tan((low + high) / 2);
};

/** The probability between −t and t, where t = √degrees · tan θ. */
const within = (theta: number, degrees: number): number => {
  const [sine, cosine] = [Math.sin(theta), Math.cos(theta)];
  const isOdd = degrees % 2 === 1;
  let [term, sum] = isOdd ? [cosine, 0] : [1, 0];
  for (let k = isOdd ? 1 : 0; k <= degrees - 2; k += 2) {
    sum += term;
    term *= (cosine * cosine * (k + 1)) / (k + 2);
  }
  return isOdd ? (2 / Math.PI) * (theta + sine * sum) : sine * sum;
};

const expanded = (z: number, n: number): number =>
  z +
  (z ** 3 + z) / (4 * n) +
  (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * n ** 2) +
  (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * n ** 3);
