/** A serial in two: what comes before the digits at its end, and these. */
export const parts = (serial: string): Readonly<{ prefix: string; digits: string }> => {
  const digits = /\d*$/.exec(serial)?.[0] ?? '';
  return { prefix: serial.slice(0, serial.length - digits.length), digits };
};

/** A range as its stream knows it: digits at the end of the prefix are the first ones of both numbers. */
export const boundsOf = (prefix: string, first: string, last: string) => {
  const { prefix: before, digits } = parts(prefix);
  return { prefix: before, first: digits + first.trim(), last: digits + last.trim() };
};

type Bounds = Readonly<{ first: string; last: string }>;

/** Both bounds belong to a range; numbers of other lengths are other serials. */
export const isWithin = (digits: string, { first, last }: Bounds): boolean =>
  digits.length === first.length && digits >= first && digits <= last;

export const overlap = (a: Bounds, b: Bounds): boolean =>
  a.first.length === b.first.length && a.first <= b.last && b.first <= a.last;

/** How many serials there are from the first to the last. */
export const countOf = ({ first, last }: Bounds): bigint => BigInt(last) - BigInt(first) + 1n;
