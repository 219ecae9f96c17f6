import type { Personal } from '#event-sourcing';
import { isNamedManager, isPast, ownerDueAt, runningDueTime } from './clocks.js';
import type { ComplaintEvent } from './complaint.events.js';
import type { Decision, Decisions } from './complaint-decision.js';
import type { ComplaintKnown } from './complaint-known.js';
import { refusal } from './complaint-rejection.js';
import type { Complaint } from './complaint-state.js';
import { type EscalationCause, type Owner, TIERS } from './complaint-words.events.js';
import { assertOwner, personOf, takesOver, tierDesk } from './ownership.js';
import { reopened } from './reopening.js';
import { assertOpen } from './standing.js';
import { written } from './texts.js';

const acknowledge: Decision<'AcknowledgeComplaint'> = (command, complaint) => {
  const { data, by, at } = command;
  if (complaint.acknowledgedBy === by) return [];
  assertOpen(complaint);
  if (complaint.acknowledgedBy !== null)
    throw refusal('COMPLAINT_HAS_ANOTHER_AGENT', complaint, { acknowledgedBy: complaint.acknowledgedBy });
  return [
    {
      type: 'ComplaintAcknowledged',
      data: {
        complaintId: data.complaintId,
        acknowledgedBy: by,
        owner: ownerAfter(complaint, command),
        acknowledgedAt: at,
      },
    },
  ];
};

/** Who acknowledges an unowned complaint, or one that waits on a tier of theirs, owns it. */
const ownerAfter = (complaint: Complaint, asker: { by: string; roles: readonly string[] }): Owner | null => {
  const { owner, severity } = complaint;
  if (owner !== null && !takesOver(owner, asker)) return owner;
  const person = personOf(asker);
  return person && (severity !== 'CRITICAL' || isNamedManager(person)) ? person : owner;
};

const assign: Decision<'AssignComplaint'> = (command, complaint) => {
  const { data, by, at } = command;
  assertOpen(complaint);
  const owner = assertOwner(data.owner, command, complaint);
  if (isSame(owner, complaint.owner)) return [];
  return [
    { type: 'ComplaintAssigned', data: { complaintId: data.complaintId, owner, assignedBy: by, assignedAt: at } },
  ];
};

const isSame = (owner: Owner, other: Owner | null): boolean =>
  other !== null && owner.kind === other.kind && owner.id === other.id && owner.role === other.role;

const escalate: Decision<'EscalateComplaint'> = (command, complaint, known) => {
  const { data, at } = command;
  if (TIERS.indexOf(complaint.tier) > TIERS.indexOf(data.fromTier)) return [];
  if (complaint.status !== 'REFUSED') assertOpen(complaint);
  if (complaint.tier !== data.fromTier) throw refusal('COMPLAINT_ON_ANOTHER_TIER', complaint, { tier: complaint.tier });
  const reason = written(complaint, 'reason', data.reason, known.policy.textLimits.note);
  const owner = data.owner && assertOwner(data.owner, command, complaint);
  return [
    ...(complaint.status === 'REFUSED' ? [reopened(complaint, reason, command, known)] : []),
    raised(complaint, { cause: 'REQUESTED', dueAt: null, reason, owner, at }, known),
  ];
};

const escalateOverdue: Decision<'EscalateOverdueComplaint'> = ({ data, at }, complaint, known) => {
  const { cause, dueAt } = data;
  if (runningDueTime(complaint, cause) !== dueAt || !isPast(dueAt, at)) return [];
  if (complaint.raisedFor.includes(`${cause}@${dueAt}`)) return [];
  return [raised(complaint, { cause, dueAt, reason: null, owner: null, at }, known)];
};

type Raise = Readonly<{
  cause: EscalationCause;
  dueAt: string | null;
  reason: Personal | null;
  owner: Owner | null;
  at: string;
}>;

const raised = (complaint: Complaint, { cause, dueAt, reason, owner, at }: Raise, known: ComplaintKnown) => {
  const tier = TIERS[TIERS.indexOf(complaint.tier) + 1];
  if (!tier) throw refusal('COMPLAINT_ON_HIGHEST_TIER', complaint, { tier: complaint.tier });
  const next = owner ?? tierDesk(tier);
  const event: ComplaintEvent = {
    type: 'ComplaintEscalated',
    data: {
      complaintId: complaint.complaintId,
      cause,
      dueAt,
      reason,
      fromTier: complaint.tier,
      tier,
      owner: next,
      ownerDueAt: ownerDueAt(known, complaint.severity, next, complaint.clocksFrom && at),
      escalatedAt: at,
    },
  };
  return event;
};

export const ownership = {
  AcknowledgeComplaint: acknowledge,
  AssignComplaint: assign,
  EscalateComplaint: escalate,
  EscalateOverdueComplaint: escalateOverdue,
} satisfies Partial<Decisions>;
