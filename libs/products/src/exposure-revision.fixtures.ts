import fc from 'fast-check';
import type { Recorded } from '#event-sourcing';
import { recorded } from '#event-sourcing/testing';
import { eventsOf, instant, range, type Truth } from './exposure.fixtures.js';
import type { ExposureFilter } from './exposure.queries.js';
import type { UnitCorrected, UnitEvent } from './unit.events.js';
import { corrected, rangeWithdrawn } from './unit.fixtures.js';
import { type Course, courseAfter, courseFrom } from './unit-course.js';
import type { UnitRangeEvent, UnitRangeRegistered, UnitRangeWithdrawn } from './unit-range.events.js';
import { segmentsOf } from './unit-segments.js';

type Cell = Readonly<{ batch: string | null; region: string | null }>;

/** In which cell a unit was at the end of each day by what was known then; null where it was in no service. */
type Step = Readonly<{ cells: readonly (Cell | null)[]; recordedAt: string }>;

type Told = Readonly<{
  range: Recorded<UnitRangeRegistered>;
  units: readonly (readonly Recorded<UnitEvent>[])[];
  withdrawal: Recorded<UnitRangeWithdrawn> | null;
}>;

/** How facts are told: how many days lie between them, what is corrected last, and whether the range was a mistake. */
type Telling = Readonly<{
  gap: number;
  corrections: readonly (Pick<
    UnitCorrected['data'],
    'batch' | 'region' | 'shippedAt' | 'soldAt' | 'installedAt'
  > | null)[];
  isWithdrawn: boolean;
}>;

const someDay = fc.option(fc.integer({ min: 10, max: 430 }).map(instant));
const correction = fc.record({
  batch: fc.constantFrom('B1', 'B2'),
  region: fc.constantFrom('CN-11', 'CN-44', 'MY', null),
  shippedAt: someDay,
  soldAt: someDay,
  installedAt: someDay,
});

export const telling: fc.Arbitrary<Telling> = fc.record({
  gap: fc.integer({ min: 1, max: 30 }),
  corrections: fc.array(fc.option(correction), { minLength: 6, maxLength: 6 }),
  isWithdrawn: fc.boolean(),
});

const HOUR = 3_600_000;

/** Each fact so many days after the one before: some are told late, some in time, some ahead. */
export const toldOf = (units: readonly Truth[], { gap, corrections, isWithdrawn }: Telling): Told => {
  let n = 0;
  const next = <E extends UnitEvent | UnitRangeEvent>(event: E): Recorded<E> => {
    n += 1;
    return recorded(event, n, { recordedAt: new Date(Date.parse(instant(n * gap)) + n * HOUR).toISOString() });
  };
  const first = next<UnitRangeRegistered>(range);
  const own = units.map((unit, place) => {
    const serial = `SN-000${place + 1}`;
    const [events, last] = [eventsOf(unit, serial), corrections[place]];
    const correction = events.length && last ? [corrected({ unitId: `unit ${serial}`, ...last })] : [];
    return [...events, ...correction].map((event) => next<UnitEvent>(event));
  });
  return { range: first, units: own, withdrawal: isWithdrawn ? next<UnitRangeWithdrawn>(rangeWithdrawn()) : null };
};

const cellsOf = (course: Course, days: number): Step['cells'] => {
  const segments = segmentsOf(course);
  return Array.from({ length: days }, (_, day) => {
    const end = instant(day + 1);
    const segment = segments.find(({ from, until }) => from < end && (until === null || until >= end));
    return segment ? { batch: course.batch, region: segment.region } : null;
  });
};

/** What was known of a unit, event by event: of one in the range from the range on. */
const stepsOf = ([first, ...facts]: readonly Recorded<UnitEvent>[], rangeTold: string, days: number): Step[] => {
  if (first?.type !== 'UnitRegistered') return [];
  let course = courseFrom(first.data);
  const begin = {
    cells: cellsOf(course, days),
    recordedAt: first.data.rangeId === null ? first.meta.recordedAt : rangeTold,
  };
  const steps = facts.map((event) => {
    course = event.type === 'UnitRegistered' ? course : courseAfter(course, event);
    return { cells: cellsOf(course, days), recordedAt: event.meta.recordedAt };
  });
  return [begin, ...steps];
};

/**
 * When it was last told that one of these units, or of the others of the range, counts at the end of one of the days from
 * one up to, and without, another, or does not. Null where nothing was told at `since` or later.
 */
export const revisionOf = ({ range: { data, meta }, units, withdrawal }: Told, days: number) => {
  const own = units.map((events) => stepsOf(events, meta.recordedAt, days));
  const left = units.filter(([first]) => first?.type === 'UnitRegistered' && first.data.rangeId !== null).length;
  const rest: readonly Step[] = [
    { cells: cellsOf(courseFrom(data), days), recordedAt: meta.recordedAt },
    ...(withdrawal
      ? [{ cells: Array.from({ length: days }, () => null), recordedAt: withdrawal.meta.recordedAt }]
      : []),
  ];
  const all = [...own, ...(left < data.count ? [rest] : [])];
  return (filter: ExposureFilter, from: number, to: number, since: string): string | null => {
    const counts = (step: Step | undefined, day: number) => fits(step?.cells[day] ?? null, filter);
    const isNews = (step: Step, before: Step | undefined) =>
      step.cells.some((_, day) => day >= from && day < to && counts(step, day) !== counts(before, day));
    const told = all.flatMap((steps) =>
      steps.flatMap((step, n) => (isNews(step, steps[n - 1]) ? [step.recordedAt] : [])),
    );
    return (
      told
        .filter((at) => at >= since)
        .toSorted()
        .at(-1) ?? null
    );
  };
};

const fits = (cell: Cell | null, { batch, region }: ExposureFilter): boolean =>
  cell !== null && (!batch || cell.batch === batch) && (!region || `${cell.region}-`.startsWith(`${region}-`));
