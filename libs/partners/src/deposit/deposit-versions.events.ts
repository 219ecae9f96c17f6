import type { EventVersions } from '#event-sourcing';
import type { DepositEvent } from './deposit.events.js';
import type { DepositEntryNoted } from './deposit-entry.events.js';

export const depositEventVersions: EventVersions<DepositEvent | DepositEntryNoted> = {
  DepositDemanded: 1,
  DepositLodged: 1,
  DepositReserved: 1,
  DepositReservationReleased: 1,
  DepositCharged: 1,
  DepositChargeReversed: 1,
  DepositTopUpRequired: 1,
  DepositDueMet: 1,
  DepositOverdue: 1,
  DepositRefundRequested: 1,
  DepositRefundFellDue: 1,
  DepositRefunded: 1,
  DepositPeriodClosed: 1,
  DepositPeriodOpened: 2,
  DepositEntryNoted: 1,
};
