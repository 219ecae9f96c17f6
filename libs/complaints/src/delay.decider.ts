import { dueTimes, isPast, startAfterHold } from './clocks.js';
import type { Decision, Decisions } from './complaint-decision.js';
import { futureInstant } from './instants.js';
import { assertOpen, assertStands } from './standing.js';
import { written, writtenOrNull } from './texts.js';

const hold: Decision<'HoldComplaint'> = ({ data, at, origin }, complaint, { dueAt, policy }) => {
  const heldUntil = futureInstant(complaint, 'heldUntil', data.heldUntil, at);
  if (complaint.status === 'HELD' && complaint.hold?.heldUntil === heldUntil) return [];
  assertStands(complaint, 'INVESTIGATING');
  return [
    {
      type: 'ComplaintHeld',
      data: {
        complaintId: data.complaintId,
        reason: data.reason,
        note: writtenOrNull(complaint, 'note', data.note, policy.textLimits.note),
        heldUntil,
        informDueAt: origin === 'IMPORT' ? null : dueAt(policy.informDue, at),
        heldAt: at,
      },
    },
  ];
};

const resume: Decision<'ResumeComplaint'> = ({ data, at }, complaint, known) => {
  assertOpen(complaint);
  const { hold, clocksFrom, severity } = complaint;
  if (!hold || complaint.status !== 'HELD') return [];
  if (data.heldUntil !== null && (data.heldUntil !== hold.heldUntil || !isPast(hold.heldUntil, at))) return [];
  const due = dueTimes(known, severity, clocksFrom && startAfterHold(clocksFrom, hold.heldAt, at));
  return [
    {
      type: 'ComplaintResumed',
      data: {
        complaintId: data.complaintId,
        answerDueAt: due.answerDueAt,
        settleDueAt: due.settleDueAt,
        packVersion: known.packVersion,
        resumedAt: at,
      },
    },
  ];
};

const informCustomer: Decision<'InformCustomer'> = ({ data, at }, complaint, { policy }) => {
  if (data.cause === 'HOLD') assertStands(complaint, 'HELD');
  else assertOpen(complaint);
  const newTime = futureInstant(complaint, 'newTime', data.newTime, at);
  if (complaint.informedOf.includes(`${data.cause}@${newTime}`)) return [];
  return [
    {
      type: 'CustomerInformed',
      data: {
        complaintId: data.complaintId,
        cause: data.cause,
        explanation: written(complaint, 'explanation', data.explanation, policy.textLimits.statement),
        newTime,
        interimHelp: writtenOrNull(complaint, 'interimHelp', data.interimHelp, policy.textLimits.statement),
        informedAt: at,
      },
    },
  ];
};

export const delay = {
  HoldComplaint: hold,
  ResumeComplaint: resume,
  InformCustomer: informCustomer,
} satisfies Partial<Decisions>;
