import { isOurs } from './benefit-of-doubt.js';
import type { JudgeResponsibility } from './complaint.commands.js';
import type { Decision, Decisions } from './complaint-decision.js';
import type { ComplaintPolicy } from './complaint-known.js';
import { refusal } from './complaint-rejection.js';
import type { Complaint } from './complaint-state.js';
import type { Category } from './complaint-words.events.js';
import { assertOpen } from './standing.js';
import { isBlank, written } from './texts.js';

const judge: Decision<'JudgeResponsibility'> = ({ data, by, at }, complaint, { policy }) => {
  assertOpen(complaint);
  const category = assertFacts(complaint, policy);
  const partnerId = data.partnerId ?? complaint.partnerId;
  if (isJudged(complaint, data, partnerId)) return [];
  assertNamed(complaint, data, partnerId);
  return [
    {
      type: 'ResponsibilityJudged',
      data: {
        complaintId: data.complaintId,
        responsibility: data.responsibility,
        ours: isOurs(data.responsibility),
        category,
        partnerId,
        technicianId: partnerId === complaint.partnerId ? complaint.technicianId : null,
        supplier: data.supplier,
        reason: written(complaint, 'reason', data.reason, policy.textLimits.note),
        judgedBy: by,
        judgedAt: at,
      },
    },
  ];
};

const isJudged = (
  complaint: Complaint,
  { responsibility, supplier }: JudgeResponsibility['data'],
  partnerId: string | null,
): boolean =>
  complaint.responsibility === responsibility && complaint.partnerId === partnerId && complaint.supplier === supplier;

/** The facts: an assessment, and the customer's confirmation or as many tries to get it as the pack asks for. */
const assertFacts = (complaint: Complaint, { satisfactionContact }: ComplaintPolicy): Category => {
  const { category, problemConfirmed, unreachedTries } = complaint;
  if (category === null)
    throw refusal('COMPLAINT_FACTS_MISSING', complaint, { missing: 'assessment', next: 'AssessComplaint' });
  if (!problemConfirmed && unreachedTries < satisfactionContact.attempts)
    throw refusal('COMPLAINT_FACTS_MISSING', complaint, { missing: 'confirmation of the problem' });
  return category;
};

const assertNamed = (
  complaint: Complaint,
  { responsibility, supplier }: JudgeResponsibility['data'],
  partnerId: string | null,
): void => {
  if (responsibility === 'PARTNER' && partnerId === null)
    throw refusal('COMPLAINT_PARTNER_NOT_NAMED', complaint, { missing: 'partnerId' });
  if (responsibility === 'SUPPLIER' && (supplier === null || isBlank(supplier)))
    throw refusal('COMPLAINT_PARTNER_NOT_NAMED', complaint, { missing: 'supplier' });
};

export const responsibility = { JudgeResponsibility: judge } satisfies Partial<Decisions>;
