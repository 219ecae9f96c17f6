import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Rejection } from '#event-sourcing';
import { CommandRunner, type Part } from '#event-store';
import { testMasterKey } from '#event-store/testing';
import { defaultPack } from '#policy-pack/testing';
import { testReadSide } from '#projections/testing';
import { partnersEventVersions } from '../events.js';
import type { DepositCommand } from './deposit.commands.js';
import { command, eur } from './deposit.fixtures.js';
import { DepositHandler, HandleDeposit } from './deposit.handler.js';
import { depositPolicySection } from './deposit.policy-section.js';
import { DepositView } from './deposit.view.js';
import { DepositGathering } from './deposit-gathering.handler.js';
import { COMPANY_DEPOSIT, depositStreamOf } from './deposit-ids.events.js';
import { DepositLedgers } from './deposit-ledgers.handler.js';
import { DepositOfJobs } from './deposit-of-jobs.handler.js';
import { reservedOf } from './deposit-sums.js';

const ownerId = COMPANY_DEPOSIT;
let count = 0;
const asked = <T extends DepositCommand['type']>(type: T, data: Extract<DepositCommand, { type: T }>['data']) => {
  count += 1;
  return command(type, data as never, {
    id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    roles: ['executive'],
  }) as DepositCommand;
};
const reserve = (n: number, amount = eur(10)) =>
  asked('ReserveDeposit', { ownerId, reservationId: `r-${n}`, workOrderId: `w-${n}`, complaintId: null, amount });

/** What one process has of its own. */
const processOf = (side: Awaited<ReturnType<typeof testReadSide>>, pack: ReturnType<typeof defaultPack>) => {
  const runner = new CommandRunner(side.store, side.codec, testMasterKey());
  const ledgers = new DepositLedgers(runner, new DepositGathering(side.store, side.codec, pack), side.dataSource);
  return { runner, ledgers, handler: new DepositHandler(runner, ledgers), jobs: new DepositOfJobs(ledgers, pack) };
};

/** Periods of 150 events, so that a spec sees one end. */
const withShortPeriods = (pack: ReturnType<typeof defaultPack>): ReturnType<typeof defaultPack> =>
  Object.assign(Object.create(pack), {
    section: () => ({ ...pack.section(depositPolicySection), mostEventsPerPeriod: 150 }),
  });

describe('ledgers over PostgreSQL', () => {
  let side: Awaited<ReturnType<typeof testReadSide>>;
  let [one, other]: ReturnType<typeof processOf>[] = [];
  const both = () => [one, other] as [ReturnType<typeof processOf>, ReturnType<typeof processOf>];
  const send = (asks: DepositCommand, n = 0) => both()[n % 2 === 0 ? 0 : 1].handler.execute(new HandleDeposit(asks));
  const settled = async (asks: readonly DepositCommand[]) =>
    (await Promise.allSettled(asks.map((each, n) => send(each, n)))).map((each) =>
      each.status === 'fulfilled' ? 'won' : each.reason instanceof Rejection ? each.reason.code : String(each.reason),
    );

  const open = async (n: 0 | 1 = 0) => {
    const ledger = await both()[n].ledgers.ledger(ownerId);
    if (!ledger) throw new Error('The ledger is gone.');
    return ledger;
  };

  beforeAll(async () => {
    side = await testReadSide(partnersEventVersions, [DepositView]);
    const pack = withShortPeriods(defaultPack(depositPolicySection));
    [one, other] = [processOf(side, pack), processOf(side, pack)];
    await send(asked('DemandDeposit', { ownerId, amount: eur(1_000), cause: 'DECISION', reason: null }));
  });
  afterAll(() => side.close());

  it('let exactly as many of 64 reservations at once win as the balance covers', async () => {
    await send(asked('LodgeDeposit', { ownerId, lodgementId: 'l-1', amount: eur(305), reference: 'B-1' }));
    const outcomes = await settled(Array.from({ length: 64 }, (_, n) => reserve(n)));
    expect(outcomes.filter((each) => each === 'won')).toHaveLength(30);
    expect(outcomes.filter((each) => each === 'DEPOSIT_EXHAUSTED')).toHaveLength(34);
    const ledger = await both()[0].ledgers.ledger(ownerId);
    expect(ledger && reservedOf(ledger)).toEqual(eur(300));
  });

  it('reserve once what several ask for under one id', async () => {
    await send(asked('LodgeDeposit', { ownerId, lodgementId: 'l-2', amount: eur(100_000), reference: 'B-2' }));
    const outcomes = await settled(Array.from({ length: 8 }, () => reserve(1_000)));
    expect(outcomes).toEqual(Array.from({ length: 8 }, () => 'won'));
    const ledger = await both()[1].ledgers.ledger(ownerId);
    expect(ledger?.reservations.filter(({ reservationId }) => reservationId === 'r-1000')).toHaveLength(1);
  });

  it('go on in one next period, however many find the last one full, and answer repeats of before', async () => {
    const repeated = asked('LodgeDeposit', { ownerId, lodgementId: 'l-3', amount: eur(7), reference: 'B-3' });
    await send(repeated);
    for (let batch = 0; batch < 7; batch += 1) {
      const many = Array.from({ length: 20 }, (_, n) => reserve(2_000 + batch * 20 + n, eur(1)));
      expect(await settled(many)).toEqual(many.map(() => 'won'));
    }
    const streams = await Promise.all([1, 2, 3].map((n) => side.store.readStream(depositStreamOf(ownerId, n))));
    const typesOf = (n: number) => (streams[n] ?? []).map(({ type }) => type);
    expect(typesOf(0).at(-1)).toBe('DepositPeriodClosed');
    expect(typesOf(1).filter((type) => type === 'DepositPeriodOpened')).toHaveLength(1);
    expect(streams.map((events) => events.length <= 155)).toEqual([true, true, true]);
    expect(streams[2]).toEqual([]);

    const before = await open();
    expect(await send(repeated)).toMatchObject({ id: ownerId, deduplicated: true });
    await send(reserve(2_001, eur(1)));
    expect((await open()).balance).toEqual(before.balance);
    expect((await open()).reservations).toHaveLength(before.reservations.length);
    await send(asked('ReleaseDepositReservation', { ownerId, reservationId: 'r-2003', cause: 'JOB_CLOSED' }));
    await send(asked('ReleaseDepositReservation', { ownerId, reservationId: 'r-2003', cause: 'JOB_CLOSED' }));
    expect((await both()[1].ledgers.ledger(ownerId))?.reservations).toHaveLength(
      (before?.reservations.length ?? 0) - 1,
    );
  }, 60_000);

  it('give others the parts of an append, over a change of period too', async () => {
    const { jobs, runner, ledgers } = both()[0];
    const asks = asked('RequireDepositTopUp', { ownerId });
    const job = { ownerId, reservationId: 'r-job', workOrderId: 'w-job', jobKind: 'REPAIR' };
    expect(await jobs.depositToReserve(asks, job)).toEqual({ held: null, parts: [] });
    const run = async (parts: Promise<readonly Part[]>) => runner.runTogether(await parts);
    const on = asked('RequireDepositTopUp', { ownerId });
    await jobs.going(on, () =>
      run(
        jobs.depositToCharge(on, {
          ownerId,
          chargeId: 'c-job',
          complaintId: 'k-1',
          workOrderId: 'w-1000',
          reservationId: 'r-1000',
          amount: eur(4),
          reason: 'Late.',
        }),
      ),
    );
    const then = asked('RequireDepositTopUp', { ownerId });
    await jobs.going(then, () =>
      run(jobs.depositToRelease(then, { ownerId, reservationId: 'r-1000', cause: 'JOB_CLOSED' })),
    );
    const ledger = await ledgers.ledger(ownerId);
    expect(ledger?.reservations.some(({ reservationId }) => reservationId === 'r-1000')).toBe(false);
  });
});
