import type { ComplaintKnown } from './complaint-known.js';
import type { Complaint } from './complaint-state.js';
import { isOpen } from './complaint-status.js';
import type { ComplaintStatus, OverdueCause, Owner, Severity } from './complaint-words.events.js';

export type DueTimes = Readonly<{
  acknowledgeDueAt: string | null;
  answerDueAt: string | null;
  settleDueAt: string | null;
}>;

/** By when it is acknowledged, answered and settled, counted from `from`; nothing is due where no clock runs. */
export const dueTimes = ({ dueAt, policy }: ComplaintKnown, severity: Severity, from: string | null): DueTimes => {
  if (from === null) return { acknowledgeDueAt: null, answerDueAt: null, settleDueAt: null };
  const { acknowledge, answer, settle } = policy.clocks[severity];
  return {
    acknowledgeDueAt: dueAt(acknowledge, from),
    answerDueAt: dueAt(answer, from),
    settleDueAt: dueAt(settle, from),
  };
};

const NAMED_MANAGERS: readonly (string | null)[] = ['manager', 'executive'];

export const isNamedManager = (owner: Owner | null): boolean =>
  owner !== null && owner.kind === 'PERSON' && NAMED_MANAGERS.includes(owner.role);

/** By when a named manager owns it; nothing is due where one does, or where the complaint is not critical. */
export const ownerDueAt = (
  { dueAt, policy }: ComplaintKnown,
  severity: Severity,
  owner: Owner | null,
  from: string | null,
): string | null =>
  from !== null && severity === 'CRITICAL' && !isNamedManager(owner) ? dueAt(policy.criticalOwnerDue, from) : null;

/** Time on hold does not count: the clocks start as much later as the hold lasted. */
export const startAfterHold = (clocksFrom: string, heldAt: string, resumedAt: string): string =>
  new Date(Date.parse(clocksFrom) + Math.max(0, Date.parse(resumedAt) - Date.parse(heldAt))).toISOString();

export const isPast = (dueAt: string, at: string): boolean => Date.parse(dueAt) <= Date.parse(at);

const isActive = (status: ComplaintStatus): boolean => isOpen(status) && status !== 'HELD';

const RUNNING: Readonly<Record<OverdueCause, (complaint: Complaint) => string | null>> = {
  ACKNOWLEDGEMENT_OVERDUE: ({ status, acknowledgeDueAt }) => (status === 'REGISTERED' ? acknowledgeDueAt : null),
  ANSWER_OVERDUE: ({ status, answered, answerDueAt }) => (isActive(status) && !answered ? answerDueAt : null),
  SETTLEMENT_OVERDUE: ({ status, settleDueAt }) =>
    isActive(status) && status !== 'AWAITING_SATISFACTION' ? settleDueAt : null,
  REPLY_OVERDUE: ({ status, replyDueAt }) => (status === 'APPROVED' ? replyDueAt : null),
  NO_NAMED_MANAGER: ({ status, owner, ownerDueAt }) => (!isOpen(status) || isNamedManager(owner) ? null : ownerDueAt),
  CUSTOMER_NOT_INFORMED: ({ status, hold }) => (status === 'HELD' && hold && !hold.informed ? hold.informDueAt : null),
  FOLLOW_UP_OVERDUE: ({ status, satisfied, nextContactDueAt }) =>
    status === 'AWAITING_SATISFACTION' && !satisfied ? nextContactDueAt : null,
};

/** The due time that still counts for `cause`, or null where it was met or fell away. */
export const runningDueTime = (complaint: Complaint, cause: OverdueCause): string | null => RUNNING[cause](complaint);
