import type { ComplaintEvent } from './complaint.events.js';
import * as complaint from './complaint.fixtures.js';
import type { ComplaintKeysEvent } from './complaint-keys.events.js';
import type { RecurrenceEvent } from './recurrence.events.js';
import * as settlement from './settlement.fixtures.js';

export { ask, asked } from './commands.fixtures.js';
export * from './complaint.fixtures.js';
export { journeyTo } from './journey.fixtures.js';
export { complaintKnown, complaintPolicy, recurrenceKnown } from './known.fixtures.js';
export * from './settlement.fixtures.js';

type AnyEvent = ComplaintEvent | RecurrenceEvent | ComplaintKeysEvent;

/** One sample of every event type that this context stores. */
export const complaintSamples: Readonly<{
  [Type in AnyEvent['type']]: Extract<AnyEvent, { type: Type }>;
}> = {
  ComplaintRegistered: complaint.registered(),
  StatementAdded: complaint.statementAdded(),
  EvidenceAdded: complaint.evidenceAdded(),
  ComplaintProductIdentified: complaint.productIdentified(),
  ComplaintAcknowledged: complaint.acknowledged(),
  ComplaintAssigned: complaint.assigned(),
  ComplaintEscalated: complaint.escalated(),
  InvestigationStarted: complaint.investigationStarted(),
  CustomerContacted: complaint.contacted(),
  ProblemRestated: complaint.restated(),
  ProblemConfirmed: complaint.confirmed(),
  ComplaintAssessed: complaint.assessed(),
  ComplaintReassessed: complaint.reassessed(),
  SafetyFlagged: complaint.safetyFlagged(),
  ResponsibilityJudged: complaint.judged(),
  ComplaintHeld: complaint.held(),
  ComplaintResumed: complaint.resumed(),
  CustomerInformed: complaint.informed(),
  SettlementProposed: settlement.proposed(),
  SettlementApproved: settlement.approved(),
  SettlementDeclined: settlement.declined(),
  CustomerReplied: settlement.replied(),
  SettlementSigned: settlement.signed(),
  SettlementRejected: settlement.rejected(),
  ComplaintSettledOnTheSpot: settlement.settledOnTheSpot(),
  RemedyTaskSent: settlement.taskSent(),
  RemedyTaskReceived: settlement.taskReceived(),
  RemedyTaskCompleted: settlement.taskCompleted(),
  RemedyTaskFailed: settlement.taskFailed(),
  RemedyTaskReturned: settlement.taskReturned(),
  RemedyTaskCancelled: settlement.taskCancelled(),
  ImplementationStarted: settlement.implementationStarted(),
  ImplementationCompleted: settlement.implementationCompleted(),
  ResultRechecked: settlement.rechecked(),
  SatisfactionRecorded: settlement.satisfactionRecorded(),
  FindingFedBack: complaint.findingFedBack(),
  FindingAcknowledged: complaint.findingAcknowledged(),
  ComplaintClosed: complaint.closed(),
  ComplaintRefused: complaint.refused(),
  ComplaintWithdrawn: complaint.withdrawn(),
  ComplaintReopened: complaint.reopened(),
  ComplaintMerged: complaint.merged(),
  ComplaintAbsorbed: complaint.absorbed(),
  RecurrenceLinked: complaint.recurrenceLinked(),
  OccurrenceRecorded: complaint.occurrenceRecorded(),
  OccurrenceDropped: complaint.occurrenceDropped(),
  RecurrenceFound: complaint.recurrenceFound(),
  ComplaintTextsErased: complaint.textsErased(),
  ComplaintKeysDestroyed: complaint.keysDestroyed(),
};
