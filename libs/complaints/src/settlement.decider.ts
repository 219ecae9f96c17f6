import { formatMoney, type Money } from '#values';
import { doubtsAgainstCustomer, ownFaultCounted } from './benefit-of-doubt.js';
import { isNamedManager } from './clocks.js';
import { lossAt, suggestedCompensation } from './compensation.js';
import type { ComplaintEvent } from './complaint.events.js';
import type { Decision, Decisions } from './complaint-decision.js';
import type { ComplaintKnown } from './complaint-known.js';
import { refusal } from './complaint-rejection.js';
import type { Complaint, Proposal } from './complaint-state.js';
import type { Remedy, Responsibility } from './complaint-words.events.js';
import { isFarFrom, isTokenGoods, rolesCovering } from './proposal-value.js';
import { remediesOf, valueOf } from './remedies.js';
import type { ProposeSettlement } from './settlement.commands.js';
import { assertStands } from './standing.js';
import { isBlank, written, writtenOrNull } from './texts.js';

const propose: Decision<'ProposeSettlement'> = (command, complaint, known) => {
  const { data } = command;
  if (complaint.status === 'PROPOSED' && complaint.proposal?.proposalId === data.proposalId) return [];
  assertStands(complaint, 'INVESTIGATING');
  const responsibility = assertGrounds(complaint);
  assertManager(complaint);
  const remedies = remediesOf(data.remedies, complaint, known);
  const value = valueOf(remedies, complaint, known);
  assertDoubtsResolved(data, remedies, complaint);
  assertNoTokenGoods(complaint, remedies, value, known);
  assertFair(data, value, complaint, known);
  return [proposed(command, { remedies, value, responsibility }, complaint, known)];
};

/** @throws COMPLAINT_NOT_CONFIRMED, COMPLAINT_NOT_ASSESSED, COMPLAINT_NOT_JUDGED */
const assertGrounds = (complaint: Complaint): Responsibility => {
  const { problemConfirmed, restatement, category, responsibility } = complaint;
  if (!problemConfirmed) {
    const next = restatement === null ? 'RestateProblem' : 'ConfirmProblem';
    throw refusal('COMPLAINT_NOT_CONFIRMED', complaint, { missing: 'confirmation of the problem', next });
  }
  if (category === null) throw refusal('COMPLAINT_NOT_ASSESSED', complaint, { missing: 'assessment' });
  if (responsibility === null) throw refusal('COMPLAINT_NOT_JUDGED', complaint, { missing: 'responsibility' });
  return responsibility;
};

const assertManager = (complaint: Complaint): void => {
  if (complaint.severity === 'CRITICAL' && !isNamedManager(complaint.owner))
    throw refusal('COMPLAINT_NEEDS_NAMED_MANAGER', complaint, { missing: 'owner' });
};

const assertDoubtsResolved = (
  { inDoubt }: ProposeSettlement['data'],
  remedies: readonly Remedy[],
  complaint: Complaint,
): void => {
  const against = doubtsAgainstCustomer(inDoubt, remedies);
  if (against.length) throw refusal('COMPLAINT_DOUBT_IS_OURS', complaint, { missing: against });
};

const assertNoTokenGoods = (
  complaint: Complaint,
  remedies: readonly Remedy[],
  value: Money,
  { policy }: ComplaintKnown,
): void => {
  if (complaint.severity !== 'CRITICAL' || !isTokenGoods(remedies, value, policy)) return;
  const tokenGoodsBelow = formatMoney(policy.tokenGoodsBelow);
  throw refusal('COMPLAINT_TOKEN_GOODS', complaint, { value: formatMoney(value), tokenGoodsBelow });
};

const assertFair = (
  { fairnessReason }: ProposeSettlement['data'],
  value: Money,
  complaint: Complaint,
  { nearest, policy }: ComplaintKnown,
): void => {
  const { farFromMedianPercent } = policy.fairness;
  if (!nearest || !isFarFrom(nearest, value, farFromMedianPercent)) return;
  if (fairnessReason !== null && !isBlank(fairnessReason)) return;
  throw refusal('COMPLAINT_FAR_FROM_NEAREST', complaint, {
    missing: 'fairnessReason',
    value: formatMoney(value),
    median: formatMoney(nearest.median),
    farFromMedianPercent,
    nearest: nearest.complaintIds,
  });
};

type Worth = Readonly<{ remedies: readonly Remedy[]; value: Money; responsibility: Responsibility }>;

const proposed = (
  { data, by, at }: ProposeSettlement,
  { remedies, value, responsibility }: Worth,
  complaint: Complaint,
  known: ComplaintKnown,
): ComplaintEvent => {
  const ownFault = ownFaultCounted(responsibility, data.ownFault);
  const loss = lossAt(complaint.loss, complaint.reportedAt, at, known);
  const factors = [...new Set(data.factors)];
  const { textLimits, suggestion } = known.policy;
  return {
    type: 'SettlementProposed',
    data: {
      complaintId: data.complaintId,
      proposalId: data.proposalId,
      remedies,
      value,
      factors,
      reasonableness: data.reasonableness,
      ownFault,
      inDoubt: [...new Set(data.inDoubt)],
      suggestion: suggestedCompensation(loss, ownFault, factors, suggestion),
      nearest: known.nearest,
      fairnessReason: writtenOrNull(complaint, 'fairnessReason', data.fairnessReason, textLimits.note),
      proposedBy: by,
      proposedAt: at,
      packVersion: known.packVersion,
    },
  };
};

const approve: Decision<'ApproveSettlement'> = ({ data, by, roles, at, origin }, complaint, known) => {
  if (complaint.status === 'APPROVED' && complaint.proposal?.proposalId === data.proposalId) return [];
  const proposal = assertProposed(complaint, data.proposalId);
  if (proposal.proposedBy === by) throw refusal('COMPLAINT_APPROVED_BY_PROPOSER', complaint, { proposedBy: by });
  const value = valueOf(proposal.remedies, complaint, known);
  const approvedAs = assertWithinLimit(complaint, value, roles, known);
  assertManager(complaint);
  assertNoTokenGoods(complaint, proposal.remedies, value, known);
  return [
    {
      type: 'SettlementApproved',
      data: {
        complaintId: data.complaintId,
        proposalId: data.proposalId,
        value,
        approvedBy: by,
        approvedAs,
        approvedAt: at,
        replyDueAt: origin === 'IMPORT' ? null : known.dueAt(known.policy.replyDue, at),
        packVersion: known.packVersion,
      },
    },
  ];
};

const decline: Decision<'DeclineSettlement'> = ({ data, by, at }, complaint, { policy }) => {
  assertProposed(complaint, data.proposalId);
  return [
    {
      type: 'SettlementDeclined',
      data: {
        complaintId: data.complaintId,
        proposalId: data.proposalId,
        reason: written(complaint, 'reason', data.reason, policy.textLimits.note),
        declinedBy: by,
        declinedAt: at,
      },
    },
  ];
};

const assertProposed = (complaint: Complaint, proposalId: string): Proposal => {
  assertStands(complaint, 'PROPOSED');
  const { proposal } = complaint;
  if (proposal?.proposalId === proposalId) return proposal;
  throw refusal('COMPLAINT_PROPOSAL_SUPERSEDED', complaint, { proposalId: proposal?.proposalId ?? null });
};

/** The lowest of the approver's roles that covers the value. */
const assertWithinLimit = (
  complaint: Complaint,
  value: Money,
  roles: readonly string[],
  { policy }: ComplaintKnown,
): string => {
  const covering = rolesCovering(value, policy.approvalLimits);
  const role = covering.find((each) => roles.includes(each));
  if (role) return role;
  throw refusal('COMPLAINT_OVER_LIMIT', complaint, { value: formatMoney(value), missing: covering });
};

export const settlement = {
  ProposeSettlement: propose,
  ApproveSettlement: approve,
  DeclineSettlement: decline,
} satisfies Partial<Decisions>;
