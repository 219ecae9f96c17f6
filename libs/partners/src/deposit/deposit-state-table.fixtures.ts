import { fold, Rejection } from '#event-sourcing';
import type { DepositCommand } from './deposit.commands.js';
import { depositDecider } from './deposit.decider.js';
import type { DepositEvent } from './deposit.events.js';
import {
  CLAIMS_UNTIL,
  charged,
  command,
  demanded,
  depositKnown,
  ENDED,
  entryNoted,
  eur,
  full,
  lodged,
  refunded,
  refundFellDue,
  refundRequested,
  reserved,
  topUpRequired,
} from './deposit.fixtures.js';
import type { Deposit } from './deposit-state.js';
import { statusOf } from './deposit-sums.js';
import { DEPOSIT_STATUSES, type DepositStatus } from './deposit-words.events.js';

/** What may have happened to a ledger, and decides what may happen next. */
const HISTORIES: readonly (readonly DepositEvent[])[] = [
  [demanded()],
  [demanded(), lodged({ amount: eur(400), balance: eur(400) })],
  full(),
  [...full(), reserved()],
  [...full(), charged({ balance: eur(600) })],
  [...full(), charged({ balance: eur(200) }), topUpRequired()],
  [...full(), reserved(), charged({ balance: eur(350) }), topUpRequired({ balance: eur(350) })],
  [...full(), refundRequested()],
  [...full(), reserved(), refundRequested()],
  [...full(), refundRequested(), refundFellDue()],
  [...full(), refundRequested(), refundFellDue(), refunded()],
];

const ownerId = 'p-1';
const charge = { ownerId, chargeId: 'c-9', complaintId: 'k-1', workOrderId: null, reservationId: null, reason: 'So.' };

/** What can be asked of a ledger. */
const COMMANDS: readonly DepositCommand[] = [
  command('DemandDeposit', { ownerId, amount: eur(4_000), cause: 'DECISION', reason: null }),
  command('DemandDeposit', { ownerId, amount: eur(300), cause: 'DECISION', reason: null }),
  command('LodgeDeposit', { ownerId, lodgementId: 'l-9', amount: eur(10), reference: 'B-9' }),
  command('LodgeDeposit', { ownerId, lodgementId: 'l-9', amount: eur(5_000), reference: 'B-9' }),
  command('ReserveDeposit', { ownerId, reservationId: 'r-9', workOrderId: 'w-9', complaintId: null, amount: eur(10) }),
  command('ReleaseDepositReservation', { ownerId, reservationId: 'r-1', cause: 'JOB_CLOSED' }),
  command('ChargeDeposit', { ...charge, amount: eur(10) }),
  command('ChargeDeposit', { ...charge, amount: eur(800) }),
  command('ReverseDepositCharge', { ownerId, chargeId: 'c-1', reason: 'So.' }),
  command('RequireDepositTopUp', { ownerId }),
  command('RequestDepositRefund', { ownerId }),
  command('NoteDepositRefundDue', { ownerId, refundId: 'f-1' }),
  command('RefundDeposit', { ownerId, reference: 'B-9' }),
];

const known = {
  ...depositKnown,
  endedAt: ENDED,
  charge: { ...entryNoted().data, entryId: 'c-1', kind: 'CHARGE' as const, amount: eur(700), complaintId: 'k-1' },
};

const stateAfter = (history: readonly DepositEvent[]): Deposit | null => fold(depositDecider, history);

/** Where a command leads the ledger; null where it is refused or changes nothing. */
const outcome = (asked: DepositCommand, history: readonly DepositEvent[]): DepositStatus | null => {
  const before = stateAfter(history);
  try {
    const decided = depositDecider.decide({ ...asked, at: CLAIMS_UNTIL, roles: ['executive'] }, before, known);
    const after = decided.reduce(depositDecider.evolve, before);
    return decided.length && after ? statusOf(after) : null;
  } catch (error) {
    if (error instanceof Rejection) return null;
    throw error;
  }
};

const rowsFrom = (status: DepositStatus): readonly string[] => {
  const leading = new Map<string, Set<string>>();
  const there = HISTORIES.filter((history) => {
    const state = stateAfter(history);
    return state && statusOf(state) === status;
  });
  for (const history of there)
    for (const asked of COMMANDS) {
      const after = outcome(asked, history);
      if (after) leading.set(after, (leading.get(after) ?? new Set()).add(asked.type));
    }
  const list = (after: string) => [...(leading.get(after) ?? [])].sort().join(', ');
  const places = DEPOSIT_STATUSES.filter((after) => after !== status && leading.has(after));
  return [
    ...places.map((after) => `| ${status} | ${after} | ${list(after)} |`),
    ...(leading.has(status) ? [`| ${status} | stays | ${list(status)} |`] : []),
  ];
};

/** The table of a ledger's states as the decider has it: every command is tried on ledgers in every state. */
export const depositStateTable = (): string =>
  [
    '| State | leads to | by |',
    '|---|---|---|',
    '| none | DEMANDED | DemandDeposit |',
    ...DEPOSIT_STATUSES.flatMap(rowsFrom),
  ].join('\n');
