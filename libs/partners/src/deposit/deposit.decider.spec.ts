import { describe, expect, it } from '@jest/globals';
import { fold, personal } from '#event-sourcing';
import { specification } from '#event-sourcing/testing';
import { newId } from '#values';
import { depositDecider } from './deposit.decider.js';
import type { DepositEvent } from './deposit.events.js';
import {
  AT,
  CLAIMS_UNTIL,
  charged,
  chargeReversed,
  command,
  DUE,
  demanded,
  depositKnown,
  depositPolicy,
  dueMet,
  ENDED,
  entryNoted,
  eur,
  full,
  lodged,
  overdue,
  periodClosed,
  periodOpened,
  refunded,
  refundFellDue,
  refundRequested,
  released,
  reserved,
  topUpRequired,
} from './deposit.fixtures.js';

const given = specification(depositDecider, depositKnown);
const dueId = newId('command-1', 'deposit-due');
const usd = (amount: number) => ({ amount, currency: 'USD' });
const note = entryNoted().data;

describe('a deposit that is demanded', () => {
  const ask = (amount: ReturnType<typeof eur> | null = null, cause: 'ACTIVATION' | 'DECISION' = 'DECISION') =>
    command('DemandDeposit', { ownerId: 'p-1', amount, cause, reason: null });

  it('is what the pack demands of such an owner, unless another sum is named', () => {
    given().when(ask(null, 'ACTIVATION')).then(demanded({ dueId }));
    given()
      .when(ask(eur(2_001)))
      .then(demanded({ cause: 'DECISION', demanded: eur(2_001), floor: eur(601), dueId }));
    given()
      .when(ask(), { ...depositKnown, ownerKind: 'COMPANY' })
      .then(demanded({ ownerKind: 'COMPANY', cause: 'DECISION', demanded: eur(5_000), floor: eur(1_500), dueId }));
  });

  it('is not demanded of nobody', () =>
    given()
      .when(ask(), { ...depositKnown, ownerKind: null })
      .thenRejected('DEPOSIT_OWNER_UNKNOWN', { ownerId: 'p-1' }));

  it('is changed by people, not by another activation', () => {
    given(...full())
      .when(ask(eur(4_000), 'ACTIVATION'))
      .thenNothing();
    given(...full())
      .when(ask(eur(1_000)))
      .thenNothing();
    given(...full())
      .when(ask(eur(4_000)))
      .then(
        demanded({
          cause: 'DECISION',
          demanded: eur(4_000),
          floor: eur(1_200),
          balance: eur(1_000),
          dueId,
        }),
      );
  });

  it('that is lower than what is lodged is met at once', () =>
    given(...full())
      .when(ask(eur(500)))
      .then(
        demanded({ cause: 'DECISION', demanded: eur(500), floor: eur(150), balance: eur(1_000), dueId }),
        dueMet({ dueId }),
      ));

  it('tells why', () =>
    given()
      .when(command('DemandDeposit', { ownerId: 'p-1', amount: null, cause: 'DECISION', reason: ' Large jobs. ' }))
      .then(demanded({ cause: 'DECISION', reason: personal('deposit-p-1', 'Large jobs.'), dueId })));

  it('is whole, not negative, in the currency of the ledger, and not on its way back', () => {
    given()
      .when(ask(eur(-1)))
      .thenRejected('DEPOSIT_AMOUNT_IMPOSSIBLE');
    given(...full())
      .when(ask(usd(10)))
      .thenRejected('DEPOSIT_OTHER_CURRENCY', { missing: 'EUR' });
    given(...full(), refundRequested())
      .when(ask(eur(10)))
      .thenRejected('DEPOSIT_ENDING');
  });
});

describe('money that is lodged', () => {
  const lodge = (amount = eur(400), reference = 'B-1') =>
    command('LodgeDeposit', { ownerId: 'p-1', lodgementId: 'l-1', amount, reference });

  it('may be a part of what is due', () => {
    given(demanded())
      .when(lodge())
      .then(lodged({ amount: eur(400), balance: eur(400) }));
    given(demanded(), lodged({ amount: eur(400), balance: eur(400) }))
      .when(lodge(eur(600)))
      .then(lodged({ amount: eur(600), balance: eur(1_000) }), dueMet());
  });

  it('ends a top-up that it is enough for', () =>
    given(...full(), charged({ balance: eur(200) }), topUpRequired())
      .when(lodge(eur(700)))
      .then(
        lodged({ amount: eur(700), balance: eur(900) }),
        dueMet({ dueId: 'due-2', kind: 'TOP_UP', balance: eur(900) }),
      ));

  it('is lodged once', () =>
    given(...full())
      .when(lodge(), { ...depositKnown, entry: note })
      .thenNothing());

  it('has a demand, an amount, a currency and a reference', () => {
    given().when(lodge()).thenRejected('DEPOSIT_NOT_FOUND', { ownerId: 'p-1', next: 'DemandDeposit' });
    given(demanded())
      .when(lodge(eur(0)))
      .thenRejected('DEPOSIT_AMOUNT_IMPOSSIBLE');
    given(demanded())
      .when(lodge(eur(0.5)))
      .thenRejected('DEPOSIT_AMOUNT_IMPOSSIBLE');
    given(demanded())
      .when(lodge(usd(1)))
      .thenRejected('DEPOSIT_OTHER_CURRENCY');
    given(demanded())
      .when(lodge(eur(1), ' '))
      .thenRejected('DEPOSIT_TEXT_MISSING', { missing: 'reference' });
    given(demanded())
      .when(lodge(eur(1), 'x'.repeat(21)))
      .thenRejected('DEPOSIT_TEXT_TOO_LONG', { limit: 20 });
    given(...full(), refundRequested())
      .when(lodge())
      .thenRejected('DEPOSIT_ENDING');
    given(...full(), refundRequested(), refunded())
      .when(lodge())
      .thenRejected('DEPOSIT_REFUNDED');
  });
});

describe('a reservation', () => {
  const reserve = (amount = eur(100), about: object = {}) =>
    command('ReserveDeposit', {
      ownerId: 'p-1',
      reservationId: 'r-1',
      workOrderId: 'w-1',
      complaintId: null,
      amount,
      ...about,
    });
  const other = reserved({ reservationId: 'r-0', amount: eur(850), reserved: eur(850) });

  it('holds what is free, for a job or a complaint', () => {
    given(...full())
      .when(reserve())
      .then(reserved());
    given(...full(), other)
      .when(reserve(eur(150), { workOrderId: null, complaintId: 'k-1' }))
      .then(reserved({ amount: eur(150), reserved: eur(1_000), workOrderId: null, complaintId: 'k-1' }));
    given(...full())
      .when(reserve(eur(100), { workOrderId: null }))
      .thenRejected('DEPOSIT_CASE_MISSING');
  });

  it('never holds what another one holds', () =>
    given(...full(), other)
      .when(reserve(eur(151)))
      .thenRejected('DEPOSIT_EXHAUSTED', { free: '1.50 EUR', missing: '0.01 EUR', next: 'LodgeDeposit' }));

  it('is made once, and not again after it has ended', () => {
    given(...full(), reserved())
      .when(reserve(), { ...depositKnown, entry: note })
      .thenNothing();
    given(...full(), reserved(), released())
      .when(reserve(), { ...depositKnown, entry: note })
      .thenNothing();
    given(...full(), reserved())
      .when(reserve())
      .thenRejected('DEPOSIT_ENTRY_NOTED', { entryId: 'r-1' });
  });

  it('is refused below the floor, so that there is no new work', () => {
    given(demanded(), lodged({ amount: eur(299), balance: eur(299) }))
      .when(reserve())
      .thenRejected('DEPOSIT_BELOW_FLOOR', {
        balance: '2.99 EUR',
        floor: '3.00 EUR',
        missing: '0.01 EUR',
        next: 'LodgeDeposit',
      });
    given(demanded(), lodged({ amount: eur(300), balance: eur(300) }))
      .when(reserve())
      .then(reserved({ balance: eur(300) }));
  });

  it('needs a deposit that stays', () => {
    given().when(reserve()).thenRejected('DEPOSIT_NOT_FOUND');
    given(...full(), refundRequested())
      .when(reserve())
      .thenRejected('DEPOSIT_ENDING', { claimsUntil: CLAIMS_UNTIL });
    given(...full())
      .when(reserve(usd(1)))
      .thenRejected('DEPOSIT_OTHER_CURRENCY');
  });

  const release = command('ReleaseDepositReservation', { ownerId: 'p-1', reservationId: 'r-1', cause: 'JOB_CLOSED' });

  it('is released once, with what it still holds', () => {
    given(...full(), reserved())
      .when(release)
      .then(released());
    given(...full(), reserved(), charged({ reservationId: 'r-1', leftReserved: eur(40), balance: eur(940) }))
      .when(release)
      .then(released({ amount: eur(40), balance: eur(940) }));
    given(...full())
      .when(release, { ...depositKnown, entry: note })
      .thenNothing();
  });

  it('that nobody made is not released', () => {
    given(...full())
      .when(release)
      .thenRejected('DEPOSIT_RESERVATION_NOT_FOUND', { reservationId: 'r-1' });
    given(...full())
      .when(release, { ...depositKnown, entry: { ...note, ownerId: 'p-2' } })
      .thenRejected('DEPOSIT_RESERVATION_NOT_FOUND');
  });
});

describe('a charge', () => {
  const charge = (amount = eur(200), about: object = {}, role = 'supervisor') =>
    command(
      'ChargeDeposit',
      {
        ownerId: 'p-1',
        chargeId: 'c-1',
        complaintId: 'k-1',
        workOrderId: null,
        reservationId: null,
        amount,
        reason: 'The door was scratched.',
        ...about,
      },
      { roles: [role] },
    );
  const ofReservation = { reservationId: 'r-1' };

  it('is taken from what is free', () =>
    given(...full())
      .when(charge())
      .then(charged()));

  it('is taken from what is reserved for its case first; the rest stays reserved', () => {
    given(...full(), reserved())
      .when(charge(eur(60), ofReservation))
      .then(
        charged({
          ...ofReservation,
          workOrderId: 'w-1',
          amount: eur(60),
          fromReservation: eur(60),
          leftReserved: eur(40),
          balance: eur(940),
          reserved: eur(40),
        }),
      );
    given(...full(), reserved())
      .when(charge(eur(150), ofReservation))
      .then(
        charged({
          ...ofReservation,
          workOrderId: 'w-1',
          amount: eur(150),
          fromReservation: eur(100),
          leftReserved: eur(0),
          balance: eur(850),
        }),
      );
  });

  it('never takes what others have reserved', () =>
    given(...full(), reserved({ amount: eur(900), reserved: eur(900) }))
      .when(charge(eur(101)))
      .thenRejected('DEPOSIT_INSUFFICIENT', { free: '1.00 EUR', missing: '0.01 EUR' }));

  it('names the complaint that caused it, and why', () => {
    given(...full())
      .when(charge(eur(1), { complaintId: ' ' }))
      .thenRejected('DEPOSIT_COMPLAINT_MISSING');
    given(...full())
      .when(charge(eur(1), { reason: '' }))
      .thenRejected('DEPOSIT_TEXT_MISSING', { missing: 'reason' });
  });

  it('is made once', () =>
    given(...full(), charged())
      .when(charge(), { ...depositKnown, entry: { ...note, kind: 'CHARGE' } })
      .thenNothing());

  it('takes an open reservation of its own case', () => {
    given(...full())
      .when(charge(eur(1), ofReservation))
      .thenRejected('DEPOSIT_RESERVATION_ENDED', { reservationId: 'r-1' });
    given(...full(), reserved({ complaintId: 'k-2' }))
      .when(charge(eur(1), ofReservation))
      .thenRejected('DEPOSIT_RESERVATION_OF_ANOTHER_CASE', { complaintId: 'k-2' });
    given(...full(), reserved())
      .when(charge(eur(1), { ...ofReservation, workOrderId: 'w-2' }))
      .thenRejected('DEPOSIT_RESERVATION_OF_ANOTHER_CASE', { workOrderId: 'w-1' });
  });

  it('is within the limit of a role', () => {
    given(...full())
      .when(charge(eur(301)))
      .thenRejected('DEPOSIT_OVER_LIMIT', { value: '3.01 EUR', missing: 'manager or executive' });
    given(...full())
      .when(charge(eur(1), {}, 'agent'))
      .thenRejected('DEPOSIT_OVER_LIMIT', { missing: 'supervisor or manager or executive' });
    given(...full())
      .when(charge(eur(301), {}, 'manager'))
      .then(charged({ amount: eur(301), balance: eur(699), chargedAs: 'manager' }));
  });

  it('is compared with limits in the company’s currency', () => {
    const dollars = [
      demanded({ demanded: usd(1_000), floor: usd(300), balance: usd(0), reserved: usd(0) }),
      lodged({ amount: usd(1_000), balance: usd(1_000), reserved: usd(0) }),
      dueMet({ balance: usd(1_000), reserved: usd(0) }),
    ];
    given(...dollars)
      .when(charge(usd(602)))
      .thenRejected('DEPOSIT_OVER_LIMIT', { value: '3.01 EUR' });
    given(...dollars)
      .when(charge(usd(10)), { ...depositKnown, rates: {} })
      .thenRejected('DEPOSIT_NO_RATE', { currency: 'USD' });
  });

  it('below the floor asks for more in the same append, once', () => {
    const asked = topUpRequired({ dueId });
    given(...full())
      .when(charge(eur(800), {}, 'manager'))
      .then(charged({ amount: eur(800), balance: eur(200), chargedAs: 'manager' }), asked);
    given(...full(), charged({ balance: eur(290) }), topUpRequired())
      .when(charge(eur(10)))
      .then(charged({ amount: eur(10), balance: eur(190) }));
    given(...full(), refundRequested())
      .when(charge(eur(800), {}, 'manager'))
      .then(charged({ amount: eur(800), balance: eur(200), chargedAs: 'manager' }));
  });

  it('is possible until the deposit has gone back', () => {
    given(...full(), refundRequested(), refundFellDue())
      .when(charge())
      .then(charged());
    given(...full(), refundRequested(), refunded())
      .when(charge())
      .thenRejected('DEPOSIT_REFUNDED');
  });

  const reverse = command(
    'ReverseDepositCharge',
    { ownerId: 'p-1', chargeId: 'c-1', reason: 'It was scratched before.' },
    { roles: ['supervisor'] },
  );
  const noted = {
    ...note,
    entryId: 'c-1',
    kind: 'CHARGE' as const,
    amount: eur(200),
    complaintId: 'k-1',
    workOrderId: null,
  };

  it('is taken back by another event, once', () => {
    given(...full(), charged())
      .when(reverse, { ...depositKnown, charge: noted })
      .then(chargeReversed());
    given(...full(), charged(), chargeReversed())
      .when(reverse, { ...depositKnown, charge: noted, entry: { ...noted, kind: 'REVERSAL' } })
      .thenNothing();
  });

  it('that is taken back may end a top-up', () =>
    given(...full(), charged({ balance: eur(800) }), topUpRequired({ balance: eur(800) }))
      .when(reverse, { ...depositKnown, charge: noted })
      .then(chargeReversed(), dueMet({ dueId: 'due-2', kind: 'TOP_UP' })));

  it('is taken back on its own ledger, within the limit of a role', () => {
    given(...full())
      .when(reverse)
      .thenRejected('DEPOSIT_CHARGE_NOT_FOUND', { chargeId: 'c-1' });
    given(...full())
      .when(reverse, { ...depositKnown, charge: { ...noted, ownerId: 'p-2' } })
      .thenRejected('DEPOSIT_CHARGE_NOT_FOUND');
    given(...full(), charged())
      .when({ ...reverse, roles: ['agent'] }, { ...depositKnown, charge: noted })
      .thenRejected('DEPOSIT_OVER_LIMIT');
    given(...full(), charged(), refundRequested(), refunded())
      .when(reverse, { ...depositKnown, charge: noted })
      .thenRejected('DEPOSIT_REFUNDED');
  });
});

describe('a top-up', () => {
  const require = command('RequireDepositTopUp', { ownerId: 'p-1' });
  const fallen = [...full(), charged({ balance: eur(600) })];

  it('is asked for by people too', () => {
    given(...fallen)
      .when(require)
      .then(topUpRequired({ dueId, cause: 'DECISION', missing: eur(300), balance: eur(600) }));
    given(...fallen, topUpRequired())
      .when(require)
      .thenNothing();
    given(...full())
      .when(require)
      .thenRejected('DEPOSIT_NOTHING_MISSING', { demanded: '10.00 EUR' });
    given(...full(), refundRequested())
      .when(require)
      .thenRejected('DEPOSIT_ENDING');
  });

  const miss = command('NoteDepositOverdue', { ownerId: 'p-1', dueId: 'due-2' }, { at: DUE });

  it('is overdue when its time has passed, once', () => {
    const open = [...full(), charged({ balance: eur(200) }), topUpRequired()];
    given(...open)
      .when(miss)
      .then(overdue());
    given(...open)
      .when({ ...miss, at: AT })
      .thenNothing();
    given(...open, overdue())
      .when(miss)
      .thenNothing();
    given(...full())
      .when(miss)
      .thenNothing();
  });

  it('that is overdue suspends partners alone, and only where the pack wants it', () => {
    const open = [...full(), charged({ balance: eur(200) }), topUpRequired()];
    given(...open)
      .when(miss, { ...depositKnown, policy: { ...depositPolicy, suspendWhenOverdue: false } })
      .then(overdue({ suspends: false }));
    given(demanded({ ownerKind: 'COMPANY', dueId: 'due-2' }))
      .when(miss)
      .then(overdue({ ownerKind: 'COMPANY', kind: 'DEMAND', missing: eur(1_000), balance: eur(0), suspends: false }));
  });
});

describe('a deposit that goes back', () => {
  const request = command('RequestDepositRefund', { ownerId: 'p-1' });
  const ended = { ...depositKnown, endedAt: ENDED };
  const pay = command('RefundDeposit', { ownerId: 'p-1', reference: 'B-9' }, { at: CLAIMS_UNTIL });

  it('is asked for after the partner has left, once', () => {
    given(...full())
      .when(request, ended)
      .then(refundRequested({ refundId: newId('command-1', 'deposit-refund') }));
    given(...full(), refundRequested())
      .when(request, ended)
      .thenNothing();
    given(...full())
      .when(request)
      .thenRejected('DEPOSIT_IN_USE', { next: 'ExitPartner' });
  });

  it('falls due when the claims window has passed', () => {
    const note = command('NoteDepositRefundDue', { ownerId: 'p-1', refundId: 'f-1' }, { at: CLAIMS_UNTIL });
    given(...full(), refundRequested())
      .when(note)
      .then(refundFellDue());
    given(...full(), refundRequested())
      .when({ ...note, at: AT })
      .thenNothing();
    given(...full(), refundRequested(), refundFellDue())
      .when(note)
      .thenNothing();
    given(...full())
      .when(note)
      .thenNothing();
  });

  it('is paid back as a whole, once', () => {
    given(...full(), refundRequested())
      .when(pay)
      .then(refunded());
    given(...full(), refundRequested(), refunded())
      .when(pay)
      .thenNothing();
  });

  it('waits for claims and for what is reserved', () => {
    given(...full())
      .when(pay)
      .thenRejected('DEPOSIT_REFUND_NOT_REQUESTED');
    given(...full(), refundRequested())
      .when({ ...pay, at: AT })
      .thenRejected('DEPOSIT_CLAIMS_OPEN', { missing: CLAIMS_UNTIL });
    given(...full(), reserved(), refundRequested())
      .when(pay)
      .thenRejected('DEPOSIT_RESERVATIONS_OPEN', { reservations: ['r-1'], missing: '1.00 EUR' });
  });
});

describe('a period of a ledger', () => {
  const close = command('CloseDepositPeriod', { ownerId: 'p-1', period: 1 });
  const open = command('OpenDepositPeriod', { ownerId: 'p-1', period: 2 });
  const before: readonly DepositEvent[] = [...full(), reserved()];
  const carried = fold(depositDecider, before);

  it('ends with what the next one begins with', () => {
    given(...before)
      .when(close)
      .then(periodClosed());
    given()
      .when(open, { ...depositKnown, carried })
      .then(periodOpened({ dueIds: ['due-1'] }));
    const opened = fold(depositDecider, [periodOpened({ dueIds: ['due-1'] })]);
    expect(opened).toEqual({ ...carried, period: 2, events: 1 });
  });

  it('knows a demand of an earlier one again, and a call to fill up', () => {
    const again = periodOpened({ dueIds: [newId('command-1', 'deposit-due')] });
    given(again)
      .when(command('DemandDeposit', { ownerId: 'p-1', amount: eur(5_000), cause: 'DECISION', reason: null }))
      .thenNothing();
    given(again)
      .when(command('RequireDepositTopUp', { ownerId: 'p-1' }))
      .thenNothing();
  });

  it('takes along what is due and what goes back', () => {
    const state = fold(depositDecider, [...full(), topUpRequired(), overdue()]);
    const { due, refund } = fold(depositDecider, [...full(), refundRequested(), refundFellDue()]) ?? {};
    const opened = [
      periodOpened({ due: state?.due ?? null }),
      periodOpened({ due: due ?? null, refund: refund ?? null }),
    ].map((event) => fold(depositDecider, [event]));
    expect(opened.map((each) => each?.due)).toEqual([
      { dueId: 'due-2', kind: 'TOP_UP', target: eur(900), dueAt: DUE, isOverdue: true },
      null,
    ]);
    expect(opened[1]?.refund).toEqual({ refundId: 'f-1', claimsUntil: CLAIMS_UNTIL, isDue: true, isPaid: false });
  });

  it('is closed and opened once', () => {
    given(...before, periodClosed())
      .when(close)
      .thenNothing();
    given(periodOpened())
      .when(open, { ...depositKnown, carried })
      .thenNothing();
    given().when(close).thenRejected('DEPOSIT_NOT_FOUND');
    given().when(open).thenRejected('DEPOSIT_NOT_FOUND');
  });

  it('takes nothing more once it is closed or full', () => {
    const lodge = command('LodgeDeposit', { ownerId: 'p-1', lodgementId: 'l-2', amount: eur(1), reference: 'B-2' });
    given(...before, periodClosed())
      .when(lodge)
      .thenRejected('DEPOSIT_PERIOD_CLOSED', { ownerId: 'p-1', period: 1 });
    given(...before)
      .when(lodge, { ...depositKnown, policy: { ...depositPolicy, mostEventsPerPeriod: 4 } })
      .thenRejected('DEPOSIT_PERIOD_FULL', { ownerId: 'p-1', period: 1 });
  });

  it('goes on with reservations of the one before', () =>
    given(periodOpened())
      .when(command('ReleaseDepositReservation', { ownerId: 'p-1', reservationId: 'r-1', cause: 'JOB_CLOSED' }))
      .then(released()));
});
