import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Random numbers that are the same for the same seed. */
export const chanceOf = (seed: number) => {
  const generator = xoroshiro128plus(seed);
  const upTo = (most: number) => uniformInt(generator, 0, most);
  return {
    upTo,
    isOneIn: (n: number) => upTo(n - 1) === 0,
    oneOf: <T>(list: readonly [T, ...T[]]): T => {
      const found = list[upTo(list.length - 1)];
      return found === undefined ? list[0] : found;
    },
  };
};
export type Chance = ReturnType<typeof chanceOf>;

export const DAY = 86_400_000;
export const YEAR = Date.parse('2025-01-01T00:00:00Z');
export const iso = (time: number): string => new Date(time).toISOString();

/** Most facts are recorded at once, some weeks later. */
export const recordedAfter = (chance: Chance, time: number): number =>
  time + (chance.isOneIn(12) ? chance.upTo(60 * DAY) : chance.upTo(5_000));
