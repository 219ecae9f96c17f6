import { isOpen } from './complaint-status.js';
import { type ComplaintStatus, OVERDUE_CAUSES, type OverdueCause } from './complaint-words.events.js';

/** What of a complaint decides which of its due times still count. */
export type Timed = Readonly<{
  status: ComplaintStatus;
  answeredAt: Date | null;
  hold: Readonly<{ informed: boolean; informDueAt: string | null }> | null;
  satisfaction: Readonly<{ satisfied: boolean }> | null;
  acknowledgeDueAt: Date | null;
  answerDueAt: Date | null;
  settleDueAt: Date | null;
  /** Null where a named manager owns it, or where none is called for. */
  ownerDueAt: Date | null;
  replyDueAt: Date | null;
  nextContactDueAt: Date | null;
}>;

export type ComplaintDueTime = Readonly<{ cause: OverdueCause; dueAt: Date }>;

const isActive = (status: ComplaintStatus): boolean => isOpen(status) && status !== 'HELD';

const RUNNING: Readonly<Record<OverdueCause, (complaint: Timed) => Date | null>> = {
  ACKNOWLEDGEMENT_OVERDUE: ({ status, acknowledgeDueAt }) => (status === 'REGISTERED' ? acknowledgeDueAt : null),
  ANSWER_OVERDUE: ({ status, answeredAt, answerDueAt }) => (isActive(status) && !answeredAt ? answerDueAt : null),
  SETTLEMENT_OVERDUE: ({ status, settleDueAt }) =>
    isActive(status) && status !== 'AWAITING_SATISFACTION' ? settleDueAt : null,
  REPLY_OVERDUE: ({ status, replyDueAt }) => (status === 'APPROVED' ? replyDueAt : null),
  NO_NAMED_MANAGER: ({ status, ownerDueAt }) => (isOpen(status) ? ownerDueAt : null),
  CUSTOMER_NOT_INFORMED: ({ status, hold }) =>
    status === 'HELD' && hold?.informDueAt && !hold.informed ? new Date(hold.informDueAt) : null,
  FOLLOW_UP_OVERDUE: ({ status, satisfaction, nextContactDueAt }) =>
    status === 'AWAITING_SATISFACTION' && !satisfaction?.satisfied ? nextContactDueAt : null,
};

/** The due times that still count, earliest first: the same ones by which an overdue complaint is escalated. */
export const runningDueTimes = (complaint: Timed): readonly ComplaintDueTime[] =>
  OVERDUE_CAUSES.flatMap((cause) => {
    const dueAt = RUNNING[cause](complaint);
    return dueAt ? [{ cause, dueAt }] : [];
  }).toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
