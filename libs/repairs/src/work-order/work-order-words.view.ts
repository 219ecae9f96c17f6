import { graphqlEnum } from '#graphql';
import {
  CANCELLATION_CAUSES,
  INCOMPLETE_CAUSES,
  PLACES,
  VERIFICATIONS,
  WORK_HOLD_REASONS,
  WORK_ORDER_KINDS,
  WORK_ORDER_OUTCOMES,
  WORK_ORDER_STATUSES,
} from '../repair-words.events.js';

export const WORK_ORDER_ORDERS = [
  'REPORTED_ASC',
  'REPORTED_DESC',
  'DUE_ASC',
  'NEXT_VISIT_ASC',
  'UPDATED_DESC',
] as const;
export type WorkOrderOrder = (typeof WORK_ORDER_ORDERS)[number];
export const ORIGINS = ['LIVE', 'IMPORT'] as const;
export type Origin = (typeof ORIGINS)[number];

export const WorkOrderKindEnum = graphqlEnum('WorkOrderKind', WORK_ORDER_KINDS, 'What kind of job it is.', {
  RECALL_REMEDY: 'What a recall campaign has done to the unit.',
});
export const WorkOrderStatusEnum = graphqlEnum('WorkOrderStatus', WORK_ORDER_STATUSES, 'Where a work order stands.', {
  QUALIFIED: 'What is to be done is clear; nobody has it yet.',
  OFFERED: 'An outlet is asked whether it does the work.',
  ACCEPTED: 'An outlet does it; no visit is agreed.',
  INCOMPLETE: 'A visit or a check left something to do.',
  VERIFIED: 'Somebody else, or the customer, has looked at the result.',
});
export const WorkOrderOutcomeEnum = graphqlEnum('WorkOrderOutcome', WORK_ORDER_OUTCOMES, 'What came of the work.', {
  IRREPARABLE: 'It can not be repaired: the statutory remedies come next.',
});
export const CancellationCauseEnum = graphqlEnum('WorkOrderCancellation', CANCELLATION_CAUSES, 'Why nothing is done.', {
  REMEDY_CALLED_OFF: 'The complaint no longer wants it.',
});
export const PlaceEnum = graphqlEnum('WorkPlace', PLACES, 'Where the work is done.', {
  SITE: "At the customer's.",
  REMOTE: 'From afar, without a visit.',
});
export const VerificationEnum = graphqlEnum('WorkVerification', VERIFICATIONS, 'How the result is looked at.', {
  QUALITY_CHECK: 'Somebody other than who did it checks it.',
  SIGN_OFF: 'The customer signs it off, or somebody checks it.',
});
export const IncompleteCauseEnum = graphqlEnum('IncompleteCause', INCOMPLETE_CAUSES, 'Why something is left to do.');
export const WorkHoldReasonEnum = graphqlEnum('WorkHoldReason', WORK_HOLD_REASONS, 'What the work waits for.');
export const WorkOrderOrderEnum = graphqlEnum('WorkOrderOrder', WORK_ORDER_ORDERS, 'How work orders are sorted.');
export const WorkOrderOriginEnum = graphqlEnum(
  'WorkOrderOrigin',
  ORIGINS,
  'Whether something was recorded here first.',
);
