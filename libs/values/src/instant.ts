const END = Date.UTC(2200, 0, 1);

/**
 * Milliseconds since 1970 of an ISO 8601 instant with `Z` or an offset. A text without one would mean another instant
 * on each machine, so it throws a `RangeError`, as does a year beyond 1970–2199.
 */
export const instantAt = (iso: string): number => {
  const instant = ISO_INSTANT.test(iso) ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(instant)) throw new RangeError(`${iso} is no instant such as 2026-03-02T09:00:00Z.`);
  return inRange(instant);
};

export const isoOf = (instant: number): string => new Date(inRange(instant)).toISOString();

/** The instant itself; one beyond the years 1970–2199 throws a `RangeError`. */
export const inRange = (instant: number): number => {
  if (instant >= 0 && instant < END) return instant;
  throw new RangeError('Calendars reach from the year 1970 to 2199.');
};

const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
