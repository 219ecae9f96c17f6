import { type Json, Rejection } from '#event-sourcing';
import type { Complaint } from './complaint-state.js';

type Rule = readonly [rule: string, toDo: string, next: string | null];

const RULES = {
  COMPLAINT_NOT_FOUND: ['There is no such complaint.', 'Register it.', 'RegisterComplaint'],
  COMPLAINT_ALREADY_REGISTERED: ['This complaint is already registered.', 'Add a statement to it.', 'AddStatement'],
  COMPLAINT_CUSTOMER_ERASED: [
    'The personal data of this customer were erased: nothing more can be stored about them.',
    'Register it without naming them or their contact.',
    'RegisterComplaint',
  ],
  COMPLAINT_DATE_IMPOSSIBLE: ['A date of this complaint can not be true.', 'Correct it, or leave it out.', null],
  COMPLAINT_MONEY_IMPOSSIBLE: [
    'An amount is whole minor units, not negative, in an ISO 4217 currency.',
    'Correct it, or leave it out.',
    null,
  ],
  COMPLAINT_TEXT_MISSING: ['A text that this step rests on is missing.', 'Write it down.', null],
  COMPLAINT_TEXT_TOO_LONG: [
    'A text is longer than the policy pack allows.',
    'Attach the rest as evidence.',
    'AddEvidence',
  ],
  COMPLAINT_ATTACHMENT_REFUSED: [
    'An attachment can not be taken as evidence.',
    'Correct it, make it smaller, or leave it out.',
    null,
  ],
  COMPLAINT_PRODUCT_NOT_NAMED: ['Neither product nor unit is named.', 'Name at least one.', null],
  COMPLAINT_MERGED: ['A merged complaint is only read.', 'Go on with the complaint it went into.', null],
  COMPLAINT_ENDED: ['Nobody works on a complaint that has ended.', 'Reopen it.', 'ReopenComplaint'],
  COMPLAINT_NOT_ACKNOWLEDGED: [
    'A complaint is acknowledged before anything else is done about it.',
    'Acknowledge it.',
    'AcknowledgeComplaint',
  ],
  COMPLAINT_ON_HOLD: ['The complaint is on hold.', 'Resume it.', 'ResumeComplaint'],
  COMPLAINT_OUT_OF_ORDER: ['This step belongs to another state of the complaint.', 'Do what comes next there.', null],
  COMPLAINT_HAS_ANOTHER_AGENT: [
    'Another agent has acknowledged this complaint.',
    'Ask for it to be assigned to you.',
    'AssignComplaint',
  ],
  COMPLAINT_OWNER_UNKNOWN: [
    'An owner is a person with a role of their own, a department, or a tier.',
    'Name one of them.',
    null,
  ],
  COMPLAINT_NEEDS_NAMED_MANAGER: [
    'A critical complaint is owned by a named manager.',
    'Assign it to a manager or an executive.',
    'AssignComplaint',
  ],
  COMPLAINT_ON_ANOTHER_TIER: ['The complaint is not on the tier you name.', 'Look at its tier again.', null],
  COMPLAINT_ON_HIGHEST_TIER: ['There is no tier above the executives.', 'Assign it to one of them.', 'AssignComplaint'],
  COMPLAINT_NOT_RESTATED: [
    'The customer confirms the problem as we restate it.',
    'Restate the problem.',
    'RestateProblem',
  ],
  COMPLAINT_NOT_CONFIRMED: [
    'A settlement rests on a problem that the customer has confirmed.',
    'Have the customer confirm the restated problem.',
    'ConfirmProblem',
  ],
  COMPLAINT_NOT_ASSESSED: ['This step rests on category and severity.', 'Assess the complaint.', 'AssessComplaint'],
  COMPLAINT_ALREADY_ASSESSED: [
    'The complaint is assessed otherwise.',
    'Reassess it, with a reason.',
    'ReassessComplaint',
  ],
  COMPLAINT_SEVERITY_TOO_LOW: [
    'Any injury or fire makes a complaint critical.',
    'Assess it as severe as its safety flag says, or correct the flag.',
    'FlagSafety',
  ],
  COMPLAINT_FACTS_MISSING: [
    'Responsibility is judged after the facts, not before.',
    'Assess the complaint and have the customer confirm the problem.',
    'ConfirmProblem',
  ],
  COMPLAINT_PARTNER_NOT_NAMED: ['A responsible partner or supplier has a name.', 'Name it.', 'JudgeResponsibility'],
  COMPLAINT_NOT_JUDGED: [
    'A settlement or a refusal rests on a judgement of responsibility.',
    'Judge the responsibility.',
    'JudgeResponsibility',
  ],
  COMPLAINT_REMEDY_MISSING: ['A settlement has at least one remedy.', 'Choose remedies.', 'ProposeSettlement'],
  COMPLAINT_REMEDY_INCOMPLETE: [
    'A remedy gives exactly the money or goods that its kind calls for.',
    'Complete it.',
    'ProposeSettlement',
  ],
  COMPLAINT_NO_LIST_PRICE: ['Goods count by their list price.', 'State the list price of one piece.', null],
  COMPLAINT_NO_RATE: [
    'Values are compared in the company’s currency.',
    'Add the rate to the policy pack, or offer another currency.',
    null,
  ],
  COMPLAINT_VALUE_TOO_LARGE: ['The value is beyond what can be counted exactly.', 'Offer less.', null],
  COMPLAINT_TOKEN_GOODS: [
    'A critical complaint is not settled with token goods.',
    'Add a repair, replacement, refund or money.',
    'ProposeSettlement',
  ],
  COMPLAINT_DOUBT_IS_OURS: [
    'Where exchange or refund is in doubt, the customer gets it.',
    'Add that remedy.',
    'ProposeSettlement',
  ],
  COMPLAINT_FAR_FROM_NEAREST: [
    'The value is far from that of the nearest settled cases.',
    'Give the reason.',
    'ProposeSettlement',
  ],
  COMPLAINT_PROPOSAL_SUPERSEDED: ['This is not the proposal that stands.', 'Look at the one that does.', null],
  COMPLAINT_APPROVED_BY_PROPOSER: [
    'Nobody approves a settlement of their own.',
    'Ask somebody else whose limit covers it.',
    'ApproveSettlement',
  ],
  COMPLAINT_OVER_LIMIT: [
    'The value is above the limit of your role.',
    'Ask a role whose limit covers it.',
    'ApproveSettlement',
  ],
  COMPLAINT_SIGNATURE_UNPROVEN: [
    'A signature taken down by staff needs evidence.',
    'Attach the signed paper or recording, or send the customer the link.',
    'SignSettlement',
  ],
  COMPLAINT_NOT_MINOR: ['Only a minor complaint is settled on the spot.', 'Propose a settlement.', 'ProposeSettlement'],
  COMPLAINT_NOT_ON_THE_SPOT: [
    'On the spot there is only what can be given at once.',
    'Propose a settlement.',
    'ProposeSettlement',
  ],
  COMPLAINT_OVER_ON_THE_SPOT_LIMIT: [
    'The value is above what may be settled on the spot.',
    'Propose a settlement.',
    'ProposeSettlement',
  ],
  COMPLAINT_REMEDY_NOT_FOUND: ['The settlement has no such remedy.', 'Name one of its remedies.', 'SendTask'],
  COMPLAINT_TASK_NOT_FOUND: ['There is no such task.', 'Send it first.', 'SendTask'],
  COMPLAINT_TASK_OUT_OF_ORDER: ['A task is sent, received, then done.', 'Do what comes next for it.', null],
  COMPLAINT_REMEDY_HAS_TASK: ['This remedy has a task that is under way or done.', 'Wait for it.', null],
  COMPLAINT_RECHECKED_BY_HANDLER: [
    'A result is checked by somebody else than those who brought it about.',
    'Ask somebody else to check it.',
    'RecheckResult',
  ],
  COMPLAINT_FINDING_NOT_FOUND: ['There is no such finding.', 'Feed it back first.', 'FeedBackFinding'],
  COMPLAINT_CLOSURE_BLOCKED: ['The gates before closing are not all passed.', 'Do what the open gates ask for.', null],
  COMPLAINT_OWN_FAULT: [
    'A complaint is never refused where the fault is ours, in whole, in part or in doubt.',
    'Propose a settlement.',
    'ProposeSettlement',
  ],
  COMPLAINT_EXTERNAL_OPTIONS_MISSING: [
    'A refusal names where else the customer can turn.',
    'Name external options.',
    'RefuseComplaint',
  ],
  COMPLAINT_MERGED_INTO_ITSELF: ['A complaint goes into another one.', 'Name another one.', 'MergeComplaint'],
  COMPLAINT_SAFETY_FLAG_DIFFERS: [
    'The complaint that stays takes over the safety flag of the one that goes.',
    'Read the complaint again and repeat.',
    'MergeComplaint',
  ],
  COMPLAINT_RECURS_WITH_ITSELF: ['A recurrence links two complaints.', 'Name an earlier one.', 'LinkRecurrence'],
} as const satisfies Readonly<Record<string, Rule>>;

export type ComplaintRejection = keyof typeof RULES;

type Details = Readonly<{ [key: string]: Json }>;

/** The refusal by one rule: what it says, where the complaint stands, what is missing and what comes next. */
export const refusal = (
  code: ComplaintRejection,
  complaint: Complaint | null,
  particulars: Details = {},
): Rejection<ComplaintRejection> => {
  const [rule, toDo, next] = RULES[code];
  const details = { state: complaint ? complaint.status : null, missing: null, next, ...particulars };
  const sentences = [
    rule,
    details.state && `The complaint is ${details.state}.`,
    toDo,
    details.missing && `Missing: ${listed(details.missing)}.`,
    details.next && `Next: ${listed(details.next)}.`,
  ];
  return new Rejection(code, sentences.filter(Boolean).join(' '), details);
};

const listed = (value: Json): string => (Array.isArray(value) ? value.join(', ') : String(value));
