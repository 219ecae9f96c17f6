import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** The largest seed: 32 bits without a sign. */
export const LARGEST_SEED = 4_294_967_295;

/**
 * A simple random sample without replacement: the first `size` places of a Fisher–Yates shuffle (Durstenfeld 1964), in
 * the order in which they were drawn. For place n, from 0, it changes places with one of n … last, which is `uniformInt`
 * of pure-rand 8 over xoroshiro128+ (Blackman and Vigna 2018) seeded once with `seed`. The same population in the same
 * order and the same seed give the same sample, for everybody.
 */
export const sampleOf = <T>(population: readonly T[], size: number, seed: number): readonly T[] => {
  const random = xoroshiro128plus(seed);
  const last = population.length - 1;
  const moved = new Map<number, number>();
  const at = (place: number): number => moved.get(place) ?? place;
  const drawn = Array.from({ length: Math.min(size, population.length) }, (_, n) => {
    const other = uniformInt(random, n, last);
    const taken = at(other);
    moved.set(other, at(n));
    return taken;
  });
  return drawn.flatMap((place) => population.slice(place, place + 1));
};
