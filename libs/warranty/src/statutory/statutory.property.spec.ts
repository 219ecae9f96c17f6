import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadStatutoryPacks, statutoryPackOf } from '../statutory-packs.loader.js';
import type { Span } from '../warranty-words.events.js';
import { dateOf, dayAt, endOf } from './calendar-day.js';
import { question } from './facts.fixtures.js';
import { remediesAt } from './remedies-at.js';
import type { RemedyAnswer } from './remedy-answer.js';
import { type Counting, endOfTerm, type Gap } from './term.js';
import type { RepairDone, UnitFact } from './unit-fact.js';

const PACKS = loadStatutoryPacks(['china', 'korea', 'eu', 'malaysia']);
const [DAY, SECOND] = [86_400_000, 1_000];
const FROM = Date.UTC(2022, 0, 1);
const UNTIL = Date.UTC(2028, 0, 1);
const isoOf = (instant: number) => new Date(instant).toISOString();

const instant = fc.integer({ min: FROM, max: UNTIL });
const symptom = fc.constantFrom('NO_POWER', 'LEAK', null);
const region = fc.constantFrom('CN-44', 'KR-11', 'DE-BY', 'PT-20', 'FI', 'MY-10');
const zones = fc.constantFrom(
  'Asia/Shanghai',
  'Asia/Seoul',
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Asia/Beirut',
  'Pacific/Apia',
);

const starting = fc.record({
  kind: fc.constantFrom('PRODUCED' as const, 'SHIPPED' as const, 'SOLD' as const, 'DELIVERED' as const),
  at: instant.map(isoOf),
});
const turning = fc.record({ kind: fc.constantFrom('EXCHANGED' as const, 'RETIRED' as const), at: instant.map(isoOf) });
const fault = fc.record({ kind: fc.constant('FAULT_REPORTED' as const), at: instant.map(isoOf), symptom });
const repair = fc
  .record({ start: instant, days: fc.option(fc.integer({ min: 0, max: 200 })), symptom, parts: fc.boolean() })
  .map(({ start, days, symptom: of, parts }) => ({
    kind: 'REPAIR' as const,
    at: isoOf(start),
    endedAt: days === null ? null : isoOf(start + days * DAY),
    symptom: of,
    partsAwaitedFrom: parts ? isoOf(start) : null,
    partsAwaitedUntil: null,
    solved: null,
  }));
const facts = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: starting },
      turning,
      { weight: 3, arbitrary: fault },
      { weight: 3, arbitrary: repair },
    ),
    {
      maxLength: 12,
    },
  )
  .map((list) => list.map((fact, n): UnitFact => ({ ...fact, id: `fact-${n}` })));

const answers = (unit: readonly UnitFact[], on: string, changes: Parameters<typeof remediesAt>[1] | object = {}) =>
  remediesAt(PACKS, question({ on, facts: unit, ...changes }));

describe('an answer of the statutory rules', () => {
  it('is not changed by the order of facts, by facts told twice, or by what happens later', () =>
    fc.assert(
      fc.property(
        facts,
        instant.map(isoOf),
        fc.record({ region, symptom }),
        fc.integer({ min: 1, max: 500 }),
        (unit, on, changes, days) => {
          const before = answers(unit, on, changes);
          const later = isoOf(Date.parse(on) + days * DAY);
          const coming: UnitFact[] = [
            { kind: 'FAULT_REPORTED', id: 'later-1', at: later, symptom: 'NO_POWER' },
            { kind: 'EXCHANGED', id: 'later-2', at: later },
            { kind: 'RETIRED', id: 'later-3', at: later },
          ];
          expect(answers([...unit].reverse(), on, changes)).toEqual(before);
          expect(answers([...unit, ...unit], on, changes)).toEqual(before);
          expect(answers([...unit, ...coming], on, changes)).toEqual(before);
        },
      ),
    ));

  it('is not changed by the facts that it does not name and that set nothing off', () =>
    fc.assert(
      fc.property(facts, instant.map(isoOf), region, (unit, on, place) => {
        const others: UnitFact[] = [{ kind: 'SHIPPED', id: 'other', at: on }];
        const changes = { region: place };
        expect(answers([...unit, ...others], on, changes)).toEqual(answers(unit, on, changes));
      }),
    ));

  it('is due at every instant before its end, and never at the end itself', () =>
    fc.assert(
      fc.property(instant, region, fc.integer({ min: 0, max: 800 }), (sold, place, days) => {
        const unit: UnitFact[] = [{ kind: 'SOLD', id: 'sold', at: isoOf(sold) }];
        const changes = { region: place, serviceLifeMonths: 60 };
        for (const { rule, until } of answers(unit, isoOf(sold + days * DAY), changes).filter(isOpen)) {
          const end = Date.parse(until ?? '');
          const at = (offset: number) =>
            answers(unit, isoOf(end + offset), changes).find((answer) => answer.rule === rule)?.status;
          expect([-DAY, -SECOND, -1, 0, SECOND, DAY].map(at)).toEqual([
            'DUE',
            'DUE',
            'DUE',
            'NOT_DUE',
            'NOT_DUE',
            'NOT_DUE',
          ]);
        }
      }),
    ));
});

const isOpen = ({ status, until }: RemedyAnswer) => status === 'DUE' && until !== null;

const NO_REST = { weekdays: [], holidays: [], worked: [] } as const;
const counting = (zone: string, changes: Partial<Counting> = {}): Counting => ({
  zone,
  firstDay: 'NOT_COUNTED',
  onRestDay: 'IGNORED',
  restDays: NO_REST,
  ...changes,
});
const spans: fc.Arbitrary<Span> = fc.record({
  amount: fc.integer({ min: 1, max: 400 }),
  unit: fc.constantFrom('DAYS' as const, 'MONTHS' as const),
});

describe('the end of a term', () => {
  it('is 24:00 of a day on the wall clock, in every zone and across every change of clocks', () =>
    fc.assert(
      fc.property(instant, spans, zones, (start, span, zone) => {
        const end = endOfTerm(start, span, counting(zone));
        const lastDay = dayAt(zone, end - 1);
        expect(dayAt(zone, end)).toBeGreaterThan(lastDay);
        expect(endOf(zone, lastDay)).toBe(end);
      }),
    ));

  it('is so many days behind the first one', () =>
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 400 }), zones, (start, amount, zone) => {
        const span = { amount, unit: 'DAYS' as const };
        const first = dayAt(zone, start);
        expect(endOfTerm(start, span, counting(zone))).toBe(endOf(zone, first + amount));
        expect(endOfTerm(start, span, counting(zone, { firstDay: 'COUNTED' }))).toBe(endOf(zone, first + amount - 1));
      }),
    ));

  it('is on the same day of a later month, or on its last', () =>
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 60 }), zones, (start, amount, zone) => {
        const first = dateOf(dayAt(zone, start));
        const last = dateOf(dayAt(zone, endOfTerm(start, { amount, unit: 'MONTHS' }, counting(zone)) - 1));
        const monthsOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(monthsOf(last) - monthsOf(first)).toBe(amount);
        const isMonthsLast = dateOf(Date.parse(`${last}T00:00:00Z`) / DAY + 1).endsWith('-01');
        expect(last.slice(8) === first.slice(8) || (isMonthsLast && last.slice(8) < first.slice(8))).toBe(true);
      }),
    ));

  it('is moved by excluded time by exactly its length, counting once what overlaps', () =>
    fc.assert(
      fc.property(
        instant,
        spans,
        zones,
        fc.array(fc.tuple(fc.nat(2 * DAY), fc.nat(40 * DAY)), { minLength: 1, maxLength: 5 }),
        (start, span, zone, list) => {
          const end = endOfTerm(start, span, counting(zone));
          const gaps = list.reduce<Gap[]>((all, [pause, length]) => {
            const from = (all.at(-1)?.to ?? start) + pause;
            return [...all, { from, to: from + length }];
          }, []);
          const moved = endOfTerm(start, span, counting(zone), gaps);
          const stopped = gaps.filter(({ from }) => from < moved);
          expect(moved - end).toBe(stopped.reduce((sum, { from, to }) => sum + (to - from), 0));
          expect(endOfTerm(start, span, counting(zone), [...gaps, ...gaps].reverse())).toBe(moved);
        },
      ),
    ));

  it('leaves what lies before the start and behind the end out', () =>
    fc.assert(
      fc.property(instant, spans, zones, fc.nat(100 * DAY), (start, span, zone, length) => {
        const end = endOfTerm(start, span, counting(zone));
        const outside = [
          { from: start - length, to: start },
          { from: end, to: end + length },
        ];
        expect(endOfTerm(start, span, counting(zone), outside)).toBe(end);
      }),
    ));

  it('is never on a day off where those move it, and never moved without', () =>
    fc.assert(
      fc.property(instant, spans, zones, (start, span, zone) => {
        const restDays = { weekdays: ['SATURDAY', 'SUNDAY'], holidays: [], worked: [] } as const;
        const plain = endOfTerm(start, span, counting(zone));
        const moved = endOfTerm(start, span, counting(zone, { onRestDay: 'MOVES_THE_END', restDays }));
        const weekday = new Date(dayAt(zone, moved - 1) * DAY).getUTCDay();
        expect([1, 2, 3, 4, 5]).toContain(weekday);
        expect(dayAt(zone, moved - 1) - dayAt(zone, plain - 1)).toBeLessThanOrEqual(2);
        expect(endOfTerm(start, span, counting(zone, { restDays }))).toBe(plain);
      }),
    ));
});

describe('repair time', () => {
  const china = statutoryPackOf(
    readFileSync(new URL('../../packs/china.yaml', import.meta.url), 'utf8').replaceAll('MOVES_THE_END', 'IGNORED'),
    'china.yaml',
  );
  const repaired = (n: number, start: number, ms: number): RepairDone => ({
    kind: 'REPAIR',
    id: `repair-${n}`,
    at: isoOf(start),
    endedAt: isoOf(start + ms),
    symptom: 'NO_POWER',
    partsAwaitedFrom: null,
    partsAwaitedUntil: null,
    solved: false,
  });

  it('moves the end of the term of China by exactly its length', () =>
    fc.assert(
      fc.property(instant, fc.nat(150 * DAY), fc.nat(150 * DAY), (sold, first, second) => {
        const start: UnitFact = { kind: 'SOLD', id: 'sold', at: isoOf(sold) };
        const repairs = [repaired(1, sold + DAY, first), repaired(2, sold + DAY + first + DAY, second)];
        const on = isoOf(sold + 2 * DAY + first + second + DAY);
        const endOf = (unit: UnitFact[]) =>
          Date.parse(
            remediesAt([china], question({ on, facts: unit })).find(({ rule }) => rule === 'CN-TWO-REPAIRS')
              ?.windowEndsAt ?? '',
          );
        expect(endOf([start, ...repairs]) - endOf([start])).toBe(first + second);
      }),
    ));
});

describe('terms at the ends of months', () => {
  it.each([
    ['2026-01-31', 1, 'NOT_COUNTED', '2026-02-28'],
    ['2024-01-31', 1, 'NOT_COUNTED', '2024-02-29'],
    ['2026-02-28', 1, 'NOT_COUNTED', '2026-03-28'],
    ['2024-02-29', 12, 'NOT_COUNTED', '2025-02-28'],
    ['2024-02-29', 48, 'NOT_COUNTED', '2028-02-29'],
    ['2026-12-31', 2, 'NOT_COUNTED', '2027-02-28'],
    ['2026-01-31', 1, 'COUNTED', '2026-02-28'],
    ['2026-01-15', 1, 'COUNTED', '2026-02-14'],
    ['2026-03-01', 12, 'COUNTED', '2027-02-28'],
  ] as const)('%s and %i months, first day %s: to the end of %s', (from, amount, firstDay, to) => {
    const zone = 'Europe/Berlin';
    const start = endOf(zone, Date.parse(`${from}T00:00:00Z`) / DAY - 1) + 12 * 3_600_000;
    const end = endOfTerm(start, { amount, unit: 'MONTHS' }, counting(zone, { firstDay }));
    expect(dateOf(dayAt(zone, end - 1))).toBe(to);
  });
});
