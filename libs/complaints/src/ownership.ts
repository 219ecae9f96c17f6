import { isNamedManager, ownerDueAt } from './clocks.js';
import type { ComplaintEscalated } from './complaint.events.js';
import type { ComplaintKnown } from './complaint-known.js';
import { refusal } from './complaint-rejection.js';
import type { Complaint } from './complaint-state.js';
import { DEPARTMENTS, type Owner, type Severity, TIERS, type Tier } from './complaint-words.events.js';

const ROLE_OF_TIER: Readonly<Record<Tier, string>> = {
  AGENT: 'agent',
  SUPERVISOR: 'supervisor',
  MANAGER: 'manager',
  EXECUTIVE: 'executive',
};

type Asker = Readonly<{ by: string; roles: readonly string[] }>;

/** The person as the highest tier that one of the roles belongs to; one who belongs to none, as the first role. */
export const personOf = ({ by, roles }: Asker): Owner | null => {
  const tier = [...TIERS].reverse().find((each) => roles.includes(ROLE_OF_TIER[each]));
  const role = tier ? ROLE_OF_TIER[tier] : (roles[0] ?? null);
  return role === null || role === 'system' ? null : { kind: 'PERSON', id: by, role };
};

export const tierDesk = (tier: Tier): Owner => ({ kind: 'TIER', id: tier, role: null });

/** Whether a tier is an owner that `person` belongs to. */
export const takesOver = (owner: Owner | null, { roles }: Asker): boolean =>
  owner?.kind === 'TIER' && TIERS.some((tier) => tier === owner.id && roles.includes(ROLE_OF_TIER[tier]));

/** @throws COMPLAINT_OWNER_UNKNOWN, COMPLAINT_NEEDS_NAMED_MANAGER */
export const assertOwner = (owner: Owner, asker: Asker, complaint: Complaint): Owner => {
  const problem = ownerProblem(owner, asker);
  if (problem) throw refusal('COMPLAINT_OWNER_UNKNOWN', complaint, { missing: problem });
  if (complaint.severity === 'CRITICAL' && !isNamedManager(owner))
    throw refusal('COMPLAINT_NEEDS_NAMED_MANAGER', complaint, { missing: 'owner' });
  return { kind: owner.kind, id: owner.id, role: owner.kind === 'PERSON' ? owner.role : null };
};

const ownerProblem = ({ kind, id, role }: Owner, { by, roles }: Asker): string | null => {
  switch (kind) {
    case 'DEPARTMENT':
      return DEPARTMENTS.some((department) => department === id) ? null : 'department';
    case 'TIER':
      return TIERS.some((tier) => tier === id) ? null : 'tier';
    case 'PERSON':
      if (id.trim() === '') return 'id';
      return role === null || (id === by && !roles.includes(role)) ? 'role' : null;
  }
};

/** What a complaint that becomes critical needs beside that: its manager's tier, unless it is there already. */
export const raisedToManager = (
  complaint: Complaint,
  severity: Severity,
  at: string,
  known: ComplaintKnown,
): ComplaintEscalated[] => {
  if (severity !== 'CRITICAL' || TIERS.indexOf(complaint.tier) >= TIERS.indexOf('MANAGER')) return [];
  const owner = complaint.owner && isNamedManager(complaint.owner) ? complaint.owner : tierDesk('MANAGER');
  return [
    {
      type: 'ComplaintEscalated',
      data: {
        complaintId: complaint.complaintId,
        cause: 'CRITICAL',
        dueAt: null,
        reason: null,
        fromTier: complaint.tier,
        tier: 'MANAGER',
        owner,
        ownerDueAt: ownerDueAt(known, severity, owner, complaint.clocksFrom && at),
        escalatedAt: at,
      },
    },
  ];
};
