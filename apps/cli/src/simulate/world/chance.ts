import { createHash } from 'node:crypto';
import { randomExponential, randomLogNormal, randomPoisson } from 'd3-random';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** Random numbers that are the same for the same seed, for ever. */
export type Chance = Readonly<{
  /** From 0, below 1. */
  uniform: () => number;
  between: (least: number, most: number) => number;
  /** A whole number from 0, below `limit`. */
  below: (limit: number) => number;
  happens: (probability: number) => boolean;
  oneOf: <T>(list: readonly T[]) => T;
  /** A key, as often as its weight says. */
  weighted: <Key extends string>(weights: Readonly<Record<Key, number>>) => Key;
  poisson: (mean: number) => number;
  /** A time until the next event, of which there is one in `mean` on average. */
  exponential: (mean: number) => number;
  logNormal: (median: number, sigma: number) => number;
}>;

/** Every name of what is decided by chance has numbers of its own, so that one part of a simulation leaves the others alone. */
export const chanceOf = (name: string): Chance => {
  const hash = createHash('sha1').update(name).digest();
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map((place) => hash.readInt32LE(place)));
  const uniform = () => uniformFloat64(generator);
  const below = (limit: number) => Math.floor(uniform() * limit);
  return {
    uniform,
    between: (least, most) => least + uniform() * (most - least),
    below,
    happens: (probability) => uniform() < probability,
    oneOf: (list) => chosen(list[below(list.length)]),
    weighted: (weights) => weightedBy(weights, uniform()),
    poisson: (mean) => (mean > 0 ? randomPoisson.source(uniform)(mean)() : 0),
    exponential: (mean) => randomExponential.source(uniform)(1 / mean)(),
    logNormal: (median, sigma) => randomLogNormal.source(uniform)(Math.log(median), sigma)(),
  };
};

const weightedBy = <Key extends string>(weights: Readonly<Record<Key, number>>, drawn: number): Key => {
  const entries = Object.entries(weights) as [Key, number][];
  let left = drawn * entries.reduce((sum, [, weight]) => sum + weight, 0);
  const found = entries.find(([, weight]) => {
    left -= weight;
    return left < 0;
  });
  return chosen(found ?? entries.at(-1))[0];
};

const chosen = <T>(one: T | undefined): T => {
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
};
