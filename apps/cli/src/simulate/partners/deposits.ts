import { type Part, part } from '#event-store';
import {
  type DepositCommand,
  type DepositEntryCommand,
  type DepositPeriodCommand,
  depositEntryDecider,
  depositPolicySection,
  depositShareOf,
  ledgerIn,
} from '#partners';
import { COMPANY_DEPOSIT, type DepositOwnerKind, depositStreamOf } from '#partners/events';
import type { Money } from '#values';
import type { Ask, Asked } from '../world/asks.js';
import type { World } from '../world/world.js';

/** More than what one append adds to a ledger. */
const ROOM = 10;

const ownerKindOf = (ownerId: string): DepositOwnerKind => (ownerId === COMPANY_DEPOSIT ? 'COMPANY' : 'PARTNER');

const knownOf = ({ pack }: World, ownerId: string) => ({
  packVersion: pack.version,
  policy: pack.section(depositPolicySection),
  currency: pack.currency,
  rates: pack.rates,
  dueAt: pack.dueAt.bind(pack),
  ownerKind: ownerKindOf(ownerId),
  endedAt: null,
  entry: null,
  charge: null,
  carried: null,
});

/** The open period of a ledger, as it stands. */
export const ledgerOf = ({ mirror, periods }: World, ownerId: string) => {
  const period = periods.get(ownerId) ?? 1;
  return { period, ledger: mirror.stateOf(ledgerIn(period), depositStreamOf(ownerId, period)) };
};

/** What a ledger decides: an entry too where it must happen once, as its handler does it. Asked in the order of time. */
export const onLedger = (
  world: World,
  context: Asked,
  { type, data }: Pick<DepositCommand, 'type' | 'data'>,
): readonly Part[] => {
  const { ownerId } = data;
  const command = { ...context, type, data } as DepositCommand;
  const known = knownOf(world, ownerId);
  const ledger = part({ decider: ledgerIn(ledgerOf(world, ownerId).period), command, known });
  world.mirror.decided(ledger);
  if (!isEntry(command)) return [ledger];
  return [part({ decider: depositEntryDecider, command, known }), ledger];
};

const isEntry = (command: DepositCommand): command is DepositEntryCommand =>
  command.type === 'LodgeDeposit' || command.type === 'ReserveDeposit' || command.type === 'ChargeDeposit';

/** What is demanded of an owner by the pack. */
export const demandedOf = ({ pack }: World, ownerId: string): Money =>
  pack.section(depositPolicySection).demanded[ownerKindOf(ownerId)];

/** What the pack has held for a job; null where that is nothing. */
export const heldForJob = (world: World, ownerId: string, jobKind: string): Money | null => {
  const { byJobKind, otherwise } = world.pack.section(depositPolicySection).reservedPercent[ownerKindOf(ownerId)];
  const percent = byJobKind[jobKind] ?? otherwise;
  const { ledger } = ledgerOf(world, ownerId);
  const amount = depositShareOf(ledger?.demanded ?? demandedOf(world, ownerId), percent);
  return amount.amount === 0 ? null : amount;
};

/** Whether a ledger has so much that is not held for anything. */
export const hasFree = (world: World, ownerId: string, { amount }: Money): boolean => {
  const { ledger } = ledgerOf(world, ownerId);
  if (!ledger || ledger.balance.amount < ledger.floor.amount) return false;
  return ledger.balance.amount - ledger.reservations.reduce((sum, each) => sum + each.amount.amount, 0) >= amount;
};

/** A ledger that is nearly full goes on in its next period before something is written into it. */
export const nextPeriod = (world: World, ownerId: string): readonly Ask[] => {
  const { period, ledger } = ledgerOf(world, ownerId);
  const known = knownOf(world, ownerId);
  if (!ledger || ledger.events + ROOM < known.policy.mostEventsPerPeriod) return [];
  const asked =
    (command: Pick<DepositPeriodCommand, 'type' | 'data'>, of: number): Ask =>
    (context) => {
      const turned = part({
        decider: ledgerIn(of),
        command: { ...context, ...command },
        known: { ...known, carried: ledger },
      });
      world.mirror.decided(turned);
      return turned;
    };
  return [
    asked({ type: 'CloseDepositPeriod', data: { ownerId, period } }, period),
    (context) => {
      world.periods.set(ownerId, period + 1);
      world.mirror.forget(depositStreamOf(ownerId, period));
      return asked({ type: 'OpenDepositPeriod', data: { ownerId, period: period + 1 } }, period + 1)(context);
    },
  ];
};
