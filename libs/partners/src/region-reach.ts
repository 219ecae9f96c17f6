/** Whether a region lies in another one: DE-BY lies in DE and in DE-BY. */
export const liesIn = (region: string, wider: string): boolean => region === wider || region.startsWith(`${wider}-`);

/** What both lists of regions have in common, each region as narrow as the narrower list says it. */
export const regionsInBoth = (some: readonly string[], others: readonly string[]): readonly string[] => [
  ...new Set([
    ...some.filter((region) => others.some((other) => liesIn(region, other))),
    ...others.filter((region) => some.some((other) => liesIn(region, other))),
  ]),
];
