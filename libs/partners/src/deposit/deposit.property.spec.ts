import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, Rejection } from '#event-sourcing';
import type { DepositCommand } from './deposit.commands.js';
import { depositDecider } from './deposit.decider.js';
import type { DepositEvent } from './deposit.events.js';
import { command, depositKnown, depositPolicy, ENDED, eur } from './deposit.fixtures.js';
import { depositEntryDecider, entryIdOf } from './deposit-entry.decider.js';
import type { NotedEntry } from './deposit-known.js';
import type { Deposit } from './deposit-state.js';
import { reservedOf } from './deposit-sums.js';

const SEED = 20260302;
const POLICY = { ...depositPolicy, mostEventsPerPeriod: 12 };
const ownerId = 'p-1';

/** The streams of one ledger, and those of its entries, as a store would have them. */
type World = { periods: DepositEvent[][]; entries: Map<string, NotedEntry> };

type Step = Readonly<{ pick: number; id: number; amount: number; role: number; hours: number }>;

const step: fc.Arbitrary<Step> = fc.record({
  pick: fc.nat({ max: 19 }),
  id: fc.nat({ max: 11 }),
  amount: fc.integer({ min: 1, max: 400 }),
  role: fc.nat({ max: 2 }),
  hours: fc.nat({ max: 300 }),
});

const asked = ({ pick, id, amount }: Step): DepositCommand => {
  const reservationId = `r-${id}`;
  const chargeId = `c-${id}`;
  const charge = { ownerId, chargeId, complaintId: 'k-1', workOrderId: null, amount: eur(amount), reason: 'Why not.' };
  const about = { workOrderId: 'w-1', complaintId: null };
  const asks: readonly (readonly [number, DepositCommand])[] = [
    [3, command('LodgeDeposit', { ownerId, lodgementId: `l-${id}`, amount: eur(amount * 2), reference: 'B' })],
    [6, command('ReserveDeposit', { ownerId, reservationId, ...about, amount: eur(amount) })],
    [3, command('ReleaseDepositReservation', { ownerId, reservationId, cause: 'OTHER' })],
    [2, command('ChargeDeposit', { ...charge, reservationId })],
    [2, command('ChargeDeposit', { ...charge, reservationId: null })],
    [1, command('ReverseDepositCharge', { ownerId, chargeId, reason: 'Why not.' })],
    [1, command('DemandDeposit', { ownerId, amount: eur(amount * 5), cause: 'DECISION', reason: null })],
    [1, command('RequireDepositTopUp', { ownerId })],
    [1, id < 1 ? command('RequestDepositRefund', { ownerId }) : command('RefundDeposit', { ownerId, reference: 'B' })],
  ];
  const weighted = asks.flatMap(([weight, each]) => Array.from({ length: weight }, () => each));
  return weighted[pick % weighted.length] ?? ASK;
};

const ASK = command('RequireDepositTopUp', { ownerId });

const stateOf = ({ periods }: World): Deposit | null => fold(depositDecider, periods.at(-1) ?? []);

const known = (world: World, asks: DepositCommand) => {
  const entryId =
    'reservationId' in asks.data && asks.type === 'ReleaseDepositReservation' ? asks.data.reservationId : null;
  const own = isEntry(asks) ? entryIdOf(asks) : entryId;
  return {
    ...depositKnown,
    policy: POLICY,
    endedAt: ENDED,
    entry: (own && world.entries.get(own)) || null,
    charge: (asks.type === 'ReverseDepositCharge' && world.entries.get(asks.data.chargeId)) || null,
  };
};

const isEntry = (asks: DepositCommand) =>
  asks.type === 'LodgeDeposit' ||
  asks.type === 'ReserveDeposit' ||
  asks.type === 'ChargeDeposit' ||
  asks.type === 'ReverseDepositCharge';

/** Closes and opens as the ledgers do. */
const nextPeriod = (world: World): void => {
  const carried = stateOf(world);
  const period = world.periods.length;
  const closed = depositDecider.decide(command('CloseDepositPeriod', { ownerId, period }), carried, known(world, ASK));
  const opened = depositDecider.decide(command('OpenDepositPeriod', { ownerId, period: period + 1 }), null, {
    ...known(world, ASK),
    carried,
  });
  world.periods.at(-1)?.push(...closed);
  world.periods.push([...opened]);
};
/** All or nothing, as the runner does it. */
const handle = (world: World, asks: DepositCommand): readonly DepositEvent[] => {
  const gathered = known(world, asks);
  try {
    const decided = depositDecider.decide(asks, stateOf(world), gathered);
    const noted = isEntry(asks)
      ? depositEntryDecider.decide(asks, world.entries.get(entryIdOf(asks)) ?? null, gathered)
      : [];
    world.periods.at(-1)?.push(...decided);
    for (const { data } of noted) world.entries.set(data.entryId, data);
    return decided;
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    if (error.code !== 'DEPOSIT_PERIOD_FULL') return [];
    nextPeriod(world);
    return handle(world, asks);
  }
};

const sumOf = (events: readonly DepositEvent[], type: DepositEvent['type']): number =>
  events.reduce(
    (sum, event) => sum + (event.type === type && 'amount' in event.data ? event.data.amount.amount : 0),
    0,
  );

/** How often each reservation began and ended, over all periods. */
const isEndedOnce = (events: readonly DepositEvent[]): boolean => {
  const begun = events.flatMap((event) => (event.type === 'DepositReserved' ? [event.data.reservationId] : []));
  const ended = events.flatMap(endedBy);
  return new Set(begun).size === begun.length && new Set(ended).size === ended.length;
};

const endedBy = ({ type, data }: DepositEvent): readonly (string | null)[] => {
  if (type === 'DepositReservationReleased') return [data.reservationId];
  return type === 'DepositCharged' && data.leftReserved?.amount === 0 ? [data.reservationId] : [];
};

const isAboveFloor = (state: Deposit | null): boolean => state !== null && state.balance.amount >= state.floor.amount;

const broken = (world: World, before: Deposit | null, decided: readonly DepositEvent[]): readonly string[] => {
  const state = stateOf(world);
  const events = world.periods.flat();
  if (!state) return [];
  const balance = state.balance.amount;
  const sum =
    sumOf(events, 'DepositLodged') -
    sumOf(events, 'DepositCharged') -
    sumOf(events, 'DepositRefunded') +
    sumOf(events, 'DepositChargeReversed');
  return Object.entries({
    'balance is never negative': balance >= 0,
    'no more is reserved than is there': reservedOf(state).amount <= balance,
    'what came and went is what is there': sum === balance,
    'a reservation begins once and ends at most once': isEndedOnce(events),
    'below the floor nothing is reserved':
      !decided.some(({ type }) => type === 'DepositReserved') || isAboveFloor(before),
    'a period is bounded': world.periods.every((period) => period.length <= 12 + 3),
  })
    .filter(([, holds]) => !holds)
    .map(([what]) => what);
};

const ROLES = ['supervisor', 'manager', 'executive'];

describe(`any commands in any order, over periods (seed ${SEED})`, () => {
  it('neither overdraw a deposit nor reserve or end anything twice', () => {
    const seen = new Set<string>();
    let periods = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 30, maxLength: 120, size: 'max' }), (steps) => {
        const world: World = { periods: [[]], entries: new Map() };
        handle(world, command('DemandDeposit', { ownerId, amount: eur(1_000), cause: 'ACTIVATION', reason: null }));
        for (const [n, each] of steps.entries()) {
          const before = stateOf(world);
          const at = new Date(Date.parse('2026-03-02T09:00:00Z') + each.hours * 3_600_000).toISOString();
          const decided = handle(world, { ...asked(each), at, roles: [ROLES[each.role] ?? ''], id: `x-${n}` });
          expect(broken(world, before, decided)).toEqual([]);
          for (const { type } of decided) seen.add(type);
        }
        periods = Math.max(periods, world.periods.length);
      }),
      { seed: SEED, numRuns: 200 },
    );
    expect(periods).toBeGreaterThan(4);
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'DepositLodged',
        'DepositReserved',
        'DepositReservationReleased',
        'DepositCharged',
        'DepositChargeReversed',
        'DepositTopUpRequired',
        'DepositDueMet',
        'DepositRefunded',
      ]),
    );
  });
});
