import { wide } from '#values';
import type { ComplaintRegistered } from './complaint.events.js';
import type { Complaint } from './complaint-state.js';

type Persons = Pick<ComplaintRegistered['data'], 'complaintId' | 'customerId' | 'onBehalfOfCustomerId'>;

/** The key of a complaint itself. */
export const ownSubject = (complaintId: string): string => `complaint-${complaintId}`;

/** Whose key encrypts what is said: the customer's where one alone is concerned, else the complaint's own. */
export const subjectOf = ({ complaintId, customerId, onBehalfOfCustomerId }: Persons): string =>
  customerId === null || onBehalfOfCustomerId !== null ? ownSubject(complaintId) : `customer-${customerId}`;

const complaint = wide();

export const opened = ({ data }: ComplaintRegistered): Complaint =>
  complaint(unmarked, {
    complaintId: data.complaintId,
    status: 'REGISTERED' as const,
    subject: data.words.subject,
    customerId: data.occurrence.customerId,
    partnerId: data.partnerId,
    technicianId: data.technicianId,
    serial: data.occurrence.serial,
    symptomCode: data.symptomCode,
    severity: data.severity,
    safetyFlag: data.safetyFlag,
    loss: { soFar: data.lossSoFar, perDay: data.lossPerDay },
    reportedAt: data.reportedAt,
    clocksFrom: data.answerDueAt === null ? null : data.reportedAt,
    acknowledgeDueAt: data.acknowledgeDueAt,
    answerDueAt: data.answerDueAt,
    settleDueAt: data.settleDueAt,
    ownerDueAt: data.ownerDueAt,
    tier: data.tier,
    attachments: data.attachments.map(({ sha256 }) => sha256),
  });

const unmarked = {
  supplier: null,
  identifiedAs: [],
  category: null,
  replyDueAt: null,
  nextContactDueAt: null,
  acknowledgedBy: null,
  answered: false,
  owner: null,
  raisedFor: [],
  lastContact: null,
  unreachedTries: 0,
  restatement: null,
  problemConfirmed: false,
  responsibility: null,
  hold: null,
  informedOf: [],
  proposal: null,
  tasks: [],
  rechecked: false,
  satisfied: false,
  settledOnTheSpot: false,
  ownFaultFound: false,
  findings: [],
  statements: [],
  mergedInto: null,
  absorbed: [],
  recurrences: [],
} as const;
