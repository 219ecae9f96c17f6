import type { ComplaintEvent } from './complaint.events.js';
import type { ComplaintView } from './complaint.view.js';
import type { Remedy } from './complaint-words.events.js';
import { attachmentOf, dateOrNull } from './registration.projection.js';
import { said } from './said.js';
import type {
  ComplaintSettledOnTheSpot,
  CustomerReplied,
  SettlementApproved,
  SettlementDeclined,
  SettlementProposed,
  SettlementRejected,
  SettlementSigned,
} from './settlement.events.js';
import type { ProposalStep, SettlementProposal, SettlementRemedy } from './settlement.view.js';

type Change = Partial<ComplaintView>;

/** A settlement from its proposal to the customer's word. */
export const settlementChanges = (row: ComplaintView, { type, data }: ComplaintEvent): Change => {
  switch (type) {
    case 'SettlementProposed':
      return proposed(row, data);
    case 'SettlementApproved':
      return { ...changed(row, data.proposalId, approved(data)), replyDueAt: dateOrNull(data.replyDueAt) };
    case 'SettlementDeclined':
      return { ...changed(row, data.proposalId, declined(data)), proposalId: null };
    case 'CustomerReplied':
      return {
        ...changed(row, data.proposalId, replied(data)),
        answeredAt: row.answeredAt ?? new Date(data.repliedAt),
        replyDueAt: null,
        unreachedTries: 0,
      };
    case 'SettlementSigned':
      return {
        ...changed(row, data.proposalId, signed(data)),
        settledAt: new Date(data.signedAt),
        unreachedTries: 0,
      };
    case 'SettlementRejected':
      return { ...changed(row, data.proposalId, rejected(data)), proposalId: null };
    case 'ComplaintSettledOnTheSpot':
      return settledOnTheSpot(row, data);
    default:
      return {};
  }
};

const proposed = (row: ComplaintView, data: SettlementProposed['data']): Change => ({
  proposalId: data.proposalId,
  satisfaction: null,
  recheckedAt: null,
  proposals: [
    ...row.proposals,
    {
      id: data.proposalId,
      state: 'PROPOSED',
      remedies: data.remedies.map(remedyOf),
      value: data.value,
      factors: data.factors,
      reasonableness: data.reasonableness,
      ownFault: data.ownFault,
      inDoubt: data.inDoubt,
      suggestion: data.suggestion,
      nearest: data.nearest,
      fairnessReason: said(data.fairnessReason),
      proposedBy: data.proposedBy,
      proposedAt: data.proposedAt,
      approval: null,
      decline: null,
      reply: null,
      signature: null,
      rejection: null,
    },
  ],
});

const changed = (row: ComplaintView, id: string, change: Partial<SettlementProposal>): Change => ({
  proposals: row.proposals.map((proposal) => (proposal.id === id ? { ...proposal, ...change } : proposal)),
});

const step = (by: string, at: string, rest: Partial<ProposalStep>): ProposalStep => ({
  by,
  at,
  role: null,
  channel: null,
  words: null,
  evidence: null,
  ...rest,
});

const approved = (data: SettlementApproved['data']): Partial<SettlementProposal> => ({
  state: 'APPROVED',
  value: data.value,
  approval: step(data.approvedBy, data.approvedAt, { role: data.approvedAs }),
});

const declined = (data: SettlementDeclined['data']): Partial<SettlementProposal> => ({
  state: 'DECLINED',
  decline: step(data.declinedBy, data.declinedAt, { words: said(data.reason) }),
});

const replied = (data: CustomerReplied['data']): Partial<SettlementProposal> => ({
  state: 'REPLIED',
  reply: step(data.repliedBy, data.repliedAt, { channel: data.channel, words: said(data.reply) }),
});

const signed = (data: SettlementSigned['data']): Partial<SettlementProposal> => ({
  state: 'SIGNED',
  signature: step('customer', data.signedAt, {
    words: said(data.signer),
    evidence: data.evidence && attachmentOf(data.evidence),
  }),
});

const rejected = (data: SettlementRejected['data']): Partial<SettlementProposal> => ({
  state: 'REJECTED',
  rejection: step('customer', data.rejectedAt, { words: said(data.reason) }),
});

const settledOnTheSpot = (row: ComplaintView, data: ComplaintSettledOnTheSpot['data']): Change => ({
  onTheSpot: {
    remedies: data.remedies.map(remedyOf),
    value: data.value,
    channel: data.channel,
    words: said(data.confirmation),
    by: data.settledBy,
    at: data.confirmedAt,
  },
  satisfaction: {
    satisfied: true,
    explanation: null,
    channel: data.channel,
    by: data.settledBy,
    at: data.confirmedAt,
  },
  answeredAt: row.answeredAt ?? new Date(data.confirmedAt),
  settledAt: new Date(data.confirmedAt),
});

const remedyOf = ({ no, kind, money, goods, note }: Remedy): SettlementRemedy => ({
  no,
  kind,
  money,
  goods,
  note: said(note),
});
