import type { EventVersions } from '#event-sourcing';
import type { ComplaintEvent } from './complaint.events.js';
import type { ComplaintKeysEvent } from './complaint-keys.events.js';
import type { RecurrenceEvent } from './recurrence.events.js';

export type * from './complaint.events.js';
export type * from './complaint-keys.events.js';
export * from './complaint-words.events.js';
export type * from './recurrence.events.js';
export type * from './settlement.events.js';

export const complaintEventVersions: EventVersions<ComplaintEvent | RecurrenceEvent | ComplaintKeysEvent> = {
  ComplaintRegistered: 1,
  StatementAdded: 1,
  EvidenceAdded: 1,
  ComplaintProductIdentified: 1,
  ComplaintAcknowledged: 1,
  ComplaintAssigned: 1,
  ComplaintEscalated: 1,
  InvestigationStarted: 1,
  CustomerContacted: 1,
  ProblemRestated: 1,
  ProblemConfirmed: 1,
  ComplaintAssessed: 1,
  ComplaintReassessed: 1,
  SafetyFlagged: 1,
  ResponsibilityJudged: 1,
  ComplaintHeld: 1,
  ComplaintResumed: 1,
  CustomerInformed: 1,
  SettlementProposed: 1,
  SettlementApproved: 1,
  SettlementDeclined: 1,
  CustomerReplied: 1,
  SettlementSigned: 1,
  SettlementRejected: 1,
  ComplaintSettledOnTheSpot: 1,
  RemedyTaskSent: 1,
  RemedyTaskReceived: 1,
  RemedyTaskCompleted: 1,
  RemedyTaskFailed: 1,
  RemedyTaskReturned: 1,
  RemedyTaskCancelled: 1,
  ImplementationStarted: 1,
  ImplementationCompleted: 1,
  ResultRechecked: 1,
  SatisfactionRecorded: 1,
  FindingFedBack: 1,
  FindingAcknowledged: 1,
  ComplaintClosed: 1,
  ComplaintRefused: 1,
  ComplaintWithdrawn: 1,
  ComplaintReopened: 1,
  ComplaintMerged: 1,
  ComplaintAbsorbed: 1,
  RecurrenceLinked: 1,
  OccurrenceRecorded: 1,
  OccurrenceDropped: 1,
  RecurrenceFound: 1,
  ComplaintTextsErased: 1,
  ComplaintKeysDestroyed: 1,
};
