import type { Recorded } from '#event-sourcing';
import type {
  ComplaintEvent,
  ComplaintRefused,
  ComplaintReopened,
  FindingAcknowledged,
  FindingFedBack,
} from './complaint.events.js';
import type { ComplaintView } from './complaint.view.js';
import { dateOrNull } from './registration.projection.js';
import { said } from './said.js';

type Change = Partial<ComplaintView>;

/** What was learnt, how a complaint ends, how it comes back, and which others belong to it. */
export const closingChanges = (row: ComplaintView, { type, data, meta }: Recorded<ComplaintEvent>): Change => {
  switch (type) {
    case 'FindingFedBack':
      return fedBack(row, data, meta.by);
    case 'FindingAcknowledged':
      return acknowledged(row, data);
    case 'ComplaintClosed':
      return { outcome: data.outcome, closedAt: new Date(data.closedAt) };
    case 'ComplaintRefused':
      return refused(row, data);
    case 'ComplaintWithdrawn':
      return { withdrawal: { explanation: said(data.reason), by: meta.by, at: data.withdrawnAt } };
    case 'ComplaintReopened':
      return reopened(row, data, meta.by);
    case 'ComplaintMerged':
      return { mergedInto: data.intoComplaintId };
    case 'ComplaintAbsorbed':
      return { absorbed: [...row.absorbed, data.mergedComplaintId] };
    case 'RecurrenceLinked': {
      const { earlierComplaintId, basis, linkedAt } = data;
      return { recurrences: [...row.recurrences, { earlierComplaintId, basis, at: linkedAt }] };
    }
    default:
      return {};
  }
};

const fedBack = (row: ComplaintView, data: FindingFedBack['data'], by: string): Change => ({
  findings: [
    ...row.findings,
    {
      id: data.findingId,
      department: data.department,
      finding: said(data.finding),
      by,
      at: data.fedBackAt,
      answer: null,
      acknowledgedBy: null,
      acknowledgedAt: null,
    },
  ],
});

const acknowledged = (row: ComplaintView, data: FindingAcknowledged['data']): Change => ({
  findings: row.findings.map((finding) =>
    finding.id === data.findingId
      ? {
          ...finding,
          answer: said(data.answer),
          acknowledgedBy: data.acknowledgedBy,
          acknowledgedAt: data.acknowledgedAt,
        }
      : finding,
  ),
});

const refused = (row: ComplaintView, data: ComplaintRefused['data']): Change => ({
  answeredAt: row.answeredAt ?? new Date(data.refusedAt),
  refusal: {
    ground: data.ground,
    explanation: said(data.reason),
    externalOptions: data.externalOptions,
    by: data.refusedBy,
    at: data.refusedAt,
  },
});

const reopened = (row: ComplaintView, data: ComplaintReopened['data'], by: string): Change => ({
  reopenings: [...row.reopenings, { from: data.from, explanation: said(data.reason), by, at: data.reopenedAt }],
  answerDueAt: dateOrNull(data.answerDueAt),
  settleDueAt: dateOrNull(data.settleDueAt),
  ownerDueAt: dateOrNull(data.ownerDueAt),
  replyDueAt: null,
  answeredAt: null,
  closedAt: null,
  outcome: null,
  refusal: null,
  withdrawal: null,
  onTheSpot: null,
  satisfaction: null,
  proposalId: null,
  hold: null,
  unreachedTries: 0,
});
