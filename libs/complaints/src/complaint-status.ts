import type { ComplaintEvent } from './complaint.events.js';
import type { ComplaintStatus } from './complaint-words.events.js';

const LEADS_TO: { readonly [Type in ComplaintEvent['type']]?: ComplaintStatus } = {
  ComplaintRegistered: 'REGISTERED',
  ComplaintAcknowledged: 'ACKNOWLEDGED',
  InvestigationStarted: 'INVESTIGATING',
  ComplaintHeld: 'HELD',
  ComplaintResumed: 'INVESTIGATING',
  SettlementProposed: 'PROPOSED',
  SettlementApproved: 'APPROVED',
  SettlementDeclined: 'INVESTIGATING',
  CustomerReplied: 'REPLIED',
  SettlementSigned: 'SETTLEMENT_SIGNED',
  SettlementRejected: 'INVESTIGATING',
  ImplementationStarted: 'IMPLEMENTING',
  RemedyTaskFailed: 'INVESTIGATING',
  ImplementationCompleted: 'AWAITING_SATISFACTION',
  ComplaintClosed: 'CLOSED',
  ComplaintRefused: 'REFUSED',
  ComplaintWithdrawn: 'WITHDRAWN',
  ComplaintReopened: 'INVESTIGATING',
  ComplaintMerged: 'MERGED',
};

/** Where a complaint stands after `event`: the one table that rules and views follow. */
export const statusAfter = (event: ComplaintEvent, before: ComplaintStatus): ComplaintStatus => {
  switch (event.type) {
    case 'ResultRechecked':
      return event.data.passed ? before : 'INVESTIGATING';
    case 'SatisfactionRecorded':
      return event.data.satisfied ? before : 'INVESTIGATING';
    default:
      return LEADS_TO[event.type] ?? before;
  }
};

const ENDED: readonly ComplaintStatus[] = ['CLOSED', 'REFUSED', 'WITHDRAWN', 'MERGED'];

/** Somebody still has to do something about it. */
export const isOpen = (status: ComplaintStatus): boolean => !ENDED.includes(status);
