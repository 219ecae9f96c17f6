import type { Recorded } from '#event-sourcing';
import type {
  ComplaintAssessed,
  ComplaintEvent,
  ComplaintHeld,
  CustomerContacted,
  CustomerInformed,
  ProblemConfirmed,
  ProblemRestated,
  ResponsibilityJudged,
} from './complaint.events.js';
import type { ComplaintView } from './complaint.view.js';
import { dateOrNull } from './registration.projection.js';
import { said } from './said.js';

type Change = Partial<ComplaintView>;

/** What is learnt from the customer, how it is judged, and what it waits for. */
export const investigationChanges = (row: ComplaintView, { type, data, meta }: Recorded<ComplaintEvent>): Change => {
  switch (type) {
    case 'CustomerContacted':
      return contacted(row, data);
    case 'ProblemRestated':
      return restated(data, meta.by);
    case 'ProblemConfirmed':
      return confirmed(row, data, meta.by);
    case 'ComplaintAssessed':
      return { ...assessed(data), acknowledgeDueAt: dateOrNull(data.acknowledgeDueAt) };
    case 'ComplaintReassessed':
      return assessed(data);
    case 'SafetyFlagged':
      return {
        safetyFlag: data.safetyFlag,
        ...weighed(data),
        acknowledgeDueAt: dateOrNull(data.acknowledgeDueAt),
      };
    case 'ResponsibilityJudged':
      return judged(data);
    case 'ComplaintHeld':
      return held(data, meta.by);
    case 'ComplaintResumed':
      return { hold: null, answerDueAt: dateOrNull(data.answerDueAt), settleDueAt: dateOrNull(data.settleDueAt) };
    case 'CustomerInformed':
      return informed(row, data, meta.by);
    default:
      return {};
  }
};

const contacted = (row: ComplaintView, data: CustomerContacted['data']): Change => ({
  unreachedTries: data.unreachedTries,
  nextContactDueAt: dateOrNull(data.nextContactDueAt),
  contacts: [
    ...row.contacts,
    {
      channel: data.channel,
      outcome: data.outcome,
      unreachedTries: data.unreachedTries,
      note: said(data.note),
      by: data.contactedBy,
      at: data.contactedAt,
    },
  ],
});

const restated = (data: ProblemRestated['data'], by: string): Change => ({
  problem: { restatement: said(data.restatement), by, at: data.restatedAt, confirmation: null },
});

const confirmed = (row: ComplaintView, data: ProblemConfirmed['data'], by: string): Change => ({
  unreachedTries: 0,
  problem: row.problem && {
    ...row.problem,
    confirmation: { channel: data.channel, words: said(data.words), by, at: data.confirmedAt },
  },
});

const assessed = (
  data: Pick<ComplaintAssessed['data'], 'category' | 'symptomCode' | 'playbook' | keyof Weighed>,
): Change => ({
  category: data.category,
  symptomCode: data.symptomCode,
  playbook: [...data.playbook],
  ...weighed(data),
});

type Weighed = Pick<ComplaintAssessed['data'], 'severity' | 'answerDueAt' | 'settleDueAt' | 'ownerDueAt'>;

const weighed = ({ severity, answerDueAt, settleDueAt, ownerDueAt }: Weighed): Change => ({
  severity,
  answerDueAt: dateOrNull(answerDueAt),
  settleDueAt: dateOrNull(settleDueAt),
  ownerDueAt: dateOrNull(ownerDueAt),
});

const judged = (data: ResponsibilityJudged['data']): Change => ({
  responsibility: data.responsibility,
  responsiblePartnerId: data.responsibility === 'PARTNER' ? data.partnerId : null,
  judgement: {
    responsibility: data.responsibility,
    ours: data.ours,
    partnerId: data.partnerId,
    technicianId: data.technicianId,
    supplier: data.supplier,
    explanation: said(data.reason),
    by: data.judgedBy,
    at: data.judgedAt,
  },
});

const held = (data: ComplaintHeld['data'], by: string): Change => ({
  hold: {
    waitsFor: data.reason,
    note: said(data.note),
    until: data.heldUntil,
    informDueAt: data.informDueAt,
    informed: false,
    by,
    at: data.heldAt,
  },
});

const informed = (row: ComplaintView, data: CustomerInformed['data'], by: string): Change => ({
  hold: row.hold && { ...row.hold, informed: true },
  delayNotices: [
    ...row.delayNotices,
    {
      cause: data.cause,
      explanation: said(data.explanation),
      newTime: data.newTime,
      interimHelp: said(data.interimHelp),
      by,
      at: data.informedAt,
    },
  ],
});
