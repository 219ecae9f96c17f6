import { type Context, policy, projection } from '#projections';
import { costFactProjection } from './bill/cost-fact.projection.js';
import { HandleChecklist } from './checklist/checklist.handler.js';
import { checklistProjection } from './checklist/checklist.projection.js';
import { repairEventVersions } from './events.js';
import { awaitedLineProjection } from './line/awaited-line.projection.js';
import { HandleAwaitedParts } from './line/awaited-parts.handler.js';
import { releaseOnAssignmentWithdrawn } from './line/release-on-assignment-withdrawn.policy.js';
import { reservationOnPartsAwaited } from './line/reservation-on-parts-awaited.policy.js';
import { reservationOnStockReceived } from './line/reservation-on-stock-received.policy.js';
import { LOANER_COMMANDS } from './loaner/loaner.commands.js';
import { HandleLoaner } from './loaner/loaner.handler.js';
import { loanerProjection } from './loaner/loaner.projection.js';
import { overdueOnLoanerDue } from './loaner/overdue-on-loaner-due.policy.js';
import { callingOffOnPartnerGone } from './offer/calling-off-on-partner-gone.policy.js';
import { lapseOnOfferExpiry } from './offer/lapse-on-offer-expiry.policy.js';
import { offerProjection } from './offer/offer.projection.js';
import { offerOnOfferEnded } from './offer/offer-on-offer-ended.policy.js';
import { offerOnWorkOrderQualified } from './offer/offer-on-work-order-qualified.policy.js';
import { HandlePartnerWork } from './offer/partner-work.handler.js';
import { reviewOnWorkIncomplete } from './offer/review-on-work-incomplete.policy.js';
import { withdrawalOnPartnerWorkCalledOff } from './offer/withdrawal-on-partner-work-called-off.policy.js';
import { RepairsModule } from './repairs.module.js';
import { repairPolicySection } from './repairs.policy-section.js';
import { missedOnVisitNotStarted } from './visit/missed-on-visit-not-started.policy.js';
import { rescheduleDueOnVisitMissed } from './visit/reschedule-due-on-visit-missed.policy.js';
import { technicianBookingProjection } from './visit/technician-booking.projection.js';
import { HandleTechnicianVisits } from './visit/technician-visits.handler.js';
import { visitProjection } from './visit/visit.projection.js';
import { visitReviewOnTechnicianChanged } from './visit/visit-review-on-technician-changed.policy.js';
import { cancellationOnRepairCalledOff } from './work-order/cancellation-on-repair-called-off.policy.js';
import { qualificationOnWorkOrderDrafted } from './work-order/qualification-on-work-order-drafted.policy.js';
import { HandleWorkOrder } from './work-order/work-order.handler.js';
import { workOrderProjection } from './work-order/work-order.projection.js';
import { WORK_ORDER_COMMANDS } from './work-order/work-order-command.js';
import { workOrderOnRepairAsked } from './work-order/work-order-on-repair-asked.policy.js';

export type * from './bill/bill.commands.js';
export { type CostAsked, type CostFilter, sumCosts } from './bill/cost.queries.js';
export { costFactProjection } from './bill/cost-fact.projection.js';
export type { ChecklistCommand } from './checklist/checklist.commands.js';
export { checklistDecider } from './checklist/checklist.decider.js';
export { HandleChecklist } from './checklist/checklist.handler.js';
export type * from './line/line.commands.js';
export type * from './loaner/loaner.commands.js';
export { loanerDecider } from './loaner/loaner.decider.js';
export { HandleLoaner } from './loaner/loaner.handler.js';
export { followLoaners, type LoanerFilter, type LoanerList, listLoaners, loanerById } from './loaner/loaner.queries.js';
export { LoanerView } from './loaner/loaner.view.js';
export type * from './offer/offer.commands.js';
export { offerProjection } from './offer/offer.projection.js';
export { offersOfOrders } from './offer/offer.queries.js';
export { OfferView } from './offer/offer.view.js';
export type { OfferFacts, PartnerStanding } from './offer/offer-facts.js';
export { partnerWorkDecider } from './offer/partner-work.decider.js';
export { RepairsModule } from './repairs.module.js';
export { type RepairPolicy, repairPolicySection } from './repairs.policy-section.js';
export { dayCommands } from './visit/day-commands.js';
export { slotsOf } from './visit/slots.js';
export { technicianBookingProjection } from './visit/technician-booking.projection.js';
export { TechnicianBookingView } from './visit/technician-booking.view.js';
export { technicianDayDecider } from './visit/technician-day.decider.js';
export type * from './visit/visit.commands.js';
export { visitProjection } from './visit/visit.projection.js';
export { technicianBookings, visitsOfOrders } from './visit/visit.queries.js';
export { VisitView } from './visit/visit.view.js';
export {
  type JobFilter,
  type JobPeriod,
  type JobsAsked,
  jobsByPeriod,
  listJobs,
  matchingWorkOrders,
} from './work-order/job-period.queries.js';
export { NOTHING_SAID } from './work-order/nothing-said.js';
export type * from './work-order/work-order.commands.js';
export { workOrderDecider } from './work-order/work-order.decider.js';
export { HandleWorkOrder } from './work-order/work-order.handler.js';
export { workOrderProjection } from './work-order/work-order.projection.js';
export {
  followWorkOrders,
  listWorkOrders,
  type WorkOrderList,
  workOrderById,
  workOrderRows,
  workOrdersByIds,
  workOrdersWith,
} from './work-order/work-order.queries.js';
export { WorkOrderConnection } from './work-order/work-order.resolver.js';
export { WorkOrderView } from './work-order/work-order.view.js';
export type { WorkOrderCommand } from './work-order/work-order-command.js';
export type { WorkOrderFilter } from './work-order/work-order-filter.queries.js';
export { NOTHING_GATHERED, type WorkOrderKnown } from './work-order/work-order-known.js';
export { READERS as WORK_ORDER_READERS } from './work-order/work-order-roles.js';
export type { WorkOrder } from './work-order/work-order-state.js';

export const repairs: Context = {
  name: 'repairs',
  events: repairEventVersions,
  policySections: [repairPolicySection],
  projections: [
    projection(workOrderProjection),
    projection(offerProjection),
    projection(visitProjection),
    projection(technicianBookingProjection),
    projection(checklistProjection),
    projection(awaitedLineProjection),
    projection(costFactProjection),
    projection(loanerProjection),
  ],
  policies: [
    policy(callingOffOnPartnerGone),
    policy(lapseOnOfferExpiry),
    policy(missedOnVisitNotStarted),
    policy(offerOnOfferEnded),
    policy(offerOnWorkOrderQualified),
    policy(rescheduleDueOnVisitMissed),
    policy(reviewOnWorkIncomplete),
    policy(visitReviewOnTechnicianChanged),
    policy(withdrawalOnPartnerWorkCalledOff),
    policy(cancellationOnRepairCalledOff),
    policy(overdueOnLoanerDue),
    policy(releaseOnAssignmentWithdrawn),
    policy(reservationOnPartsAwaited),
    policy(reservationOnStockReceived),
    policy(qualificationOnWorkOrderDrafted),
    policy(workOrderOnRepairAsked),
  ],
  effects: [],
  commands: [
    { types: WORK_ORDER_COMMANDS, message: HandleWorkOrder },
    { types: ['CallOffPartnerWork'], message: HandlePartnerWork },
    { types: ['ReserveAwaitedParts'], message: HandleAwaitedParts },
    { types: ['ReviewTechnicianVisits'], message: HandleTechnicianVisits },
    { types: LOANER_COMMANDS, message: HandleLoaner },
    { types: ['PublishChecklist'], message: HandleChecklist },
  ],
  module: RepairsModule,
};
