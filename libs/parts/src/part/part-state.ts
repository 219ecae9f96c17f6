import type { Fit, PartEvent } from './part.events.js';

/** Only what the rules need to know. */
export type CataloguePart = Readonly<{
  partId: string;
  number: string;
  name: string;
  fits: readonly Fit[];
  supplier: string;
  isSerialised: boolean;
  defectiveComesBack: boolean;
}>;

export const evolve = (part: CataloguePart | null, { type, data }: PartEvent): CataloguePart | null => {
  const isSerialised = type === 'PartRegistered' ? data.isSerialised : (part?.isSerialised ?? false);
  const { partId, number, name, fits, supplier, defectiveComesBack } = data;
  return { partId, number, name, fits, supplier, isSerialised, defectiveComesBack };
};
