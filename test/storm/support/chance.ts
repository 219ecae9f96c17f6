/** Choices that a seed decides. */
export type Chance = Readonly<{
  /** A whole number from 0 up to, without, `limit`. */
  below: (limit: number) => number;
  pick: <T>(from: readonly T[]) => T;
  uuid: () => string;
}>;

/** Mulberry32: small, quick, and the same everywhere. */
export const chanceOf = (seed: number): Chance => {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  const hex = () => next().toString(16).padStart(8, '0');
  return {
    below,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    uuid: () => {
      const [a, b, c, d] = [hex(), hex(), hex(), hex()];
      return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}`;
    },
  };
};
