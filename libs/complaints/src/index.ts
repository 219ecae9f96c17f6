import { type Context, policy, projection } from '#projections';
import { COMPLAINT_COMMANDS } from './complaint.commands.js';
import { HandleComplaint } from './complaint.handler.js';
import { complaintPolicySection } from './complaint.policy-section.js';
import { complaintProjection } from './complaint.projection.js';
import { complaintFactProjection } from './complaint-fact.projection.js';
import { COMPLAINT_KEYS_COMMANDS } from './complaint-keys.commands.js';
import { ComplaintKeysEffect } from './complaint-keys.effect.js';
import { HandleComplaintKeys } from './complaint-keys.handler.js';
import { complaintSearchProjection } from './complaint-search.projection.js';
import { ComplaintsModule } from './complaints.module.js';
import { escalationOnMissingManager } from './escalation-on-missing-manager.policy.js';
import { escalationOnOverdueAcknowledgement } from './escalation-on-overdue-acknowledgement.policy.js';
import { escalationOnOverdueAnswer } from './escalation-on-overdue-answer.policy.js';
import { escalationOnOverdueFollowUp } from './escalation-on-overdue-follow-up.policy.js';
import { escalationOnOverdueReply } from './escalation-on-overdue-reply.policy.js';
import { escalationOnOverdueSettlement } from './escalation-on-overdue-settlement.policy.js';
import { escalationOnUninformedCustomer } from './escalation-on-uninformed-customer.policy.js';
import { complaintEventVersions } from './events.js';
import { linkOnRecurrence } from './link-on-recurrence.policy.js';
import { occurrenceOnComplaint } from './occurrence-on-complaint.policy.js';
import { RECURRENCE_COMMANDS } from './recurrence.commands.js';
import { HandleRecurrence } from './recurrence.handler.js';
import { resumptionOnEndOfHold } from './resumption-on-end-of-hold.policy.js';
import { returnOnLateTask } from './return-on-late-task.policy.js';
import { taskCompletedOnReturnSettled } from './task-completed-on-return-settled.policy.js';
import { taskEndedOnWorkOrderClosed } from './task-ended-on-work-order-closed.policy.js';
import { taskFailedOnReturnFailed } from './task-failed-on-return-failed.policy.js';
import { taskFailedOnWorkOrderCancelled } from './task-failed-on-work-order-cancelled.policy.js';
import { taskReceivedOnReturnOpened } from './task-received-on-return-opened.policy.js';
import { taskReceivedOnWorkOrderDrafted } from './task-received-on-work-order-drafted.policy.js';
import { textsErasedOnCustomerErased } from './texts-erased-on-customer-erased.policy.js';

export type * from './complaint.commands.js';
export { complaintDecider } from './complaint.decider.js';
export { HandleComplaint } from './complaint.handler.js';
export { complaintPolicySection } from './complaint.policy-section.js';
export { complaintProjection } from './complaint.projection.js';
export {
  type ComplaintList,
  complaintById,
  complaintRows,
  complaintsByIds,
  followComplaints,
  listComplaints,
} from './complaint.queries.js';
export { ComplaintConnection } from './complaint.resolver.js';
export { ComplaintView } from './complaint.view.js';
export { type Counting, countComplaints } from './complaint-count.queries.js';
export {
  type ComplaintCount,
  ComplaintCounts,
  type ComplaintDimension,
} from './complaint-count.view.js';
export { complaintFactProjection } from './complaint-fact.projection.js';
export { complaintFacts } from './complaint-fact.queries.js';
export { ComplaintFactView } from './complaint-fact.view.js';
export type { ComplaintFilter } from './complaint-filter.queries.js';
export { complaintHistory } from './complaint-history.queries.js';
export type { ComplaintPolicy } from './complaint-known.js';
export { ComplaintFilterInput } from './complaint-list.inputs.js';
export { type ComplaintPeriod, complaintsByPeriod, complaintsMergedByPeriod } from './complaint-period.queries.js';
export { READERS as COMPLAINT_READERS } from './complaint-roles.js';
export { ComplaintsModule } from './complaints.module.js';
export { type Compared, nearestSettlements } from './nearest-settlement.queries.js';
export { serialKey } from './occurrence.js';
export {
  type ComplaintOmissionParts,
  type ComplaintOmissionsAsked,
  complaintOmissionParts,
  listComplaintOmissions,
} from './omission.queries.js';
export { NeverTwice, OMISSION_KINDS, type OmissionKind, OmissionKindEnum } from './omission.view.js';
export type * from './recurrence.commands.js';
export { recurrenceDecider } from './recurrence.decider.js';
export { HandleRecurrence } from './recurrence.handler.js';
export { listRecurrences, neverTwice, type Reported } from './recurrence.queries.js';
export type * from './settlement.commands.js';

export const complaints: Context = {
  name: 'complaints',
  events: complaintEventVersions,
  policySections: [complaintPolicySection],
  projections: [
    projection(complaintProjection),
    projection(complaintFactProjection),
    projection(complaintSearchProjection),
  ],
  policies: [
    policy(escalationOnMissingManager),
    policy(escalationOnOverdueAcknowledgement),
    policy(escalationOnOverdueAnswer),
    policy(escalationOnOverdueFollowUp),
    policy(escalationOnOverdueReply),
    policy(escalationOnOverdueSettlement),
    policy(escalationOnUninformedCustomer),
    policy(linkOnRecurrence),
    policy(occurrenceOnComplaint),
    policy(resumptionOnEndOfHold),
    policy(returnOnLateTask),
    policy(taskCompletedOnReturnSettled),
    policy(taskEndedOnWorkOrderClosed),
    policy(taskFailedOnReturnFailed),
    policy(taskFailedOnWorkOrderCancelled),
    policy(taskReceivedOnReturnOpened),
    policy(taskReceivedOnWorkOrderDrafted),
    policy(textsErasedOnCustomerErased),
  ],
  effects: [ComplaintKeysEffect],
  commands: [
    { types: COMPLAINT_COMMANDS, message: HandleComplaint },
    { types: RECURRENCE_COMMANDS, message: HandleRecurrence },
    { types: COMPLAINT_KEYS_COMMANDS, message: HandleComplaintKeys },
  ],
  module: ComplaintsModule,
};
