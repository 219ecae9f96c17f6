import { isOurs } from './benefit-of-doubt.js';
import { openGates } from './closure-gates.js';
import type { Decision, Decisions } from './complaint-decision.js';
import { refusal } from './complaint-rejection.js';
import type { Complaint } from './complaint-state.js';
import { isOpen } from './complaint-status.js';
import { reopened } from './reopening.js';
import { assertStands, assertUnmerged } from './standing.js';
import { tasksCancelled } from './tasks.js';
import { isBlank, written } from './texts.js';

const close: Decision<'CloseComplaint'> = ({ data, by, at }, complaint, { policy }) => {
  if (complaint.status === 'CLOSED') return [];
  assertStands(
    complaint,
    'INVESTIGATING',
    'PROPOSED',
    'APPROVED',
    'REPLIED',
    'SETTLEMENT_SIGNED',
    'IMPLEMENTING',
    'AWAITING_SATISFACTION',
  );
  const gates = openGates(complaint, policy.satisfactionContact.attempts);
  if (gates.length) {
    const missing = gates.map(({ gate }) => gate);
    throw refusal('COMPLAINT_CLOSURE_BLOCKED', complaint, { gates, missing, next: gates[0]?.next ?? null });
  }
  return [
    {
      type: 'ComplaintClosed',
      data: {
        complaintId: data.complaintId,
        outcome: complaint.satisfied ? 'SATISFIED' : 'UNREACHED',
        unreachedTries: complaint.unreachedTries,
        closedBy: by,
        closedAt: at,
      },
    },
  ];
};

const refuse: Decision<'RefuseComplaint'> = ({ data, by, at }, complaint, { policy }) => {
  if (complaint.status === 'REFUSED') return [];
  assertStands(complaint, 'INVESTIGATING');
  assertNoOwnFault(complaint);
  const options = (data.externalOptions ?? policy.refusal.externalOptions).filter((option) => !isBlank(option));
  if (!options.length) throw refusal('COMPLAINT_EXTERNAL_OPTIONS_MISSING', complaint, { missing: 'externalOptions' });
  return [
    {
      type: 'ComplaintRefused',
      data: {
        complaintId: data.complaintId,
        ground: data.ground,
        reason: written(complaint, 'reason', data.reason, policy.textLimits.statement),
        externalOptions: options,
        refusedBy: by,
        refusedAt: at,
      },
    },
  ];
};

const assertNoOwnFault = (complaint: Complaint): void => {
  const { responsibility, ownFaultFound } = complaint;
  if (responsibility === null) throw refusal('COMPLAINT_NOT_JUDGED', complaint, { missing: 'responsibility' });
  if (isOurs(responsibility) || ownFaultFound)
    throw refusal('COMPLAINT_OWN_FAULT', complaint, { responsibility, ownFaultFound });
};

const withdraw: Decision<'WithdrawComplaint'> = ({ data, at }, complaint, { policy }) => {
  if (complaint.status === 'WITHDRAWN') return [];
  if (complaint.status !== 'REGISTERED' && complaint.status !== 'HELD')
    assertStands(complaint, 'ACKNOWLEDGED', 'INVESTIGATING', 'PROPOSED', 'APPROVED', 'REPLIED', 'SETTLEMENT_SIGNED');
  return [
    ...tasksCancelled(complaint, 'WITHDRAWN', at),
    {
      type: 'ComplaintWithdrawn',
      data: {
        complaintId: data.complaintId,
        reason: written(complaint, 'reason', data.reason, policy.textLimits.note),
        withdrawnAt: at,
      },
    },
  ];
};

const reopen: Decision<'ReopenComplaint'> = (command, complaint, known) => {
  assertUnmerged(complaint);
  if (isOpen(complaint.status)) return [];
  const reason = written(complaint, 'reason', command.data.reason, known.policy.textLimits.note);
  return [reopened(complaint, reason, command, known)];
};

export const closing = {
  CloseComplaint: close,
  RefuseComplaint: refuse,
  WithdrawComplaint: withdraw,
  ReopenComplaint: reopen,
} satisfies Partial<Decisions>;
