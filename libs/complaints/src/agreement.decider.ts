import { formatMoney } from '#values';
import { taken } from './attachments.js';
import type { ComplaintEvent } from './complaint.events.js';
import type { Decision, Decisions } from './complaint-decision.js';
import type { ComplaintKnown } from './complaint-known.js';
import { refusal } from './complaint-rejection.js';
import type { Complaint } from './complaint-state.js';
import type { Remedy, RemedyKind } from './complaint-words.events.js';
import { pastInstant } from './instants.js';
import { remediesOf, valueOf } from './remedies.js';
import type { SettleOnTheSpot } from './settlement.commands.js';
import { assertStands } from './standing.js';
import { tasksFor } from './tasks.js';
import { written } from './texts.js';

const reply: Decision<'ReplyToCustomer'> = ({ data, by, at }, complaint, { policy }) => {
  if (complaint.status === 'REPLIED') return [];
  assertStands(complaint, 'APPROVED');
  return [
    {
      type: 'CustomerReplied',
      data: {
        complaintId: data.complaintId,
        proposalId: proposalIdOf(complaint),
        channel: data.channel,
        reply: written(complaint, 'reply', data.reply, policy.textLimits.statement),
        repliedBy: by,
        repliedAt: at,
      },
    },
  ];
};

const sign: Decision<'SignSettlement'> = (command, complaint, known) => {
  const { data, at, roles } = command;
  if (complaint.status === 'SETTLEMENT_SIGNED') return [];
  assertStands(complaint, 'REPLIED');
  if (!data.evidence && !roles.includes('customer'))
    throw refusal('COMPLAINT_SIGNATURE_UNPROVEN', complaint, { missing: 'evidence' });
  const given = data.evidence ? [data.evidence] : [];
  const [evidence = null] = taken(given, complaint.subject, { ...complaint, attachments: [] }, known.policy);
  return [
    {
      type: 'SettlementSigned',
      data: {
        complaintId: data.complaintId,
        proposalId: proposalIdOf(complaint),
        signer: written(complaint, 'signer', data.signer, known.policy.textLimits.note),
        evidence,
        signedAt: pastInstant(complaint, 'signedAt', data.signedAt, at),
      },
    },
    ...tasksFor(command, complaint, known),
  ];
};

const reject: Decision<'RejectSettlement'> = ({ data, at }, complaint, { policy }) => {
  assertStands(complaint, 'REPLIED');
  return [
    {
      type: 'SettlementRejected',
      data: {
        complaintId: data.complaintId,
        proposalId: proposalIdOf(complaint),
        reason: written(complaint, 'reason', data.reason, policy.textLimits.note),
        rejectedAt: at,
      },
    },
  ];
};

const proposalIdOf = (complaint: Complaint): string => {
  if (complaint.proposal) return complaint.proposal.proposalId;
  throw refusal('COMPLAINT_PROPOSAL_SUPERSEDED', complaint, { proposalId: null });
};

const AT_ONCE: readonly RemedyKind[] = ['REPLACE', 'REFUND', 'COMPENSATE', 'APOLOGISE'];

/** The customer's agreement is confirmation, signature and satisfaction in one; what was given at once needs no task. */
const settleOnTheSpot: Decision<'SettleOnTheSpot'> = (command, complaint, known) => {
  const { data, by, at } = command;
  if (complaint.status === 'CLOSED' && complaint.settledOnTheSpot) return [];
  assertStands(complaint, 'ACKNOWLEDGED', 'INVESTIGATING');
  assertMinor(complaint);
  const remedies = remediesOf(data.remedies, complaint, known);
  assertAtOnce(remedies, complaint);
  return [
    settled(command, remedies, complaint, known),
    {
      type: 'ComplaintClosed',
      data: {
        complaintId: data.complaintId,
        outcome: 'SATISFIED',
        unreachedTries: 0,
        closedBy: by,
        closedAt: at,
      },
    },
  ];
};

const assertMinor = (complaint: Complaint): void => {
  const { category, severity } = complaint;
  if (category === null) throw refusal('COMPLAINT_NOT_ASSESSED', complaint, { missing: 'assessment' });
  if (severity !== 'MINOR') throw refusal('COMPLAINT_NOT_MINOR', complaint, { severity });
};

const assertAtOnce = (remedies: readonly Remedy[], complaint: Complaint): void => {
  const later = remedies.map(({ kind }) => kind).filter((kind) => !AT_ONCE.includes(kind));
  if (later.length) throw refusal('COMPLAINT_NOT_ON_THE_SPOT', complaint, { remedies: later, missing: AT_ONCE });
};

const settled = (
  { data, by, at }: SettleOnTheSpot,
  remedies: readonly Remedy[],
  complaint: Complaint,
  known: ComplaintKnown,
): ComplaintEvent => {
  const value = valueOf(remedies, complaint, known);
  const { onTheSpotLimit, textLimits } = known.policy;
  if (value.amount > onTheSpotLimit.amount) {
    const details = { value: formatMoney(value), limit: formatMoney(onTheSpotLimit) };
    throw refusal('COMPLAINT_OVER_ON_THE_SPOT_LIMIT', complaint, details);
  }
  return {
    type: 'ComplaintSettledOnTheSpot',
    data: {
      complaintId: data.complaintId,
      remedies,
      value,
      channel: data.channel,
      confirmation: written(complaint, 'confirmation', data.confirmation, textLimits.statement),
      confirmedAt: at,
      settledBy: by,
      packVersion: known.packVersion,
    },
  };
};

export const agreement = {
  ReplyToCustomer: reply,
  SignSettlement: sign,
  RejectSettlement: reject,
  SettleOnTheSpot: settleOnTheSpot,
} satisfies Partial<Decisions>;
