import type { AbsorbComplaint, MergeComplaint } from './complaint.commands.js';
import type { Decision, Decisions } from './complaint-decision.js';
import { refusal } from './complaint-rejection.js';
import type { Complaint } from './complaint-state.js';
import { occurrenceIn } from './occurrence.js';
import { assertOpen, assertStands } from './standing.js';
import { written } from './texts.js';
import { flagged } from './triage.decider.js';

const merge: Decision<'MergeComplaint'> = ({ data, at }, complaint, { policy }) => {
  const { complaintId, intoComplaintId, safetyFlag } = data;
  if (complaint.mergedInto === intoComplaintId) return [];
  assertOther(complaint, intoComplaintId);
  if (complaint.status !== 'REGISTERED' && complaint.status !== 'HELD')
    assertStands(complaint, 'ACKNOWLEDGED', 'INVESTIGATING');
  if (complaint.safetyFlag !== safetyFlag)
    throw refusal('COMPLAINT_SAFETY_FLAG_DIFFERS', complaint, { safetyFlag: complaint.safetyFlag });
  return [
    {
      type: 'ComplaintMerged',
      data: {
        complaintId,
        intoComplaintId,
        reason: written(complaint, 'reason', data.reason, policy.textLimits.note),
        occurrence: occurrenceIn(complaint),
        mergedAt: at,
      },
    },
  ];
};

/** The complaint that stays takes over an injury or a fire, so that none goes uncounted. */
const absorb: Decision<'AbsorbComplaint'> = ({ data, at }, complaint, known) => {
  const { complaintId, mergedComplaintId, safetyFlag } = data;
  if (complaint.absorbed.includes(mergedComplaintId)) return [];
  assertOther(complaint, mergedComplaintId);
  assertOpen(complaint);
  const takesFlag = safetyFlag !== 'NONE' && complaint.safetyFlag === 'NONE';
  return [
    { type: 'ComplaintAbsorbed', data: { complaintId, mergedComplaintId, absorbedAt: at } },
    ...(takesFlag ? flagged(complaint, data, at, known) : []),
  ];
};

const assertOther = (complaint: Complaint, otherId: string): void => {
  if (complaint.complaintId === otherId) throw refusal('COMPLAINT_MERGED_INTO_ITSELF', complaint);
};

const linkRecurrence: Decision<'LinkRecurrence'> = ({ data, at }, complaint) => {
  const { complaintId, earlierComplaintId, basis } = data;
  if (complaintId === earlierComplaintId) throw refusal('COMPLAINT_RECURS_WITH_ITSELF', complaint);
  if (complaint.status === 'MERGED' || complaint.recurrences.includes(earlierComplaintId)) return [];
  return [{ type: 'RecurrenceLinked', data: { complaintId, earlierComplaintId, basis, linkedAt: at } }];
};

/** What the target of a merge is asked, in the same append; the version that the caller saw is the source's. */
export const absorbing = ({ data, expectedVersion: _, ...asked }: MergeComplaint): AbsorbComplaint => ({
  ...asked,
  type: 'AbsorbComplaint',
  data: {
    complaintId: data.intoComplaintId,
    mergedComplaintId: data.complaintId,
    safetyFlag: data.safetyFlag,
    reason: data.reason,
  },
});

export const merging = {
  MergeComplaint: merge,
  AbsorbComplaint: absorb,
  LinkRecurrence: linkRecurrence,
} satisfies Partial<Decisions>;
