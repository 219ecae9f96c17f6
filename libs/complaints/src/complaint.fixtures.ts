import { type Event, personal } from '#event-sourcing';
import type {
  ComplaintAbsorbed,
  ComplaintAcknowledged,
  ComplaintAssessed,
  ComplaintAssigned,
  ComplaintClosed,
  ComplaintEscalated,
  ComplaintEvent,
  ComplaintHeld,
  ComplaintMerged,
  ComplaintProductIdentified,
  ComplaintReassessed,
  ComplaintRefused,
  ComplaintRegistered,
  ComplaintReopened,
  ComplaintResumed,
  ComplaintWithdrawn,
  CustomerContacted,
  CustomerInformed,
  EvidenceAdded,
  FindingAcknowledged,
  FindingFedBack,
  InvestigationStarted,
  ProblemConfirmed,
  ProblemRestated,
  RecurrenceLinked,
  ResponsibilityJudged,
  SafetyFlagged,
  StatementAdded,
} from './complaint.events.js';
import type { ComplaintKeysDestroyed, ComplaintKeysEvent, ComplaintTextsErased } from './complaint-keys.events.js';
import type { Attachment, Occurrence } from './complaint-words.events.js';
import type { OccurrenceDropped, OccurrenceRecorded, RecurrenceEvent, RecurrenceFound } from './recurrence.events.js';

/** A builder for one event: what matters to a spec is named there, the rest is like this. */
export const builderOf =
  <E extends ComplaintEvent | RecurrenceEvent | ComplaintKeysEvent>(type: E['type'], data: E['data']) =>
  (changes: Partial<E['data']> = {}): Event<E['type'], E['data']> => ({ type, data: { ...data, ...changes } });

export const AT = '2026-03-02T09:00:00.000Z';
export const SUBJECT = 'customer-k-1';
const complaintId = 'c-1';
const text = (words: string) => personal(SUBJECT, words);

export const attachment: Attachment = {
  uri: 'https://files.example/nameplate.jpg',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  mediaType: 'image/jpeg',
  name: text('nameplate.jpg'),
};

export const occurrence: Occurrence = {
  serial: 'SN-2025-0001',
  customerId: 'k-1',
  symptomCode: 'LEAK',
  category: null,
  reportedAt: '2026-03-02T08:30:00.000Z',
};

export const registered = builderOf<ComplaintRegistered>('ComplaintRegistered', {
  complaintId,
  channel: 'HOTLINE',
  recorder: 'agent-1',
  customerId: 'k-1',
  onBehalfOfCustomerId: null,
  contact: null,
  product: { line: 'Solar roof', model: 'SR-4', specification: '4 m²' },
  batch: 'B-2025-07',
  serial: 'SN-2025-0001',
  serialIsPartial: false,
  components: ['collector'],
  productionDate: '2025-07-01',
  inUseSince: '2025-09-15',
  region: 'DE-BY',
  brandUsedBefore: null,
  symptomCode: 'LEAK',
  title: text('Leaking collector'),
  words: text('It drips onto my stairs since Saturday.'),
  remedySought: 'REPAIR',
  lossSoFar: { amount: 10_000, currency: 'EUR' },
  lossPerDay: null,
  safetyFlag: 'NONE',
  severity: 'MINOR',
  tier: 'AGENT',
  occurredAt: '2026-02-28T07:00:00.000Z',
  reportedAt: '2026-03-02T08:30:00.000Z',
  registeredAt: AT,
  attachments: [],
  requestId: null,
  partnerId: null,
  outletId: null,
  technicianId: null,
  source: null,
  intakeNotes: [],
  occurrence,
  acknowledgeDueAt: '2026-03-02T12:30:00.000Z',
  answerDueAt: '2026-03-03T08:30:00.000Z',
  settleDueAt: '2026-04-02T08:30:00.000Z',
  ownerDueAt: null,
  packVersion: '2026.1',
});

export const statementAdded = builderOf<StatementAdded>('StatementAdded', {
  complaintId,
  statementId: 's-1',
  words: text('It has become worse.'),
  source: null,
  statedAt: AT,
});

export const evidenceAdded = builderOf<EvidenceAdded>('EvidenceAdded', {
  complaintId,
  attachments: [attachment],
  addedAt: AT,
});

export const productIdentified = builderOf<ComplaintProductIdentified>('ComplaintProductIdentified', {
  complaintId,
  productId: 'product-1',
  unitId: 'unit-1',
  serial: 'SN-2025-0001',
  basis: 'HAND',
  mapping: null,
  occurrence,
  identifiedAt: AT,
});

export const acknowledged = builderOf<ComplaintAcknowledged>('ComplaintAcknowledged', {
  complaintId,
  acknowledgedBy: 'agent-1',
  owner: { kind: 'PERSON', id: 'agent-1', role: 'agent' },
  acknowledgedAt: AT,
});

export const assigned = builderOf<ComplaintAssigned>('ComplaintAssigned', {
  complaintId,
  owner: { kind: 'PERSON', id: 'agent-2', role: 'agent' },
  assignedBy: 'agent-1',
  assignedAt: AT,
});

export const escalated = builderOf<ComplaintEscalated>('ComplaintEscalated', {
  complaintId,
  cause: 'REQUESTED',
  dueAt: null,
  reason: text('The customer asks for a supervisor.'),
  fromTier: 'AGENT',
  tier: 'SUPERVISOR',
  owner: { kind: 'TIER', id: 'SUPERVISOR', role: null },
  ownerDueAt: null,
  escalatedAt: AT,
});

export const investigationStarted = builderOf<InvestigationStarted>('InvestigationStarted', {
  complaintId,
  startedAt: AT,
});

export const contacted = builderOf<CustomerContacted>('CustomerContacted', {
  complaintId,
  channel: 'PHONE',
  outcome: 'UNREACHED',
  unreachedTries: 1,
  note: null,
  contactedBy: 'agent-1',
  contactedAt: AT,
  nextContactDueAt: null,
});

export const restated = builderOf<ProblemRestated>('ProblemRestated', {
  complaintId,
  restatement: text('The collector leaks onto the stairs since 28 February.'),
  restatedAt: AT,
});

export const confirmed = builderOf<ProblemConfirmed>('ProblemConfirmed', {
  complaintId,
  channel: 'PHONE',
  words: text('Yes, exactly.'),
  confirmedAt: AT,
});

export const assessed = builderOf<ComplaintAssessed>('ComplaintAssessed', {
  complaintId,
  category: 'PRODUCT',
  severity: 'MINOR',
  symptomCode: 'LEAK',
  playbook: ['Restate the fault.', 'Offer repair.'],
  occurrence: { ...occurrence, category: 'PRODUCT' },
  acknowledgeDueAt: '2026-03-02T12:30:00.000Z',
  answerDueAt: '2026-03-03T08:30:00.000Z',
  settleDueAt: '2026-04-02T08:30:00.000Z',
  ownerDueAt: null,
  packVersion: '2026.1',
  assessedBy: 'agent-1',
  assessedAt: AT,
});

export const reassessed = builderOf<ComplaintReassessed>('ComplaintReassessed', {
  complaintId,
  category: 'PRODUCT',
  severity: 'MAJOR',
  symptomCode: 'LEAK',
  reason: text('The ceiling below is damaged.'),
  playbook: ['Confirm product and batch.'],
  occurrence: { ...occurrence, category: 'PRODUCT' },
  answerDueAt: '2026-03-03T08:30:00.000Z',
  settleDueAt: '2026-04-02T08:30:00.000Z',
  ownerDueAt: null,
  packVersion: '2026.1',
  assessedBy: 'agent-1',
  reassessedAt: AT,
});

export const safetyFlagged = builderOf<SafetyFlagged>('SafetyFlagged', {
  complaintId,
  safetyFlag: 'INJURY',
  severity: 'CRITICAL',
  reason: text('The customer slipped on the wet stairs.'),
  acknowledgeDueAt: null,
  answerDueAt: '2026-03-02T12:30:00.000Z',
  settleDueAt: '2026-03-16T08:30:00.000Z',
  ownerDueAt: '2026-03-02T11:00:00.000Z',
  packVersion: '2026.1',
  flaggedAt: AT,
});

export const judged = builderOf<ResponsibilityJudged>('ResponsibilityJudged', {
  complaintId,
  responsibility: 'COMPANY',
  ours: true,
  category: 'PRODUCT',
  partnerId: null,
  technicianId: null,
  supplier: null,
  reason: text('The seal was fitted wrongly in production.'),
  judgedBy: 'agent-1',
  judgedAt: AT,
});

export const held = builderOf<ComplaintHeld>('ComplaintHeld', {
  complaintId,
  reason: 'EVIDENCE_AWAITED',
  note: null,
  heldUntil: '2026-03-05T09:00:00.000Z',
  informDueAt: '2026-03-02T13:00:00.000Z',
  heldAt: AT,
});

export const resumed = builderOf<ComplaintResumed>('ComplaintResumed', {
  complaintId,
  answerDueAt: '2026-03-06T08:30:00.000Z',
  settleDueAt: '2026-04-05T08:30:00.000Z',
  packVersion: '2026.1',
  resumedAt: '2026-03-05T09:00:00.000Z',
});

export const informed = builderOf<CustomerInformed>('CustomerInformed', {
  complaintId,
  cause: 'HOLD',
  explanation: text('We wait for the photos of the seal.'),
  newTime: '2026-03-05T09:00:00.000Z',
  interimHelp: text('A tarpaulin is brought today.'),
  informedAt: AT,
});

export const findingFedBack = builderOf<FindingFedBack>('FindingFedBack', {
  complaintId,
  findingId: 'f-1',
  department: 'DESIGN',
  finding: text('The seal can be fitted the wrong way round.'),
  fedBackAt: AT,
});

export const findingAcknowledged = builderOf<FindingAcknowledged>('FindingAcknowledged', {
  complaintId,
  findingId: 'f-1',
  department: 'DESIGN',
  answer: null,
  acknowledgedBy: 'engineer-1',
  acknowledgedAt: AT,
});

export const closed = builderOf<ComplaintClosed>('ComplaintClosed', {
  complaintId,
  outcome: 'SATISFIED',
  unreachedTries: 0,
  closedBy: 'agent-1',
  closedAt: AT,
});

export const refused = builderOf<ComplaintRefused>('ComplaintRefused', {
  complaintId,
  ground: 'UNFOUNDED',
  reason: text('The collector was drilled through after delivery.'),
  externalOptions: ['The consumer advice centre at your place of residence'],
  refusedBy: 'agent-1',
  refusedAt: AT,
});

export const withdrawn = builderOf<ComplaintWithdrawn>('ComplaintWithdrawn', {
  complaintId,
  reason: text('It was the gutter.'),
  withdrawnAt: AT,
});

export const reopened = builderOf<ComplaintReopened>('ComplaintReopened', {
  complaintId,
  from: 'CLOSED',
  reason: text('It drips again.'),
  answerDueAt: '2026-03-03T09:00:00.000Z',
  settleDueAt: '2026-04-02T09:00:00.000Z',
  ownerDueAt: null,
  packVersion: '2026.1',
  reopenedAt: AT,
});

export const merged = builderOf<ComplaintMerged>('ComplaintMerged', {
  complaintId,
  intoComplaintId: 'c-2',
  reason: text('The same call, recorded twice.'),
  occurrence,
  mergedAt: AT,
});

export const absorbed = builderOf<ComplaintAbsorbed>('ComplaintAbsorbed', {
  complaintId,
  mergedComplaintId: 'c-3',
  absorbedAt: AT,
});

export const recurrenceLinked = builderOf<RecurrenceLinked>('RecurrenceLinked', {
  complaintId,
  earlierComplaintId: 'c-0',
  basis: 'SAME_UNIT_AND_SYMPTOM',
  linkedAt: AT,
});

export const occurrenceRecorded = builderOf<OccurrenceRecorded>('OccurrenceRecorded', {
  subject: 'SERIAL',
  key: 'SN20250001',
  complaintId,
  symptomCode: 'LEAK',
  category: null,
  reportedAt: '2026-03-02T08:30:00.000Z',
});

export const occurrenceDropped = builderOf<OccurrenceDropped>('OccurrenceDropped', {
  subject: 'SERIAL',
  key: 'SN20250001',
  complaintId,
});

export const recurrenceFound = builderOf<RecurrenceFound>('RecurrenceFound', {
  subject: 'SERIAL',
  key: 'SN20250001',
  complaintId,
  earlierComplaintId: 'c-0',
  basis: 'SAME_UNIT_AND_SYMPTOM',
  windowDays: 90,
  packVersion: '2026.1',
});

export const textsErased = builderOf<ComplaintTextsErased>('ComplaintTextsErased', {
  customerId: 'k-2',
  complaintIds: [complaintId],
  erasedAt: AT,
});

export const keysDestroyed = builderOf<ComplaintKeysDestroyed>('ComplaintKeysDestroyed', {
  customerId: 'k-2',
  complaintIds: [complaintId],
  destroyedAt: AT,
});
