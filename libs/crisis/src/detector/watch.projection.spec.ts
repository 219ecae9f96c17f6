import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ComplaintEvent } from '#complaints/events';
import {
  judged,
  merged,
  productIdentified,
  reassessed,
  registered,
  safetyFlagged,
  withdrawn,
} from '#complaints/testing';
import type { EventMeta, Recorded } from '#event-sourcing';
import { recorded } from '#event-sourcing/testing';
import type { Projection } from '#projections';
import { matching, projected } from '#projections/testing';
import { dayClosed, exposureTold } from '../day/day.fixtures.js';
import type { Signal } from '../watch/signal.js';
import { byDay, ordinary } from '../watch/watch.fixtures.js';
import { rules } from './report.fixtures.js';
import { dateOf } from './report.js';
import { watchFolding } from './watch.projection.js';
import type { WatchRow } from './watch-row.view.js';

const SEED = 20261129;
const folding = watchFolding(rules);

type Watched = Parameters<typeof folding.apply>[1];

const stored = <E extends ComplaintEvent>(event: E, n: number, meta: Partial<EventMeta> = {}): Recorded<E> =>
  recorded(event, n, { stream: `complaint-${event.data.complaintId}`, ...meta });

const complaint = ({ id, day, product, batch, components, isGrave, who, ...of }: Signal): ComplaintEvent =>
  registered({
    complaintId: id,
    customerId: who,
    product: { line: product, model: null, specification: null },
    batch,
    serial: null,
    components,
    region: null,
    symptomCode: null,
    safetyFlag: isGrave ? 'FIRE' : 'NONE',
    reportedAt: `${dateOf(day)}T12:00:00.000Z`,
    partnerId: of.partnerId,
    outletId: of.outletId,
    technicianId: of.technicianId,
  });

/** Folds events as the runner would; returns the rows and the alerts that were asked for, each once. */
const folded = (events: readonly Watched[], before: ReadonlyMap<string, WatchRow> = new Map()) => {
  const rows = new Map(before);
  const alerts = new Map<string, Readonly<{ day: string; cause: string; product: string | null }>>();
  const present = (keys: readonly string[]) => keys.flatMap((key) => rows.get(key) ?? []);
  for (const event of events) {
    const named = [...folding.keys(event, []), ...matching(folding, event, [...rows.values()])];
    const keys = [...named, ...folding.keys(event, present(named))];
    const found = new Map(present(keys).map((row) => [row.id, row]));
    if ([...found.values()].some(({ position }) => position >= event.meta.position)) continue;
    const step = detect(found, event);
    for (const row of step.rows) if ('memory' in row) rows.set(row.id, row);
    for (const { id, key, command } of step.wanted) if (key === null) alerts.set(id, alertIn(command.data));
  }
  return { rows, alerts };
};

const detect = (found: ReadonlyMap<string, WatchRow>, event: Watched) =>
  folding.detect?.(found, event) ?? { rows: [], wanted: [] };

const alertIn = (data: unknown) => {
  const { day, cause, series } = data as { day: string; cause: string; series: { product: string | null } };
  return { day, cause, product: series.product };
};

const inLog = (signals: readonly Signal[]) => signals.map((each, n) => stored(complaint(each), n + 1));
/** The same, with the end of each so many days. */
const closingEach = (days: number, signals: readonly Signal[]) =>
  byDay(signals)
    .flatMap((each, n, all) => {
      const isOver = n > 0 && each.day !== all[n - 1]?.day && (each.day - 1) % days === 0;
      return isOver
        ? [
            { day: each.day - 1, told: null },
            { day: each.day, told: each },
          ]
        : [{ day: each.day, told: each }];
    })
    .map(({ day, told }, n): Readonly<{ day: number; event: Watched }> => {
      const at = { recordedAt: `${dateOf(day)}T23:00:00.000Z` };
      const close = () => recorded(dayClosed(dateOf(day)), n + 1, { stream: 'watchday-2012', ...at });
      return { day, event: told ? stored(complaint(told), n + 1, at) : close() };
    });
const burst = Array.from(
  { length: 12 },
  (_, n): Signal => ({
    ...(ordinary(1)[0] as Signal),
    id: `b-${n}`,
    day: 15_450 + n,
    product: 'Ranges R-90',
    components: ['DOOR'],
  }),
);
const history = byDay([...ordinary(500), ...burst]);

describe('the watch over events', () => {
  it('remembers a report, its customer, its series and what all have in common; twice told is once told', () => {
    const event = stored(complaint({ ...(burst[0] as Signal), who: 'c-1' }), 1);
    const rows = projected(folding as Projection<WatchRow, ComplaintEvent>, event);
    expect(Object.values(rows).map(({ kind, seriesKind }) => [kind, seriesKind])).toEqual([
      ['REPORT', null],
      ['POOL', null],
      ['CUSTOMER', null],
      ['SERIES', 'PRODUCT_COMPONENT'],
      ['SERIES', 'PRODUCT_COMPONENT_BATCH'],
      ['SERIES', 'PRODUCT_BATCH'],
      ['SERIES', 'PRODUCT'],
    ]);
    expect(rows['report/complaint/b-0']).toEqual({
      id: 'report/complaint/b-0',
      kind: 'REPORT',
      seriesKind: null,
      source: 'COMPLAINT',
      sourceId: 'b-0',
      product: 'Ranges R-90',
      components: ['DOOR'],
      symptom: null,
      batch: '2026-W07',
      region: null,
      partnerId: null,
      outletId: null,
      technicianId: null,
      score: null,
      renewDay: null,
      day: 15_450,
      since: event.meta.position,
      until: null,
      memory: {
        kind: 'REPORT',
        report: expect.anything(),
        signal: expect.objectContaining({ day: 15_450, who: 'c-1' }),
        since: event.meta.position,
      },
      position: event.meta.position,
    });
  });

  it('raises an alert on a burst and at once on a fire, each once', () => {
    const { alerts } = folded(inLog([...history, { ...(burst[0] as Signal), id: 'f-1', day: 15_470, isGrave: true }]));
    expect([...alerts.values()]).toEqual([
      { day: expect.stringMatching(/^2012-04/), cause: 'RISE', product: 'Ranges R-90' },
      { day: dateOf(15_470), cause: 'GRAVE_REPORT', product: 'Ranges R-90' },
    ]);
    const twice = inLog(history).flatMap((event) => [event, event]);
    expect([...folded(twice).alerts.keys()]).toEqual([...folded(inLog(history)).alerts.keys()]);
  });

  it('counts a complaint as it was corrected, and not when it is withdrawn or merged', () => {
    const told = complaint(burst[0] as Signal);
    const { complaintId } = told.data;
    const after = (...events: ComplaintEvent[]) =>
      folded([told, ...events].map((event, n) => stored(event, n + 1))).rows.get(`report/complaint/${complaintId}`);
    expect(after(withdrawn({ complaintId }))).toMatchObject({ since: null, product: null });
    expect(after(merged({ complaintId }))).toMatchObject({ since: null });
    expect(after(reassessed({ complaintId, category: 'PRICE' }))).toMatchObject({ since: null });
    expect(after(reassessed({ complaintId, category: 'PRODUCT', symptomCode: 'LEAK' }))).toMatchObject({
      symptom: 'LEAK',
    });
  });

  it('counts a complaint for the partner found responsible, and shows outlets and technicians to their own alone', () => {
    const named = { partnerId: 'pa-1', outletId: 'out-1', technicianId: 'tech-1' };
    const told = complaint({ ...(burst[0] as Signal), ...named });
    const { complaintId } = told.data;
    const judgedBy = (...events: ComplaintEvent[]) => {
      const { rows } = folded([told, ...events].map((event, n) => stored(event, n + 1)));
      const { partnerId, outletId, technicianId } = rows.get(`report/complaint/${complaintId}`) ?? {};
      const series = [...rows.values()].filter(
        ({ seriesKind }) => seriesKind === 'OUTLET' || seriesKind === 'TECHNICIAN',
      );
      return { counted: { partnerId, outletId, technicianId }, shownTo: series.map((each) => each.partnerId) };
    };
    const other = judged({ complaintId, responsibility: 'PARTNER', partnerId: 'pa-2', technicianId: 'tech-1' });
    const company = judged({ complaintId, responsibility: 'COMPANY', partnerId: 'pa-2', technicianId: 'tech-1' });
    const shownTo = ['pa-1', 'pa-1'];
    expect(judgedBy()).toEqual({ counted: named, shownTo });
    expect(judgedBy(other)).toEqual({
      counted: { partnerId: 'pa-2', outletId: null, technicianId: null },
      shownTo,
    });
    expect(judgedBy(other, company)).toEqual({ counted: named, shownTo });
  });

  it('keeps how a report was counted before, and what was known when an alert was raised', () => {
    const told = stored(complaint({ ...(burst[0] as Signal), isGrave: true }), 1);
    const { complaintId } = told.data;
    const first = stored(reassessed({ complaintId, category: 'PRODUCT', symptomCode: 'LEAK' }), 2);
    const second = stored(withdrawn({ complaintId }), 3);
    const rows = projected(folding as Projection<WatchRow, ComplaintEvent>, told, first, second);
    const report = `complaint/${complaintId}`;
    const [at, then, last] = [told, first, second].map(({ meta }) => meta.position);
    const counted = { kind: 'PAST', source: 'COMPLAINT', sourceId: complaintId, product: 'Ranges R-90', day: 15_450 };
    expect(rows[`past/${report}/${at}`]).toMatchObject({ ...counted, symptom: null, since: at, until: then });
    expect(rows[`past/${report}/${then}`]).toMatchObject({ ...counted, symptom: 'LEAK', since: then, until: last });
    expect(rows[`report/${report}`]).toMatchObject({ product: null, since: null, until: null });
    expect(Object.values(rows).flatMap(({ kind, position }) => (kind === 'ALERT' ? [position] : []))).toEqual([at]);
  });

  it('raises an alert when a complaint turns out to be about an injury', () => {
    const told = complaint(burst[0] as Signal);
    const flagged = safetyFlagged({ complaintId: told.data.complaintId, safetyFlag: 'INJURY' });
    const { alerts } = folded([stored(told, 1), stored(flagged, 2)]);
    expect([...alerts.values()]).toEqual([{ day: dateOf(15_450), cause: 'GRAVE_REPORT', product: 'Ranges R-90' }]);
  });

  it('calls a product by what the catalogue calls it, once it is identified', () => {
    const told = complaint(burst[0] as Signal);
    const { complaintId } = told.data;
    const productId = 'p-1';
    const catalogue = recorded(
      { type: 'ProductRegistered', data: { productId, line: 'Ranges', model: 'R-91' } } as never,
      1,
      { stream: `product-${productId}` },
    );
    const { rows } = folded([catalogue, stored(told, 2), stored(productIdentified({ complaintId, productId }), 3)]);
    expect(rows.get(`report/complaint/${complaintId}`)).toMatchObject({ product: 'Ranges R-91' });
  });

  it('scores a series that has become quiet lower with each day, until it is as expected', () => {
    const log = closingEach(1, [...ordinary(850, 1), ...burst]);
    let rows: ReadonlyMap<string, WatchRow> = new Map();
    const [at, later, quiet] = [15_462, 15_520, 15_848].map((day, n, days) => {
      const portion = log.filter((each) => each.day > (days[n - 1] ?? 0) && each.day <= day);
      rows = folded(
        portion.map(({ event }) => event),
        rows,
      ).rows;
      const series = [...rows.values()].filter(({ seriesKind }) => seriesKind === 'PRODUCT_COMPONENT');
      return series
        .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))
        .map(({ product, score, renewDay }) => ({ product, score, renewDay }));
    });
    const burstIn = (list = at) => list?.find(({ product }) => product === 'Ranges R-90');
    expect(at?.[0]).toEqual({ product: 'Ranges R-90', score: expect.any(Number), renewDay: 15_463 });
    expect(burstIn(later)).toMatchObject({ renewDay: 15_521 });
    expect(burstIn(later)?.score).toBeLessThan(burstIn()?.score ?? 0);
    expect(burstIn(quiet)?.score).toBeLessThan(1);
    expect(quiet?.[0]?.product).not.toBe('Ranges R-90');
  });

  it('has what is read at once due on the nights that its last reports say, and none later than the rules allow', () => {
    const recordedAt = `${dateOf(15_500)}T12:00:00.000Z`;
    const told = [15_440, 15_450, 15_460].map((day, n) => {
      const report = { ...(burst[0] as Signal), id: `q-${n}`, day, product: `Quiet ${day}` };
      return stored(complaint(report), n + 1, { recordedAt });
    });
    const close = recorded(dayClosed(dateOf(15_510)), 4, { stream: 'watchday-2012', recordedAt });
    const dueIn = (events: readonly Watched[]) =>
      [...folded(events).rows.values()].flatMap(({ seriesKind, renewDay }) =>
        seriesKind === 'PRODUCT_COMPONENT' ? [renewDay] : [],
      );
    expect(dueIn(told)).toEqual([15_470, 15_510, 15_520]);
    expect(dueIn([...told, close])).toEqual([15_530, 15_540, 15_520]);
  });

  it(`comes to the same alerts and rows in whatever portions a log is read, whenever (seed ${SEED})`, () => {
    const log = closingEach(20, history).map(({ event }) => event);
    const once = folded(log);
    const whole = [...once.alerts.keys()];
    fc.assert(
      fc.property(fc.array(fc.nat(log.length), { maxLength: 6 }), (cuts) => {
        const borders = [0, ...cuts.sort((a, b) => a - b), log.length];
        let rows: ReadonlyMap<string, WatchRow> = new Map();
        const alerts = borders.slice(1).flatMap((to, n) => {
          const portion = folded(log.slice(borders[n], to), rows);
          rows = structuredClone(portion.rows);
          return [...portion.alerts.keys()];
        });
        expect(alerts).toEqual(whole);
        expect(rows).toEqual(once.rows);
      }),
      { seed: SEED, numRuns: 5 },
    );
  });

  it('is asked to close each day when it is over, from the first report on', () => {
    const at = (day: number) => ({ recordedAt: `${dateOf(day)}T12:00:00.000Z` });
    const told = stored(complaint(burst[0] as Signal), 1, at(15_450));
    const closed = recorded(dayClosed(dateOf(15_452)), 3, { stream: 'watchday-2012', ...at(15_453) });
    const keys = (event: Watched, rows: ReadonlyMap<string, WatchRow>) =>
      detect(new Map([...rows].filter(([id]) => folding.keys(event, [...rows.values()]).includes(id))), event);
    const first = keys(told, new Map());
    expect(first.wanted).toEqual([
      {
        id: expect.any(String),
        key: 'watch-day',
        dueAt: expect.stringMatching(`^${dateOf(15_450)}|^${dateOf(15_451)}`),
        command: { type: 'CloseWatchDay', data: { day: dateOf(15_450) } },
      },
    ]);
    const { rows } = folded([told, stored(complaint(burst[1] as Signal), 2, at(15_450))]);
    expect(keys(closed, rows).wanted).toMatchObject([{ command: { data: { day: dateOf(15_453) } } }]);
    expect(keys(stored(complaint(burst[2] as Signal), 4, at(15_454)), rows).wanted).toEqual([]);
  });

  it('expects per unit in service where units are told: what is a rise for few is none for a fleet that grew', () => {
    const levels = (product: string, at: readonly [number, number][]) =>
      exposureTold({
        product,
        levels: at.map(([day, units]) => ({ day: dateOf(day), units, batches: {}, regions: {} })),
      });
    const units = (grown: number) =>
      [
        levels('Ranges R-90', [
          [14_000, 100],
          [15_400, grown],
        ]),
        ...Array.from({ length: 25 }, (_, n) => levels(`Other ${n}`, [[14_000, 100]])),
      ].map((event, n) => recorded(event, n + 1, { stream: `exposure-${n}` }));
    const steady = Array.from({ length: 15 }, (_, n) => ({
      ...(burst[0] as Signal),
      id: `s-${n}`,
      day: 15_000 + 25 * n,
    }));
    const log = byDay([...history, ...steady]).map((each, n) => stored(complaint(each), n + 101));
    const rises = (grown: number) => [...folded([...units(grown), ...log]).alerts.values()];
    expect(rises(100)).toHaveLength(1);
    expect(rises(3_000)).toEqual([]);
  });

  it.each([
    [60, false],
    [61, true],
  ])('says of an alert about a day %i days ago whether it is history: %s', (days, isHistorical) => {
    const fire = complaint({ ...(burst[0] as Signal), isGrave: true });
    const event = stored(fire, 1, { recordedAt: `${dateOf(15_450 + days)}T09:00:00.000Z`, origin: 'IMPORT' });
    const { wanted } = detect(new Map(), event);
    expect(wanted.filter(({ key }) => key === null)).toMatchObject([{ command: { data: { isHistorical } } }]);
  });
});
