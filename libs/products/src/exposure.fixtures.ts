import fc from 'fast-check';
import { fold } from '#event-sourcing';
import { commandMaker } from '#event-sourcing/testing';
import type { ExposureFilter } from './exposure.queries.js';
import type { UnitCommand } from './unit.commands.js';
import { unitDecider } from './unit.decider.js';
import type { UnitEvent } from './unit.events.js';
import { rangeRegistered, unitKnown } from './unit.fixtures.js';
import { monthsLater } from './unit-segments.js';

/** One time in use as it was, in days after the beginning; null where it never was, or nobody tells. */
type Use = Readonly<{ shipped: number | null; sold: number | null; installed: number | null; end: number | null }>;

/** What happened to a unit, and in which order it is told. */
export type Truth = Readonly<{
  inRange: boolean;
  batch: string;
  uses: readonly Use[];
  isReplaced: boolean;
  moves: readonly (readonly [day: number, region: string])[];
  scrapped: number | null;
  order: readonly number[];
}>;

const DAY = 86_400_000;
const BEGIN = Date.UTC(2023, 0, 1);
const LIFE = 12;
const SHELF = 20;
const RANGE = { region: 'CN-44', batch: 'B1', shipped: 5, count: 8 };
const HOME = 'CN-11';

export const instant = (day: number): string => new Date(BEGIN + day * DAY).toISOString();

export const truth: fc.Arbitrary<Truth> = fc
  .record({
    inRange: fc.boolean(),
    batch: fc.constantFrom('B1', 'B2'),
    gaps: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 7, maxLength: 7 }),
    isTold: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    isReplaced: fc.boolean(),
    isTwice: fc.boolean(),
    moves: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom(HOME, 'CN-44', 'MY', 'MY-10')), {
      maxLength: 3,
      selector: ([day]) => day,
    }),
    isEnded: fc.boolean(),
    isScrapped: fc.boolean(),
    order: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  })
  .map(({ gaps, isTold, isTwice, isEnded, isScrapped, ...each }) => {
    const days = gaps.map((_, n) => 10 + gaps.slice(0, n + 1).reduce((sum, gap) => sum + gap, 0));
    const on = (n: number, isSo = true) => (isSo ? (days[n] ?? 0) : null);
    const [a, b, c, d, e, f] = isTold;
    const first: Use = { shipped: on(0, a), sold: on(1, b), installed: on(2, c), end: on(3, isEnded || isTwice) };
    const second: Use = { shipped: on(4, d), sold: on(5, e), installed: on(6, f), end: null };
    const uses = a || b || c ? [first, ...(isTwice ? [second] : [])] : [];
    return { ...each, uses, scrapped: isScrapped ? 450 : null };
  });

const command = commandMaker<UnitCommand>();
const [orderId, returnId, region, customerId] = [null, null, null, null];

const begins = (which: { unitId: string; productId: string; serial: string }, use: Use): UnitCommand[] => {
  const { shipped, sold, installed } = use;
  const commands: UnitCommand[] = [];
  if (shipped !== null)
    commands.push(command('RecordUnitShipped', { ...which, orderId, region, shippedAt: instant(shipped) }));
  if (sold !== null)
    commands.push(
      command('RecordUnitSold', { ...which, orderId, customerId, region, price: null, soldAt: instant(sold) }),
    );
  if (installed !== null)
    commands.push(
      command('RecordUnitInstalled', {
        ...which,
        region,
        site: null,
        installedBy: null,
        installedAt: instant(installed),
      }),
    );
  return commands;
};

/** In an order that may be: late, but no end before anything is known of a use, and no second use before that end. */
const commandsOf = (
  { inRange, batch, uses, isReplaced, moves, scrapped, order }: Truth,
  serial: string,
): UnitCommand[] => {
  const which = { unitId: `unit ${serial}`, productId: 'p-1', serial };
  const place = (n: number, count: number) => (order[n] ?? 0) % count;
  const told = uses.flatMap((use, n) => {
    const facts = begins(which, use).toSorted(
      (a, b) => place(n + (a.type.length % 5), 97) - place(n + (b.type.length % 5), 97),
    );
    if (use.end === null) return facts;
    const end = isReplaced
      ? command('RecordUnitReplaced', { ...which, byUnitId: null, returnId, replacedAt: instant(use.end) })
      : command('RecordUnitReturned', { ...which, returnId, returnedAt: instant(use.end) });
    return facts.toSpliced(1 + place(6, facts.length), 0, end);
  });
  const all = moves.reduce((list, [day, to], n) => {
    const move = command('MoveUnit', { ...which, region: to, customerId, site: null, movedAt: instant(day) });
    return list.toSpliced(place(7 + n, list.length + 1), 0, move);
  }, told);
  const last = { ...which, reason: 'Gone.', scrappedAt: instant(scrapped ?? 0) };
  const dates = { productionDate: null, shippedAt: null, soldAt: null, installedAt: null };
  return [
    ...(inRange ? [] : [command('RegisterUnit', { ...which, ...dates, batch, region: HOME, customerId, site: null })]),
    ...all,
    ...(scrapped === null ? [] : [command('ScrapUnit', last)]),
  ];
};

export const range = rangeRegistered({
  batch: RANGE.batch,
  region: RANGE.region,
  count: RANGE.count,
  productionDate: null,
  shippedAt: instant(RANGE.shipped),
  shelfDays: SHELF,
  serviceLifeMonths: LIFE,
});

/** What the rules make of it: nothing of a truth is refused. */
export const eventsOf = (unit: Truth, serial: string): UnitEvent[] => {
  const product = { productId: 'p-1', sku: 'X', intendedRegions: ['MY'], serviceLifeMonths: LIFE };
  const policy = { ...unitKnown().policy, shelfDays: SHELF };
  const known = unitKnown({ product, policy, range: unit.inRange ? range.data : null });
  const decided = (events: readonly UnitEvent[], each: UnitCommand) =>
    unitDecider.decide({ ...each, at: '2026-01-01T00:00:00.000Z' }, fold(unitDecider, events), known);
  return commandsOf(unit, serial).reduce<UnitEvent[]>((events, each) => [...events, ...decided(events, each)], []);
};

type State = Readonly<{ batch: string; region: string }> | null;

/** Whether and where a unit is in service at the end of a day: looked up in the truth, and nowhere else. */
const stateOf = (unit: Truth, day: number): State => {
  const { inRange, batch, moves, scrapped } = unit;
  const spans = spansOf(unit);
  const first = Math.min(...spans.map(({ from }) => from));
  const isInUse = spans.some(({ from, to }) => from <= day && day < to);
  if (!isInUse || day >= (scrapped ?? Number.POSITIVE_INFINITY)) return null;
  if (instant(day) >= monthsLater(instant(first), LIFE)) return null;
  const [last] = moves.filter(([movedOn]) => movedOn <= day).toSorted(([a], [b]) => b - a);
  const home = inRange ? RANGE : { batch, region: HOME };
  return { batch: home.batch, region: last?.[1] ?? home.region };
};

const spansOf = ({ inRange, uses: own }: Truth): { from: number; to: number }[] => {
  const fromRange = { shipped: RANGE.shipped, sold: null, installed: null, end: null };
  const uses = inRange ? [{ ...fromRange, ...own[0], shipped: RANGE.shipped }, ...own.slice(1)] : own;
  return uses.flatMap(({ installed, sold, shipped, end }) => {
    const from = installed ?? sold ?? (shipped === null ? null : shipped + SHELF);
    return from === null ? [] : [{ from, to: end ?? Number.POSITIVE_INFINITY }];
  });
};

/** How many of these units, and of the others of the range, are in service at the end of each day. */
export const counter = (units: readonly Truth[], days: number): ((filter: ExposureFilter) => number[]) => {
  const told = units.filter(({ inRange }) => inRange).length;
  const untold: Truth = { inRange: true, batch: '', uses: [], isReplaced: false, moves: [], scrapped: null, order: [] };
  const all = [...units, ...Array.from({ length: RANGE.count - told }, () => untold)];
  const states = Array.from({ length: days }, (_, day) => all.map((unit) => stateOf(unit, day)));
  return ({ batch, region: within }) =>
    states.map((each) => each.filter((state) => state && fits(state, batch, within)).length);
};

const fits = (state: NonNullable<State>, batch?: string | null, within?: string | null): boolean =>
  (!batch || state.batch === batch) && (!within || `${state.region}-`.startsWith(`${within}-`));
