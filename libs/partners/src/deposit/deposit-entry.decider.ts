import type { Decider } from '#event-sourcing';
import type { Money } from '#values';
import type { DepositEntryCommand } from './deposit.commands.js';
import type { DepositEntryNoted } from './deposit-entry.events.js';
import { reversalIdOf } from './deposit-ids.events.js';
import type { DepositKnown, NotedEntry } from './deposit-known.js';
import { refusal } from './deposit-rejection.js';
import type { DepositEntryKind } from './deposit-words.events.js';

const KINDS: Readonly<Record<DepositEntryCommand['type'], DepositEntryKind>> = {
  LodgeDeposit: 'LODGEMENT',
  ReserveDeposit: 'RESERVATION',
  ChargeDeposit: 'CHARGE',
  ReverseDepositCharge: 'REVERSAL',
};

export const entryIdOf = ({ type, data }: DepositEntryCommand): string => {
  switch (type) {
    case 'LodgeDeposit':
      return data.lodgementId;
    case 'ReserveDeposit':
      return data.reservationId;
    case 'ChargeDeposit':
      return data.chargeId;
    case 'ReverseDepositCharge':
      return reversalIdOf(data.chargeId);
  }
};

export const entryStreamOf = (entryId: string): string => `depositentry-${entryId}`;

/**
 * Periods of a ledger forget what ended in earlier ones; the stream of an entry never does. It is decided together with
 * the ledger, so nothing is lodged, reserved, charged or reversed twice.
 */
export const depositEntryDecider: Decider<DepositEntryCommand, DepositEntryNoted, NotedEntry | null, DepositKnown> = {
  stream: (command) => entryStreamOf(entryIdOf(command)),
  initialState: null,
  decide: (command, noted, known) => {
    const entry = entryFor(command, known);
    if (!noted) return [{ type: 'DepositEntryNoted', data: entry }];
    if (!isSame(noted, entry)) throw refusal('DEPOSIT_ENTRY_DIFFERS', null, { entryId: entry.entryId });
    if (!known.entry) throw refusal('DEPOSIT_ENTRY_NOTED', null, { entryId: entry.entryId });
    return [];
  },
  evolve: (_, { data }) => data,
};

const entryFor = (command: DepositEntryCommand, { charge }: DepositKnown): NotedEntry => ({
  entryId: entryIdOf(command),
  ownerId: command.data.ownerId,
  kind: KINDS[command.type],
  notedAt: command.at,
  ...aboutOf(command, charge),
});

type About = Readonly<{ amount: Money; complaintId: string | null; workOrderId: string | null }>;

const aboutOf = (command: DepositEntryCommand, charge: NotedEntry | null): About => {
  switch (command.type) {
    case 'LodgeDeposit':
      return { amount: command.data.amount, complaintId: null, workOrderId: null };
    case 'ReserveDeposit':
    case 'ChargeDeposit': {
      const { amount, complaintId, workOrderId } = command.data;
      return { amount, complaintId, workOrderId };
    }
    case 'ReverseDepositCharge': {
      if (!charge) throw refusal('DEPOSIT_CHARGE_NOT_FOUND', null, { chargeId: command.data.chargeId });
      const { amount, complaintId, workOrderId } = charge;
      return { amount, complaintId, workOrderId };
    }
  }
};

const isSame = (a: NotedEntry, b: NotedEntry): boolean =>
  a.ownerId === b.ownerId &&
  a.kind === b.kind &&
  a.amount.amount === b.amount.amount &&
  a.amount.currency === b.amount.currency &&
  a.complaintId === b.complaintId &&
  a.workOrderId === b.workOrderId;
