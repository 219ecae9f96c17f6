import { plain, type Sentences, saying } from '#event-sourcing';
import { formatMoney } from '#values';
import type { DepositEvent } from './deposit.events.js';

const SENTENCES: Sentences<DepositEvent> = {
  DepositDemanded: ({ data }) =>
    `${data.demandedBy} demanded ${formatMoney(data.demanded)}; the floor is ${formatMoney(data.floor)}.`,
  DepositLodged: ({ data }) => `${formatMoney(data.amount)} were lodged (${data.reference}).`,
  DepositReserved: ({ data }) => `${formatMoney(data.amount)} were reserved.`,
  DepositReservationReleased: ({ data }) => `${formatMoney(data.amount)} were released (${plain(data.cause)}).`,
  DepositCharged: ({ data }) =>
    `${data.chargedBy} charged ${formatMoney(data.amount)} as ${data.chargedAs} for complaint ${data.complaintId}.`,
  DepositChargeReversed: ({ data }) =>
    `${data.reversedBy} gave a charge of ${formatMoney(data.amount)} back as ${data.reversedAs}.`,
  DepositTopUpRequired: ({ data }) =>
    `${formatMoney(data.missing)} are to be brought until ${data.dueAt} (${plain(data.cause)}).`,
  DepositDueMet: () => 'What was to be brought is there.',
  DepositOverdue: ({ data }) => `${formatMoney(data.missing)} were not brought in time.`,
  DepositRefundRequested: ({ data }) => `It goes back after ${data.claimsUntil}, when the claims window has passed.`,
  DepositRefundFellDue: () => 'The claims window has passed: what is left is to be paid back.',
  DepositRefunded: ({ data }) => `${formatMoney(data.amount)} were paid back (${data.reference}).`,
  DepositPeriodClosed: ({ data }) => `Period ${data.period} of the ledger ended with ${formatMoney(data.balance)}.`,
  DepositPeriodOpened: ({ data }) => `Period ${data.period} of the ledger began with ${formatMoney(data.balance)}.`,
};

/** What happened, for people. It says nothing that somebody wrote about a person. */
export const sentenceOf = saying(SENTENCES);
