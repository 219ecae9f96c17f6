import { refusal } from './complaint-rejection.js';
import type { Complaint } from './complaint-state.js';
import { isOpen } from './complaint-status.js';
import type { ComplaintStatus } from './complaint-words.events.js';

/** What is usually asked next of a complaint that stands there. */
export const NEXT: Readonly<Record<ComplaintStatus, string | null>> = {
  REGISTERED: 'AcknowledgeComplaint',
  ACKNOWLEDGED: 'StartInvestigation',
  INVESTIGATING: 'ProposeSettlement',
  HELD: 'ResumeComplaint',
  PROPOSED: 'ApproveSettlement',
  APPROVED: 'ReplyToCustomer',
  REPLIED: 'SignSettlement',
  SETTLEMENT_SIGNED: 'ReceiveTask',
  IMPLEMENTING: 'CompleteTask',
  AWAITING_SATISFACTION: 'RecordSatisfaction',
  CLOSED: 'ReopenComplaint',
  REFUSED: 'ReopenComplaint',
  WITHDRAWN: 'ReopenComplaint',
  MERGED: null,
};

/** @throws COMPLAINT_NOT_FOUND */
export const existing = (complaint: Complaint | null): Complaint => {
  if (!complaint) throw refusal('COMPLAINT_NOT_FOUND', complaint);
  return complaint;
};

/** @throws COMPLAINT_MERGED */
export const assertUnmerged = (complaint: Complaint): void => {
  const { status, mergedInto } = complaint;
  if (status === 'MERGED') throw refusal('COMPLAINT_MERGED', complaint, { mergedInto });
};

/** @throws COMPLAINT_MERGED, COMPLAINT_ENDED */
export const assertOpen = (complaint: Complaint): void => {
  assertUnmerged(complaint);
  if (!isOpen(complaint.status)) throw refusal('COMPLAINT_ENDED', complaint);
};

/**
 * Says no unless the complaint stands at one of `statuses`, by the rule that helps most.
 * @throws COMPLAINT_MERGED, COMPLAINT_ENDED, COMPLAINT_NOT_ACKNOWLEDGED, COMPLAINT_ON_HOLD, COMPLAINT_OUT_OF_ORDER
 */
export const assertStands = (complaint: Complaint, ...statuses: readonly ComplaintStatus[]): void => {
  const { status } = complaint;
  if (statuses.includes(status)) return;
  assertOpen(complaint);
  const missing = [...statuses];
  if (status === 'REGISTERED') throw refusal('COMPLAINT_NOT_ACKNOWLEDGED', complaint, { missing });
  if (status === 'HELD') throw refusal('COMPLAINT_ON_HOLD', complaint, { missing });
  throw refusal('COMPLAINT_OUT_OF_ORDER', complaint, { missing, next: NEXT[status] });
};

/** What investigates starts the investigation where it has not begun yet. */
export const startsInvestigation = (complaint: Complaint, at: string) =>
  complaint.status === 'ACKNOWLEDGED'
    ? [{ type: 'InvestigationStarted' as const, data: { complaintId: complaint.complaintId, startedAt: at } }]
    : [];
