import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, type Recorded } from '#event-sourcing';
import { commandMaker } from '#event-sourcing/testing';
import { newId } from '#values';
import type { CorrectLot } from './lot/lot.commands.js';
import { lotDecider } from './lot/lot.decider.js';
import type { LotEvent } from './lot/lot.events.js';
import { availableOf, type Lot, reservedOf } from './lot/lot-state.js';
import type { StockMovementCommand } from './movement/stock-movement.commands.js';
import type { PartCommand } from './part/part.commands.js';
import { partIdOf } from './part/part.events.js';
import type { ReservationCommand } from './reservation/reservation.commands.js';
import { outstandingOf } from './reservation/taking.js';
import { type Stock, stockWorld } from './stock-world.fixtures.js';

const SEED = 20260302;
const OUTLETS = ['o-1', 'o-2'];
const PARTS = ['COUNTED', 'NAMED'];
const RESERVATIONS = 6;
const LONG = 6;
const MOST_AT_ONCE = 4;

const nth = fc.nat({ max: 5 });
const few = fc.integer({ min: 1, max: 4 });
const step = fc.oneof(
  fc.record({
    kind: fc.constant('RECEIVE' as const),
    part: nth,
    outlet: nth,
    quantity: fc.integer({ min: 1, max: 25 }),
  }),
  fc.record({ kind: fc.constant('TRANSFER' as const), part: nth, outlet: nth, quantity: few }),
  fc.record({ kind: fc.constant('RESERVE' as const), part: nth, outlet: nth, id: nth, quantity: few }),
  fc.record({ kind: fc.constant('CONSUME' as const), id: nth, quantity: few, other: fc.boolean() }),
  fc.record({ kind: fc.constant('DEAD' as const), id: nth, quantity: few }),
  fc.record({ kind: fc.constant('RELEASE' as const), id: nth, quantity: fc.option(few) }),
  fc.record({ kind: fc.constant('CORRECT' as const), lot: nth, less: fc.integer({ min: -2, max: 3 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const one = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
const partOf = (n: number): string => one(PARTS, n) ?? '';
const outletOf = (n: number): string => one(OUTLETS, n) ?? '';
const idOf = (n: number): string => newId(`reservation-${n % RESERVATIONS}`, 'spec');

const moving = commandMaker<StockMovementCommand>();
const reserving = commandMaker<ReservationCommand>();
const correcting = commandMaker<CorrectLot>();

const NO_STOCK: Stock = { events: [], lots: [], reservations: [] };

const registering = (number: string): PartCommand => {
  const facts = { name: number, fits: [], supplier: 'Northwind', defectiveComesBack: true };
  const data = { number, ...facts, isSerialised: number === 'NAMED' };
  return commandMaker<PartCommand>()('RegisterPart', data, { id: newId(number, 'spec') });
};

/** Sends one step. What the pieces are called is taken from the log, so that steps are mostly possible. */
const send = (world: ReturnType<typeof stockWorld>, each: Step, n: number, stock: Stock): Promise<string> => {
  const id = newId(`step-${n}`, 'spec');
  const context = { id };
  const serials = (lots: Stock['lots'], quantity: number) => lots.flatMap(({ free }) => free).slice(0, quantity);
  switch (each.kind) {
    case 'RECEIVE': {
      const part = partOf(each.part);
      const named = part === 'NAMED' ? Array.from({ length: each.quantity }, (_, place) => `S-${n}-${place}`) : [];
      const data = {
        movementId: id,
        partId: partIdOf(part),
        outletId: outletOf(each.outlet),
        supplier: null,
        note: null,
      };
      return world.move(
        moving('ReceiveStock', { ...data, source: 'OPENING', quantity: each.quantity, serials: named }, context),
      );
    }
    case 'TRANSFER': {
      const part = partOf(each.part);
      const [fromOutletId, outletId] = [outletOf(each.outlet), outletOf(each.outlet + 1)];
      const here = stock.lots.filter((lot) => lot.partId === partIdOf(part) && lot.outletId === fromOutletId);
      const named = part === 'NAMED' ? serials(here, each.quantity) : [];
      const data = { movementId: id, partId: partIdOf(part), fromOutletId, outletId, note: null };
      return world.move(moving('TransferStock', { ...data, quantity: each.quantity, serials: named }, context));
    }
    case 'RESERVE': {
      const data = { partId: partIdOf(partOf(each.part)), outletId: outletOf(each.outlet), quantity: each.quantity };
      return world.reserve(
        reserving('ReserveParts', { reservationId: idOf(each.id), ...data, workOrderId: 'w-1', lineNo: 1 }, context),
      );
    }
    case 'CORRECT': {
      const lot = one(stock.lots, each.lot);
      if (!lot) return Promise.resolve('NO_LOT');
      const missingSerials = lot.isSerialised ? lot.free.slice(0, Math.max(0, each.less)) : [];
      const counted = lot.onHand - (lot.isSerialised ? missingSerials.length : each.less);
      const data = { lotId: lot.lotId, counted, missingSerials, foundSerials: [], reason: 'COUNTED' as const };
      return world.correct(correcting('CorrectLot', { ...data, note: 'Counted.' }, context));
    }
    default:
      return use(world, each, context, stock);
  }
};

type Use = Extract<Step, { id: number; quantity: number | null }>;

const use = (
  world: ReturnType<typeof stockWorld>,
  each: Exclude<Use, { kind: 'RESERVE' }>,
  context: { id: string },
  { lots, reservations }: Stock,
): Promise<string> => {
  const reservationId = idOf(each.id);
  if (each.kind === 'RELEASE')
    return world.reserve(
      reserving(
        'ReleaseReservation',
        { reservationId, quantity: each.quantity, serials: [], cause: 'NO_LONGER_NEEDED', note: null },
        context,
      ),
    );
  const reservation = reservations.find((known) => known.reservationId === reservationId);
  const here = lots.filter((lot) => lot.partId === reservation?.partId && lot.outletId === reservation.outletId);
  const held = here.flatMap((lot) => lot.holds[reservationId]?.serials ?? []);
  const free = here.flatMap((lot) => lot.free).reverse();
  const isOther = each.kind === 'CONSUME' && each.other;
  const serials = here.some(({ isSerialised }) => isSerialised)
    ? (isOther ? [...free, ...held] : [...held, ...free]).slice(0, each.quantity)
    : [];
  const { quantity } = each;
  return each.kind === 'DEAD'
    ? world.reserve(reserving('ReportDeadOnArrival', { reservationId, quantity, serials, note: null }, context))
    : world.reserve(
        reserving(
          'ConsumeReservation',
          { reservationId, quantity, serials, unitId: null, defectiveExpected: null },
          context,
        ),
      );
};

const check = ({ events, lots, reservations }: Stock): void => {
  for (const lot of lots) {
    const heldSerials = Object.values(lot.holds).flatMap(({ serials }) => serials);
    expect(lot.onHand).toBeGreaterThanOrEqual(0);
    expect(reservedOf(lot)).toBeLessThanOrEqual(lot.onHand);
    for (const { quantity } of Object.values(lot.holds)) expect(quantity).toBeGreaterThanOrEqual(0);
    if (lot.isSerialised) expect(lot.free.length + heldSerials.length).toBe(lot.onHand);
  }
  for (const partId of PARTS.map(partIdOf)) assertConserved(partId, events, lots);
  const serials = lots.flatMap(({ free, holds }) => [...free, ...Object.values(holds).flatMap((hold) => hold.serials)]);
  expect(new Set(serials).size).toBe(serials.length);
  for (const reservation of reservations) {
    const held = lots.map(({ holds }) => holds[reservation.reservationId]?.quantity ?? 0);
    expect(held.reduce((sum, each) => sum + each, 0)).toBe(outstandingOf(reservation));
    expect(outstandingOf(reservation)).toBeLessThanOrEqual(reservation.quantity);
  }
};

/**
 * Nothing but a count sets pieces free in a long lot, so that it ends when those that were in it have gone. A lot that others
 * made long meanwhile, each with two events at most, is seen to be so by the next one.
 */
const assertBounded = ({ lotId }: Lot, events: Stock['events']): void => {
  const ofLot = events.filter(({ meta }) => meta.stream === `lot-${lotId}`) as Recorded<LotEvent>[];
  const free = ofLot.map((_, n) => availableOf(fold(lotDecider, ofLot.slice(0, n + 1)) as Lot));
  ofLot.forEach(({ type, meta }, n) => {
    const isLast = ofLot[n + 1]?.meta.commandId !== meta.commandId;
    const before = ofLot.findIndex((each) => each.meta.commandId === meta.commandId) - 1;
    const isLong = n + 1 >= LONG + 2 * (MOST_AT_ONCE - 1);
    if (isLast && isLong && type !== 'LotCorrected') expect(free[n]).toBeLessThanOrEqual(free[before] ?? 0);
  });
};

/** What came and was found is here, built in or broken. */
const assertConserved = (partId: string, events: Stock['events'], lots: Stock['lots']): void => {
  const deltas = events.map(({ type, data }) => {
    if (!('partId' in data) || data.partId !== partId) return 0;
    switch (type) {
      case 'StockReceived':
        return data.quantity;
      case 'LotCorrected':
        return data.difference;
      case 'PartsConsumed':
      case 'PartsDeadOnArrival':
        return -data.quantity;
      default:
        return 0;
    }
  });
  const here = lots.filter((lot) => lot.partId === partId).reduce((sum, { onHand }) => sum + onHand, 0);
  expect(here).toBe(deltas.reduce((sum, delta) => sum + delta, 0));
};

/** The stock after these rounds, each of steps at the same time; counts what was answered. */
const afterWalk = async (walk: readonly (readonly Step[])[], answers: Map<string, number>): Promise<Stock> => {
  const world = stockWorld({ mostEventsPerLot: LONG });
  for (const number of PARTS) await world.register(registering(number));
  let n = 0;
  for (const round of walk) {
    const stock = await world.stock();
    const sent = round.map((each) => send(world, each, n++, stock).then((answer) => `${each.kind} ${answer}`));
    for (const answer of await Promise.all(sent)) answers.set(answer, (answers.get(answer) ?? 0) + 1);
    check(await world.stock());
  }
  return world.stock();
};

describe(`any commands of stock in any order, some at the same time, with wrong advice (seed ${SEED})`, () => {
  it('leave no piece negative, reserved twice, lost or made up', async () => {
    const answers = new Map<string, number>();
    const continued = new Set<string>();
    const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: MOST_AT_ONCE }), {
      minLength: 8,
      maxLength: 20,
      size: 'max',
    });
    await fc.assert(
      fc.asyncProperty(rounds, async (walk) => {
        const { lots, events } = await afterWalk(walk, answers);
        for (const lot of lots) assertBounded(lot, events);
        for (const { type, data } of events)
          if (type === 'LotReceived' && data.source === 'CONTINUED') continued.add(data.partId);
      }),
      { seed: SEED, numRuns: 40 },
    );
    expect([...continued].sort()).toEqual(PARTS.map(partIdOf).sort());
    const done = [...answers.keys()].filter((answer) => answer.endsWith(' DONE')).sort();
    expect(done).toEqual(
      ['CONSUME', 'CORRECT', 'DEAD', 'RECEIVE', 'RELEASE', 'RESERVE', 'TRANSFER'].map((kind) => `${kind} DONE`),
    );
    expect([...answers.keys()]).toEqual(
      expect.arrayContaining(['RESERVE PARTS_OUT_OF_STOCK', 'CONSUME RESERVATION_EXCEEDED']),
    );
  }, 120_000);
});

describe('a lot whose pieces are reserved and given back again and again', () => {
  const AT_ONCE = 64;
  const LEFT = 3;

  it.each(PARTS)(
    'goes on in short lots, and its last piece is for one of 64 at once (%s)',
    async (number) => {
      const world = stockWorld({ mostEventsPerLot: LONG });
      const partId = partIdOf(number);
      await world.register(registering(number));
      const ask = async (...[name, data]: Parameters<typeof reserving>) =>
        world.reserve(reserving(name, data, { id: newId(`${name}-${data.reservationId}`, 'spec') }));
      const keeping = (reservationId: string) =>
        ask('ReserveParts', { reservationId, partId, outletId: 'o-1', quantity: 1, workOrderId: 'w-1', lineNo: 1 });
      const giving = (reservationId: string) =>
        ask('ReleaseReservation', {
          reservationId,
          quantity: null,
          serials: [],
          cause: 'NO_LONGER_NEEDED',
          note: null,
        });
      await send(world, { kind: 'RECEIVE', part: PARTS.indexOf(number), outlet: 0, quantity: LEFT }, 0, NO_STOCK);
      for (let n = 0; n < 16; n++) expect([await keeping(`r-${n}`), await giving(`r-${n}`)]).toEqual(['DONE', 'DONE']);
      for (let n = 1; n < LEFT; n++) expect(await keeping(`kept-${n}`)).toBe('DONE');

      const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => keeping(`last-${n}`)));
      expect(answers.filter((answer) => answer === 'DONE')).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'PARTS_OUT_OF_STOCK')).toHaveLength(AT_ONCE - 1);
      const stock = await world.stock();
      check(stock);
      expect(stock.lots.length).toBeGreaterThan(4);
      for (const { events } of stock.lots) expect(events).toBeLessThanOrEqual(LONG + 3 * LEFT);
    },
    30_000,
  );
});
