import type { Decider } from '#event-sourcing';
import { compareMoney } from '#values';
import { charges } from './charge.decider.js';
import { demand, demands, topUp } from './demand.decider.js';
import type { DepositCommand, DepositPeriodCommand } from './deposit.commands.js';
import type { DepositDue, DepositEvent } from './deposit.events.js';
import type { Decisions, DepositCommandByType } from './deposit-decision.js';
import { evolve } from './deposit-evolution.js';
import { depositStreamOf } from './deposit-ids.events.js';
import type { DepositKnown } from './deposit-known.js';
import { refusal } from './deposit-rejection.js';
import type { Deposit } from './deposit-state.js';
import { isBelowFloor, reservedOf } from './deposit-sums.js';
import { open, periods } from './period.decider.js';
import { refunds } from './refund.decider.js';
import { reservations } from './reservation.decider.js';

type AnyCommand = DepositCommand | DepositPeriodCommand;

/** The ledger of an owner in one of its periods. */
export const ledgerIn = (period: number): Decider<AnyCommand, DepositEvent, Deposit | null, DepositKnown> => ({
  stream: ({ data }) => depositStreamOf(data.ownerId, period),
  initialState: null,
  decide: (command, state, known) => {
    const decided = decide(command, state, known);
    return [...decided, ...consequences(command, decided, decided.reduce(evolve, state), known)];
  },
  evolve,
});

export const depositDecider = ledgerIn(1);

const decide = (command: AnyCommand, state: Deposit | null, known: DepositKnown): readonly DepositEvent[] => {
  if (command.type === 'OpenDepositPeriod') return open(command, state, known);
  if (command.type !== 'CloseDepositPeriod') assertCurrent(state, known);
  if (command.type === 'DemandDeposit') return demand(command, state, known);
  if (!state) throw refusal('DEPOSIT_NOT_FOUND', state, { ownerId: command.data.ownerId });
  return decideExisting(command, state, known);
};

/** Both lead to the next period; nobody outside sees them. */
const assertCurrent = (state: Deposit | null, { policy }: DepositKnown): void => {
  if (state?.isClosed) throw refusal('DEPOSIT_PERIOD_CLOSED', state);
  if (state && state.events >= policy.mostEventsPerPeriod) throw refusal('DEPOSIT_PERIOD_FULL', state);
};

const DECISIONS: Decisions = { ...demands, ...reservations, ...charges, ...refunds, ...periods };

const decideExisting = <Type extends keyof Decisions>(
  command: { [Each in Type]: { type: Each } & DepositCommandByType[Each] }[Type],
  state: Deposit,
  known: DepositKnown,
): readonly DepositEvent[] => {
  const decision: Decisions[Type] = DECISIONS[command.type];
  return decision(command, state, known);
};

/** What is brought is there once the balance says so; below the floor more is asked for in the same append. */
const consequences = (
  command: AnyCommand,
  decided: readonly DepositEvent[],
  after: Deposit | null,
  known: DepositKnown,
): readonly DepositEvent[] => {
  if (!after || decided.length === 0 || isPeriodEnd(command)) return [];
  return after.due ? met(command.at, after, after.due) : fallen(command, after, known);
};

const isPeriodEnd = ({ type }: AnyCommand): boolean => type === 'CloseDepositPeriod' || type === 'OpenDepositPeriod';

const met = (metAt: string, after: Deposit, { dueId, kind, target }: DepositDue): readonly DepositEvent[] => {
  const { ownerId, balance } = after;
  if (compareMoney(balance, target) < 0) return [];
  return [{ type: 'DepositDueMet', data: { ownerId, dueId, kind, balance, reserved: reservedOf(after), metAt } }];
};

const fallen = (command: AnyCommand, after: Deposit, known: DepositKnown): readonly DepositEvent[] => {
  if (command.type !== 'ChargeDeposit' || after.refund || !isBelowFloor(after)) return [];
  const required = topUp({ ...command, cause: 'BELOW_FLOOR' }, after, known);
  return required ? [required] : [];
};
