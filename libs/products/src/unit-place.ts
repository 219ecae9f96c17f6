/** Whether a region lies in one of those: DE-BY lies in DE and in DE-BY. None means everywhere. */
export const isIntendedFor = (region: string, intendedRegions: readonly string[]): boolean =>
  intendedRegions.length === 0 || intendedRegions.some((each) => region === each || region.startsWith(`${each}-`));
