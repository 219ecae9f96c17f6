import { byMeasure, type Figures, type Priors, priorsOf } from './measures.js';

/** Whose figures are compared: a subject and where most of its jobs were. */
export type Compared = Readonly<{ id: string; region: string | null; figures: Figures }>;

/**
 * What the group of each region says of a subject in it. Of a measure that too few subjects of the region have, all regions
 * together say it.
 */
export const groupPriors = (all: readonly Compared[], leastGroup: number): ((region: string | null) => Priors) => {
  const everywhere = priorsIn(all, leastGroup);
  const known = new Map(
    [...byRegion(all)].map(([region, group]): [string | null, Priors] => {
      const own = priorsIn(group, leastGroup);
      return [region, byMeasure((measure) => own[measure] ?? everywhere[measure])];
    }),
  );
  return (region) => known.get(region) ?? everywhere;
};

export const byRegion = <T extends Readonly<{ region: string | null }>>(all: readonly T[]) => {
  const groups = new Map<string | null, T[]>();
  for (const each of all) {
    const group = groups.get(each.region);
    if (group) group.push(each);
    else groups.set(each.region, [each]);
  }
  return groups;
};

const priorsIn = (group: readonly Compared[], leastGroup: number): Priors =>
  priorsOf(
    group.map(({ figures }) => figures),
    leastGroup,
  );

type Ranked = Readonly<{ id: string; score: number | null }>;

/** Places from 1 by descending score; equal scores share the better place; who has no score has no place. */
export const ranked = (all: readonly Ranked[]): ReadonlyMap<string, number> => {
  const scores = all.map(({ score }) => score).filter((score) => score !== null);
  const places = new Map<number, number>();
  for (const [place, score] of scores.sort((a, b) => b - a).entries())
    if (!places.has(score)) places.set(score, place + 1);
  return new Map(all.flatMap(({ id, score }) => (score === null ? [] : [[id, places.get(score) ?? 0]])));
};
