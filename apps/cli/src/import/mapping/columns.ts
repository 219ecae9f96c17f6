import { OperatorError } from '#settings';

/** Finds a column by its name: case and spaces around it do not matter. */
export type Columns = Readonly<{
  /** The place of the column, or null where an optional one is not there; another one is remembered as missing. */
  place: (name: string, optional?: boolean) => number | null;
  /** Names asked for that the file does not have. */
  missing: () => readonly string[];
  /** Names of the file that nothing asked for. */
  unused: () => readonly string[];
  count: number;
}>;

/** @throws OperatorError where a name stands twice, so that nobody could say which one is meant */
export const columnsOf = (header: readonly string[]): Columns => {
  const places = new Map<string, number>();
  header.forEach((name, place) => {
    if (places.has(key(name)) && key(name) !== '')
      throw new OperatorError(`Two columns are called ${name.trim()}: give each a name of its own in the first line.`);
    places.set(key(name), place);
  });
  const asked = new Set<string>();
  const lacking = new Set<string>();
  return {
    place: (name, optional = false) => {
      const place = places.get(key(name));
      if (place === undefined && !optional) lacking.add(name);
      asked.add(key(name));
      return place ?? null;
    },
    missing: () => [...lacking],
    unused: () => header.filter((name) => !asked.has(key(name))),
    count: header.length,
  };
};

const key = (name: string): string => name.trim().toLowerCase();
