import { type Event, personal } from '#event-sourcing';
import { commandMaker } from '#event-sourcing/testing';
import type { DepositCommand, DepositPeriodCommand } from './deposit.commands.js';
import type * as happened from './deposit.events.js';
import type { DepositEntryNoted } from './deposit-entry.events.js';
import type { DepositKnown, DepositPolicy, Due } from './deposit-known.js';

const HOUR = 3_600_000;
const hours = (amount: number): Due => ({ amount, unit: 'HOURS', calendar: 'always' });
export const eur = (amount: number) => ({ amount, currency: 'EUR' });

export const AT = '2026-03-02T09:00:00.000Z';
export const DUE = '2026-03-02T19:00:00.000Z';
export const ENDED = '2026-03-01T09:00:00.000Z';
export const CLAIMS_UNTIL = '2026-03-05T13:00:00.000Z';

export const depositPolicy: DepositPolicy = {
  demanded: { COMPANY: eur(5_000), PARTNER: eur(1_000) },
  demandDue: hours(10),
  floorPercent: 30,
  reservedPercent: {
    COMPANY: { otherwise: 0, byJobKind: {} },
    PARTNER: { otherwise: 10, byJobKind: { TRAINING: 0 } },
  },
  topUpToPercent: 90,
  topUpDue: hours(10),
  suspendWhenOverdue: true,
  chargeLimits: { supervisor: eur(300), manager: eur(800), executive: 'UNLIMITED' },
  claimsWindow: hours(100),
  coverMonths: 12,
  mostEventsPerPeriod: 50,
  textLimits: { reason: 200, reference: 20 },
};

export const depositKnown: DepositKnown = {
  packVersion: '2026.1+test',
  policy: depositPolicy,
  currency: 'EUR',
  rates: { USD: '0.5' },
  dueAt: ({ amount }, from) => new Date(Date.parse(from) + amount * HOUR).toISOString(),
  ownerKind: 'PARTNER',
  endedAt: null,
  entry: null,
  charge: null,
  carried: null,
};

export const command = commandMaker<DepositCommand | DepositPeriodCommand>();

/** A builder for one event: what matters to a spec is named there, the rest is like this. */
const builderOf =
  <E extends happened.DepositEvent | DepositEntryNoted>(type: E['type'], data: E['data']) =>
  (changes: Partial<E['data']> = {}): Event<E['type'], E['data']> => ({ type, data: { ...data, ...changes } });

const ownerId = 'p-1';
const sums = { balance: eur(1_000), reserved: eur(0) };
const packVersion = '2026.1+test';

export const demanded = builderOf<happened.DepositDemanded>('DepositDemanded', {
  ownerId,
  ownerKind: 'PARTNER',
  demanded: eur(1_000),
  floor: eur(300),
  balance: eur(0),
  reserved: eur(0),
  cause: 'ACTIVATION',
  reason: null,
  dueId: 'due-1',
  dueAt: DUE,
  demandedBy: 'agent-1',
  demandedAt: AT,
  packVersion,
});
export const lodged = builderOf<happened.DepositLodged>('DepositLodged', {
  ownerId,
  lodgementId: 'l-1',
  amount: eur(1_000),
  reference: 'B-1',
  ...sums,
  lodgedBy: 'agent-1',
  lodgedAt: AT,
});
export const dueMet = builderOf<happened.DepositDueMet>('DepositDueMet', {
  ownerId,
  dueId: 'due-1',
  kind: 'DEMAND',
  ...sums,
  metAt: AT,
});
export const reserved = builderOf<happened.DepositReserved>('DepositReserved', {
  ownerId,
  reservationId: 'r-1',
  workOrderId: 'w-1',
  complaintId: null,
  amount: eur(100),
  balance: eur(1_000),
  reserved: eur(100),
  reservedBy: 'agent-1',
  reservedAt: AT,
});
export const released = builderOf<happened.DepositReservationReleased>('DepositReservationReleased', {
  ownerId,
  reservationId: 'r-1',
  workOrderId: 'w-1',
  complaintId: null,
  amount: eur(100),
  cause: 'JOB_CLOSED',
  ...sums,
  releasedBy: 'agent-1',
  releasedAt: AT,
});
export const charged = builderOf<happened.DepositCharged>('DepositCharged', {
  ownerId,
  chargeId: 'c-1',
  complaintId: 'k-1',
  workOrderId: null,
  reservationId: null,
  amount: eur(200),
  fromReservation: eur(0),
  leftReserved: null,
  reason: personal('complaint-k-1', 'The door was scratched.'),
  balance: eur(800),
  reserved: eur(0),
  chargedBy: 'agent-1',
  chargedAs: 'supervisor',
  chargedAt: AT,
  packVersion,
});
export const chargeReversed = builderOf<happened.DepositChargeReversed>('DepositChargeReversed', {
  ownerId,
  chargeId: 'c-1',
  complaintId: 'k-1',
  workOrderId: null,
  amount: eur(200),
  reason: personal('complaint-k-1', 'It was scratched before.'),
  ...sums,
  reversedBy: 'agent-1',
  reversedAs: 'supervisor',
  reversedAt: AT,
  packVersion,
});
export const topUpRequired = builderOf<happened.DepositTopUpRequired>('DepositTopUpRequired', {
  ownerId,
  dueId: 'due-2',
  cause: 'BELOW_FLOOR',
  target: eur(900),
  missing: eur(700),
  floor: eur(300),
  balance: eur(200),
  reserved: eur(0),
  dueAt: DUE,
  requiredBy: 'agent-1',
  requiredAt: AT,
  packVersion,
});
export const overdue = builderOf<happened.DepositOverdue>('DepositOverdue', {
  ownerId,
  ownerKind: 'PARTNER',
  dueId: 'due-2',
  kind: 'TOP_UP',
  missing: eur(700),
  balance: eur(200),
  reserved: eur(0),
  dueAt: DUE,
  suspends: true,
  overdueAt: DUE,
  packVersion,
});
export const refundRequested = builderOf<happened.DepositRefundRequested>('DepositRefundRequested', {
  ownerId,
  refundId: 'f-1',
  endedAt: ENDED,
  claimsUntil: CLAIMS_UNTIL,
  ...sums,
  requestedBy: 'agent-1',
  requestedAt: AT,
  packVersion,
});
export const refundFellDue = builderOf<happened.DepositRefundFellDue>('DepositRefundFellDue', {
  ownerId,
  refundId: 'f-1',
  ...sums,
  fellDueAt: CLAIMS_UNTIL,
});
export const refunded = builderOf<happened.DepositRefunded>('DepositRefunded', {
  ownerId,
  refundId: 'f-1',
  amount: eur(1_000),
  reference: 'B-9',
  balance: eur(0),
  reserved: eur(0),
  refundedBy: 'agent-1',
  refundedAt: CLAIMS_UNTIL,
});
export const periodClosed = builderOf<happened.DepositPeriodClosed>('DepositPeriodClosed', {
  ownerId,
  period: 1,
  balance: eur(1_000),
  reserved: eur(100),
  closedAt: AT,
});
export const periodOpened = builderOf<happened.DepositPeriodOpened>('DepositPeriodOpened', {
  ownerId,
  ownerKind: 'PARTNER',
  period: 2,
  demanded: eur(1_000),
  floor: eur(300),
  balance: eur(1_000),
  reservations: [{ reservationId: 'r-1', workOrderId: 'w-1', complaintId: null, amount: eur(100) }],
  due: null,
  refund: null,
  openedAt: AT,
});
export const entryNoted = builderOf<DepositEntryNoted>('DepositEntryNoted', {
  entryId: 'r-1',
  ownerId,
  kind: 'RESERVATION',
  amount: eur(100),
  complaintId: null,
  workOrderId: 'w-1',
  notedAt: AT,
});

/** 1,000 lodged, as demanded. */
export const full = () => [demanded(), lodged(), dueMet()];

type AnyEvent = happened.DepositEvent | DepositEntryNoted;

/** One sample of every event type of deposits. */
export const depositSamples: Readonly<{ [Type in AnyEvent['type']]: Extract<AnyEvent, { type: Type }> }> = {
  DepositDemanded: demanded(),
  DepositLodged: lodged(),
  DepositReserved: reserved(),
  DepositReservationReleased: released(),
  DepositCharged: charged(),
  DepositChargeReversed: chargeReversed(),
  DepositTopUpRequired: topUpRequired(),
  DepositDueMet: dueMet(),
  DepositOverdue: overdue(),
  DepositRefundRequested: refundRequested(),
  DepositRefundFellDue: refundFellDue(),
  DepositRefunded: refunded(),
  DepositPeriodClosed: periodClosed(),
  DepositPeriodOpened: periodOpened(),
  DepositEntryNoted: entryNoted(),
};
