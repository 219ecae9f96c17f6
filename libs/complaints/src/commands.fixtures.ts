import type { Command, CommandContext } from '#event-sourcing';
import { commandMaker } from '#event-sourcing/testing';
import type { ComplaintCommand, RegisterComplaint } from './complaint.commands.js';
import { AT } from './complaint.fixtures.js';
import type { RecurrenceCommand } from './recurrence.commands.js';
import type { AttachmentGiven, RemedyGiven } from './settlement.commands.js';

export const recurrenceCommand = commandMaker<RecurrenceCommand>();

const complaintId = 'c-1';

export const photo: AttachmentGiven = {
  uri: 'https://files.example/nameplate.jpg',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  mediaType: 'image/jpeg',
  bytes: null,
  name: 'nameplate.jpg',
};

export const repairGiven: RemedyGiven = { kind: 'REPAIR', money: null, goods: null, note: 'Fit a new seal.' };

export const money = (amount: number, currency = 'EUR'): RemedyGiven => ({
  kind: 'COMPENSATE',
  money: { amount, currency },
  goods: null,
  note: null,
});

export const intakeGiven: RegisterComplaint['data'] = {
  complaintId,
  channel: 'HOTLINE',
  recorder: null,
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
  title: 'Leaking collector',
  words: 'It drips onto my stairs since Saturday.',
  remedySought: 'REPAIR',
  lossSoFar: { amount: 10_000, currency: 'EUR' },
  lossPerDay: null,
  safetyFlag: 'NONE',
  occurredAt: '2026-02-28T07:00:00.000Z',
  reportedAt: '2026-03-02T08:30:00.000Z',
  attachments: [],
  requestId: null,
  partnerId: null,
  outletId: null,
  technicianId: null,
  source: null,
};

type DataOf<Type extends ComplaintCommand['type']> = Extract<ComplaintCommand, { type: Type }>['data'];

/** Well-formed data of every command, about the complaint of the fixtures. */
export const asked: { readonly [Type in ComplaintCommand['type']]: DataOf<Type> } = {
  RegisterComplaint: intakeGiven,
  AddStatement: { complaintId, statementId: 's-1', words: 'It has become worse.', source: null, statedAt: null },
  AddEvidence: { complaintId, attachments: [photo] },
  IdentifyComplaintProduct: {
    complaintId,
    productId: 'product-1',
    unitId: 'unit-1',
    serial: 'SN-2025-0001',
    basis: 'HAND',
    mapping: null,
  },
  AcknowledgeComplaint: { complaintId },
  AssignComplaint: { complaintId, owner: { kind: 'PERSON', id: 'agent-2', role: 'agent' } },
  EscalateComplaint: { complaintId, fromTier: 'AGENT', reason: 'The customer asks for a supervisor.', owner: null },
  EscalateOverdueComplaint: { complaintId, cause: 'ANSWER_OVERDUE', dueAt: '2026-03-03T08:30:00.000Z' },
  StartInvestigation: { complaintId },
  RecordContact: { complaintId, channel: 'PHONE', outcome: 'UNREACHED', note: null, contactedAt: null },
  RestateProblem: { complaintId, restatement: 'The collector leaks onto the stairs.' },
  ConfirmProblem: { complaintId, channel: 'PHONE', words: 'Yes, exactly.' },
  AssessComplaint: { complaintId, category: 'PRODUCT', severity: 'MINOR', symptomCode: 'LEAK' },
  ReassessComplaint: {
    complaintId,
    category: 'PRODUCT',
    severity: 'MAJOR',
    symptomCode: 'LEAK',
    reason: 'The ceiling below is damaged.',
  },
  FlagSafety: { complaintId, safetyFlag: 'INJURY', reason: 'The customer slipped on the wet stairs.' },
  JudgeResponsibility: {
    complaintId,
    responsibility: 'SUPPLIER',
    partnerId: null,
    supplier: 'Seals Ltd',
    reason: 'The seal was brittle on arrival.',
  },
  HoldComplaint: { complaintId, reason: 'EVIDENCE_AWAITED', note: null, heldUntil: '2026-03-05T09:00:00.000Z' },
  ResumeComplaint: { complaintId, heldUntil: null },
  InformCustomer: {
    complaintId,
    cause: 'LATE',
    explanation: 'We wait for the seal.',
    newTime: '2026-03-05T09:00:00.000Z',
    interimHelp: 'A tarpaulin is brought today.',
  },
  ProposeSettlement: {
    complaintId,
    proposalId: 'p-1',
    remedies: [repairGiven],
    factors: ['LONG_TERM_RELATION'],
    reasonableness: 'REASONABLE',
    ownFault: 'FULL',
    inDoubt: [],
    fairnessReason: null,
  },
  ApproveSettlement: { complaintId, proposalId: 'p-1' },
  DeclineSettlement: { complaintId, proposalId: 'p-1', reason: 'Offer an exchange.' },
  ReplyToCustomer: { complaintId, channel: 'PHONE', reply: 'We fit a new seal on Thursday.' },
  SignSettlement: { complaintId, signer: 'Kim Muster', evidence: photo, signedAt: null },
  RejectSettlement: { complaintId, reason: 'I want a new collector.' },
  SettleOnTheSpot: { complaintId, remedies: [money(1_500)], channel: 'PHONE', confirmation: 'That is fine for me.' },
  SendTask: { complaintId, taskId: 't-2', remedyNo: 1, department: 'WAREHOUSE' },
  ReceiveTask: { complaintId, taskId: 't-1' },
  CompleteTask: { complaintId, taskId: 't-1', result: 'New seal fitted.', reference: null, attachments: [] },
  FailTask: { complaintId, taskId: 't-1', reason: 'The frame is bent.' },
  ReturnTask: { complaintId, taskId: 't-1', cause: 'SENT_BACK', reason: 'Not ours.', dueAt: null },
  RecheckResult: { complaintId, passed: true, note: null },
  RecordSatisfaction: { complaintId, satisfied: true, reason: null, channel: 'PHONE', answeredAt: null },
  FeedBackFinding: {
    complaintId,
    findingId: 'f-1',
    department: null,
    finding: 'The seal can be fitted the wrong way round.',
  },
  AcknowledgeFinding: { complaintId, findingId: 'f-1', answer: null },
  CloseComplaint: { complaintId },
  RefuseComplaint: { complaintId, ground: 'UNFOUNDED', reason: 'It was drilled through.', externalOptions: null },
  WithdrawComplaint: { complaintId, reason: 'It was the gutter.' },
  ReopenComplaint: { complaintId, reason: 'It drips again.' },
  MergeComplaint: { complaintId, intoComplaintId: 'c-2', safetyFlag: 'NONE', reason: 'Recorded twice.' },
  AbsorbComplaint: { complaintId, mergedComplaintId: 'c-3', safetyFlag: 'NONE', reason: 'Recorded twice.' },
  LinkRecurrence: { complaintId, earlierComplaintId: 'c-0', basis: 'SAME_UNIT_AND_SYMPTOM' },
};

type Context = Partial<Pick<Command, 'id' | 'by' | 'roles' | 'at'>> & CommandContext;

/** A well-formed command of this type, with `changes` to its data. */
export const ask = <Type extends ComplaintCommand['type']>(
  type: Type,
  changes: Partial<DataOf<Type>> = {},
  context: Context = {},
): ComplaintCommand =>
  ({
    id: 'command-1',
    type,
    data: { ...(asked[type] as object), ...changes },
    by: 'agent-1',
    roles: ['agent'],
    at: AT,
    ...context,
  }) as unknown as ComplaintCommand;
