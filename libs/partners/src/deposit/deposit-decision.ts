import type { DepositCommand, DepositPeriodCommand } from './deposit.commands.js';
import type { DepositEvent } from './deposit.events.js';
import type { DepositKnown } from './deposit-known.js';
import type { Deposit } from './deposit-state.js';

export type DepositCommandByType = { readonly [C in DepositCommand | DepositPeriodCommand as C['type']]: C };

/** What is decided about a ledger that exists. */
export type Decision<Type extends keyof DepositCommandByType> = (
  command: DepositCommandByType[Type],
  state: Deposit,
  known: DepositKnown,
) => readonly DepositEvent[];

export type Decisions = {
  readonly [Type in Exclude<keyof DepositCommandByType, 'DemandDeposit' | 'OpenDepositPeriod'>]: Decision<Type>;
};
