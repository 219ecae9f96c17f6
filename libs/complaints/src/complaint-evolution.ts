import { isNamedManager, startAfterHold } from './clocks.js';
import type { ComplaintEvent, ComplaintHeld, ComplaintReopened, ComplaintResumed } from './complaint.events.js';
import { opened } from './complaint-opening.js';
import type { Complaint } from './complaint-state.js';
import { statusAfter } from './complaint-status.js';
import type { Owner } from './complaint-words.events.js';
import { settlementChanges } from './settlement-evolution.js';

export const evolve = (complaint: Complaint | null, event: ComplaintEvent): Complaint | null => {
  if (event.type === 'ComplaintRegistered') return opened(event);
  if (!complaint) return complaint;
  return {
    ...complaint,
    ...intakeChanges(complaint, event),
    ...triageChanges(complaint, event),
    ...settlementChanges(complaint, event),
    ...endChanges(complaint, event),
    status: statusAfter(event, complaint.status),
  };
};

const intakeChanges = (complaint: Complaint, { type, data }: ComplaintEvent): Partial<Complaint> => {
  switch (type) {
    case 'StatementAdded':
      return { statements: [...complaint.statements, data.statementId] };
    case 'EvidenceAdded':
      return { attachments: [...complaint.attachments, ...data.attachments.map(({ sha256 }) => sha256)] };
    case 'ComplaintProductIdentified':
      return { identifiedAs: [data.productId, data.unitId, data.serial], serial: data.occurrence.serial };
    case 'ComplaintAcknowledged':
      return { acknowledgedBy: data.acknowledgedBy, ...ownership(complaint, data.owner) };
    case 'ComplaintAssigned':
      return ownership(complaint, data.owner);
    case 'ComplaintEscalated':
      return {
        tier: data.tier,
        owner: data.owner,
        ownerDueAt: data.ownerDueAt,
        raisedFor: data.dueAt === null ? complaint.raisedFor : [...complaint.raisedFor, `${data.cause}@${data.dueAt}`],
      };
    case 'ComplaintAbsorbed':
      return { absorbed: [...complaint.absorbed, data.mergedComplaintId] };
    case 'RecurrenceLinked':
      return { recurrences: [...complaint.recurrences, data.earlierComplaintId] };
    default:
      return {};
  }
};

const ownership = ({ ownerDueAt }: Complaint, owner: Owner | null): Partial<Complaint> => ({
  owner,
  ownerDueAt: isNamedManager(owner) ? null : ownerDueAt,
});

const triageChanges = (complaint: Complaint, event: ComplaintEvent): Partial<Complaint> => {
  const { type, data } = event;
  switch (type) {
    case 'CustomerContacted':
      return {
        unreachedTries: data.unreachedTries,
        nextContactDueAt: data.nextContactDueAt,
        lastContact: contactKey(data),
      };
    case 'ProblemRestated':
      return { restatement: data.restatement.personal, problemConfirmed: false };
    case 'ProblemConfirmed':
      return { problemConfirmed: true, unreachedTries: 0 };
    case 'ComplaintAssessed':
    case 'ComplaintReassessed':
      return { category: data.category, symptomCode: data.symptomCode, ...severityOf(data) };
    case 'SafetyFlagged':
      return { safetyFlag: data.safetyFlag, acknowledgeDueAt: data.acknowledgeDueAt, ...severityOf(data) };
    case 'ResponsibilityJudged':
      return { responsibility: data.responsibility, partnerId: data.partnerId, supplier: data.supplier };
    case 'ComplaintHeld':
      return { hold: holdOf(data) };
    case 'ComplaintResumed':
      return resumption(complaint, data);
    case 'CustomerInformed':
      return {
        hold: complaint.hold && { ...complaint.hold, informed: true },
        informedOf: [...complaint.informedOf, `${data.cause}@${data.newTime}`],
      };
    default:
      return {};
  }
};

/** One try to reach the customer is told from another by when, how and with what outcome. */
export const contactKey = (contact: { contactedAt: string; channel: string; outcome: string }): string =>
  `${contact.contactedAt} ${contact.channel} ${contact.outcome}`;

type Assessed = Pick<Complaint, 'severity' | 'answerDueAt' | 'settleDueAt' | 'ownerDueAt'>;

const severityOf = ({ severity, answerDueAt, settleDueAt, ownerDueAt }: Assessed): Assessed => ({
  severity,
  answerDueAt,
  settleDueAt,
  ownerDueAt,
});

const holdOf = ({ heldAt, heldUntil, informDueAt }: ComplaintHeld['data']) => ({
  heldAt,
  heldUntil,
  informDueAt,
  informed: false,
});

const resumption = ({ clocksFrom, hold }: Complaint, data: ComplaintResumed['data']): Partial<Complaint> => ({
  hold: null,
  clocksFrom: clocksFrom && hold ? startAfterHold(clocksFrom, hold.heldAt, data.resumedAt) : clocksFrom,
  answerDueAt: data.answerDueAt,
  settleDueAt: data.settleDueAt,
});

const endChanges = (complaint: Complaint, { type, data }: ComplaintEvent): Partial<Complaint> => {
  switch (type) {
    case 'FindingFedBack': {
      const { findingId, department } = data;
      return { findings: [...complaint.findings, { findingId, department, acknowledged: false }] };
    }
    case 'FindingAcknowledged':
      return {
        findings: complaint.findings.map((finding) =>
          finding.findingId === data.findingId ? { ...finding, acknowledged: true } : finding,
        ),
      };
    case 'ComplaintRefused':
      return { answered: true };
    case 'ComplaintReopened':
      return reopening(data);
    case 'ComplaintMerged':
      return { mergedInto: data.intoComplaintId };
    default:
      return {};
  }
};

const reopening = (data: ComplaintReopened['data']): Partial<Complaint> => ({
  clocksFrom: data.answerDueAt === null ? null : data.reopenedAt,
  answerDueAt: data.answerDueAt,
  settleDueAt: data.settleDueAt,
  ownerDueAt: data.ownerDueAt,
  replyDueAt: null,
  answered: false,
  satisfied: false,
  settledOnTheSpot: false,
  rechecked: false,
  unreachedTries: 0,
  hold: null,
  proposal: null,
  tasks: [],
});
