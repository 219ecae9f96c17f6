import type { ComplaintEvent } from './complaint.events.js';
import type { ComplaintFactView } from './complaint-fact.view.js';
import { statusAfter } from './complaint-status.js';
import type { Department } from './complaint-words.events.js';
import type { SettlementProposed } from './settlement.events.js';

type Change = Partial<ComplaintFactView>;

/** What a complaint came to, and when; nothing is left of it where the investigation goes on. */
export const outcomeChanges = (fact: ComplaintFactView, event: ComplaintEvent): Change => {
  const status = statusAfter(event, fact.status);
  return status === 'INVESTIGATING' && fact.status !== status
    ? { ...UNSETTLED, ...reopening(event) }
    : { ...agreed(event), ...attained(fact, event) };
};

const UNSETTLED = { outcomeAt: null, settledAt: null, implementedAt: null, recheckedAt: null };

const reopening = ({ type, data }: ComplaintEvent): Change =>
  type === 'ComplaintReopened' ? { openedAt: new Date(data.reopenedAt), closedAt: null } : {};

const agreed = ({ type, data }: ComplaintEvent): Change => {
  switch (type) {
    case 'SettlementProposed':
      return proposed(data);
    case 'SettlementApproved':
      return { value: String(data.value.amount), currency: data.value.currency };
    case 'SettlementSigned':
      return { settledAt: new Date(data.signedAt), outcomeAt: new Date(data.signedAt) };
    case 'ComplaintSettledOnTheSpot':
      return {
        value: String(data.value.amount),
        currency: data.value.currency,
        loss: null,
        ownFault: null,
        settledAt: new Date(data.confirmedAt),
        outcomeAt: new Date(data.confirmedAt),
      };
    default:
      return {};
  }
};

const proposed = ({ value, suggestion, ownFault }: SettlementProposed['data']): Change => ({
  value: String(value.amount),
  currency: value.currency,
  loss: suggestion ? String(suggestion.loss.amount) : null,
  ownFault,
});

/** (source) Whose acknowledgement shows that something was learnt. */
const LEARNERS: readonly Department[] = ['DESIGN', 'PRODUCTION', 'OPERATIONS'];

const attained = (fact: ComplaintFactView, { type, data }: ComplaintEvent): Change => {
  switch (type) {
    case 'ImplementationCompleted':
      return { implementedAt: new Date(data.completedAt) };
    case 'ResultRechecked':
      return { recheckedAt: new Date(data.recheckedAt) };
    case 'FindingAcknowledged':
      return LEARNERS.includes(data.department) ? { fedBackAt: fact.fedBackAt ?? new Date(data.acknowledgedAt) } : {};
    case 'ComplaintClosed':
      return { closedAt: new Date(data.closedAt), outcomeAt: fact.outcomeAt ?? new Date(data.closedAt) };
    case 'ComplaintRefused':
      return { outcomeAt: new Date(data.refusedAt) };
    case 'ComplaintWithdrawn':
      return { outcomeAt: new Date(data.withdrawnAt) };
    default:
      return {};
  }
};
