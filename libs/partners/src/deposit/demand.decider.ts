import { addMoney, compareMoney, formatMoney, type Money, newId } from '#values';
import type { DemandDeposit } from './deposit.commands.js';
import type { DepositEvent, DepositTopUpRequired } from './deposit.events.js';
import {
  assertAmount,
  assertCurrency,
  assertNotEnding,
  fitting,
  isReached,
  ledgerSubject,
  reasonFor,
} from './deposit-checks.js';
import type { Decision, Decisions } from './deposit-decision.js';
import type { DepositKnown } from './deposit-known.js';
import { refusal } from './deposit-rejection.js';
import type { Deposit } from './deposit-state.js';
import { missingTo, nothingOf, reservedOf, shareOf } from './deposit-sums.js';
import type { DepositOwnerKind, TopUpCause } from './deposit-words.events.js';

/** A partner that is activated again keeps what was demanded of it; people may demand another sum. */
export const demand = (command: DemandDeposit, state: Deposit | null, known: DepositKnown): readonly DepositEvent[] => {
  const { id, data, by, at } = command;
  if (state && isDemanded(command, state)) return [];
  const ownerKind = kindOf(data.ownerId, state, known);
  const sum = demandedSum(data.amount, ownerKind, state, known);
  if (state && compareMoney(state.demanded, sum) === 0) return [];
  const before = state ? { balance: state.balance, reserved: reservedOf(state) } : null;
  const { balance, reserved } = before ?? { balance: nothingOf(sum), reserved: nothingOf(sum) };
  const reason = data.reason === null ? null : reasonFor(ledgerSubject(data.ownerId), state, data.reason, known);
  return [
    {
      type: 'DepositDemanded',
      data: {
        ownerId: data.ownerId,
        ownerKind,
        demanded: sum,
        floor: shareOf(sum, known.policy.floorPercent),
        balance,
        reserved,
        cause: data.cause,
        reason,
        dueId: dueIdOf(id),
        dueAt: known.dueAt(known.policy.demandDue, at),
        demandedBy: by,
        demandedAt: at,
        packVersion: known.packVersion,
      },
    },
  ];
};

/** A partner that is activated again keeps what was demanded of it. */
const isDemanded = ({ id, data }: DemandDeposit, state: Deposit): boolean =>
  data.cause === 'ACTIVATION' || isRepeat(id, state);

/** Of an earlier period, where the stream of this one does not know the command. */
const isRepeat = (commandId: string, { dueIds }: Deposit): boolean => dueIds.includes(dueIdOf(commandId));

const dueIdOf = (commandId: string): string => newId(commandId, 'deposit-due');

const kindOf = (ownerId: string, state: Deposit | null, known: DepositKnown): DepositOwnerKind => {
  const kind = state?.ownerKind ?? known.ownerKind;
  if (!kind) throw refusal('DEPOSIT_OWNER_UNKNOWN', state, { ownerId });
  return kind;
};

const demandedSum = (
  given: Money | null,
  ownerKind: DepositOwnerKind,
  state: Deposit | null,
  { policy }: DepositKnown,
): Money => {
  const amount = given ?? policy.demanded[ownerKind];
  if (!Number.isSafeInteger(amount.amount) || amount.amount < 0) throw refusal('DEPOSIT_AMOUNT_IMPOSSIBLE', state);
  if (state) {
    assertNotEnding(state);
    assertCurrency(amount, state);
  }
  return amount;
};

const lodge: Decision<'LodgeDeposit'> = ({ data, by, at }, state, known) => {
  if (known.entry) return [];
  assertNotEnding(state);
  assertAmount(data.amount, state);
  const { ownerId, lodgementId, amount } = data;
  return [
    {
      type: 'DepositLodged',
      data: {
        ownerId,
        lodgementId,
        amount,
        reference: fitting(state, 'reference', data.reference, known.policy.textLimits.reference),
        balance: addMoney(state.balance, amount),
        reserved: reservedOf(state),
        lodgedBy: by,
        lodgedAt: at,
      },
    },
  ];
};

const requireTopUp: Decision<'RequireDepositTopUp'> = (command, state, known) => {
  assertNotEnding(state);
  if (state.due || isRepeat(command.id, state)) return [];
  const required = topUp({ ...command, cause: 'DECISION' }, state, known);
  if (!required) throw refusal('DEPOSIT_NOTHING_MISSING', state, { demanded: formatMoney(state.demanded) });
  return [required];
};

type Asking = Readonly<{ id: string; by: string; at: string; cause: TopUpCause }>;

/** To what the pack wants after it fell below the floor; null where nothing is missing to that. */
export const topUp = (
  { id, by, at, cause }: Asking,
  state: Deposit,
  { policy, dueAt, packVersion }: DepositKnown,
): DepositTopUpRequired | null => {
  const target = shareOf(state.demanded, policy.topUpToPercent);
  const missing = missingTo(target, state.balance);
  if (compareMoney(missing, nothingOf(missing)) === 0) return null;
  return {
    type: 'DepositTopUpRequired',
    data: {
      ownerId: state.ownerId,
      dueId: dueIdOf(id),
      cause,
      target,
      missing,
      floor: state.floor,
      balance: state.balance,
      reserved: reservedOf(state),
      dueAt: dueAt(policy.topUpDue, at),
      requiredBy: by,
      requiredAt: at,
      packVersion,
    },
  };
};

const noteOverdue: Decision<'NoteDepositOverdue'> = ({ data, at }, state, { policy, packVersion }) => {
  const { due } = state;
  if (due?.dueId !== data.dueId || due.isOverdue || !isReached(due.dueAt, at)) return [];
  return [
    {
      type: 'DepositOverdue',
      data: {
        ownerId: state.ownerId,
        ownerKind: state.ownerKind,
        dueId: due.dueId,
        kind: due.kind,
        missing: missingTo(due.target, state.balance),
        balance: state.balance,
        reserved: reservedOf(state),
        dueAt: due.dueAt,
        suspends: policy.suspendWhenOverdue && state.ownerKind === 'PARTNER',
        overdueAt: at,
        packVersion,
      },
    },
  ];
};

export const demands: Pick<Decisions, 'LodgeDeposit' | 'RequireDepositTopUp' | 'NoteDepositOverdue'> = {
  LodgeDeposit: lodge,
  RequireDepositTopUp: requireTopUp,
  NoteDepositOverdue: noteOverdue,
};
