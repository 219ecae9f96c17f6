import { graphqlEnum } from '#graphql';
import {
  ACCEPTANCES,
  AUTHORISATIONS,
  CANCEL_CAUSES,
  CHARGE_OUTCOMES,
  CONDITIONS,
  CREDIT_FORMS,
  DEDUCTION_GROUNDS,
  DISPOSITIONS,
  FINDINGS,
  LINE_STAGES,
  PRICE_SOURCES,
  RECEPTION_OUTCOMES,
  RECEPTIONS,
  REFUND_PROBLEMS,
  RETURN_EXCEPTIONS,
  RETURN_REASONS,
  RETURN_REMEDIES,
  RETURN_STATUSES,
  SETTLEMENT_STATES,
  SHIPPING_PAYERS,
  UNREPAIRED_CAUSES,
} from './return-words.events.js';

export const RETURN_ORDERS = ['OPENED_ASC', 'OPENED_DESC', 'DUE_ASC', 'UPDATED_DESC'] as const;
export type ReturnOrder = (typeof RETURN_ORDERS)[number];
export const ORIGINS = ['LIVE', 'IMPORT'] as const;
export type Origin = (typeof ORIGINS)[number];

export const ReturnReasonEnum = graphqlEnum('ReturnReason', RETURN_REASONS, 'Why something comes back.', {
  DEAD_ON_ARRIVAL: 'It did not work when it was first used.',
  RECALLED: 'The company calls it back.',
});
export const ReturnRemedyEnum = graphqlEnum('ReturnRemedy', RETURN_REMEDIES, 'What the customer is to get for it.', {
  NONE: 'Nothing: the goods only come back.',
  CREDIT: 'Store credit or a credit note.',
});
export const AuthorisationEnum = graphqlEnum('ReturnAuthorisation', AUTHORISATIONS, 'Whether it may come back.');
export const ReceptionEnum = graphqlEnum('ReturnReception', RECEPTIONS, 'What came.', {
  SHORT: 'The parcel came without it.',
  EXPIRED: 'Nothing came while it was authorised.',
});
export const ReceptionOutcomeEnum = graphqlEnum(
  'ReturnReceptionOutcome',
  RECEPTION_OUTCOMES,
  'What can be said of goods when they come, or should have come.',
);
export const AcceptanceEnum = graphqlEnum('ReturnAcceptance', ACCEPTANCES, 'Whether it is taken.', {
  MANUAL: 'A supervisor decides.',
});
export const SettlementStateEnum = graphqlEnum('ReturnSettlementState', SETTLEMENT_STATES, 'How far the remedy got.', {
  ERRORED: 'The payment gateway declined, or nobody knows whether it paid.',
});
export const LineStageEnum = graphqlEnum('ReturnLineStage', LINE_STAGES, 'Where an open line stands.', {
  UNREPAIRED: 'Its repair came to nothing: somebody decides on another remedy, or that the goods go back.',
  GOODS_DUE: 'Exchanged in advance; the old goods are due back.',
});
export const ReturnStatusEnum = graphqlEnum(
  'ReturnStatus',
  RETURN_STATUSES,
  'Where a return stands: the stage of its least advanced open line, or how it ended.',
  { SETTLED: 'No line is open, and one at least was settled.', FAILED: 'No line is open, and none was settled.' },
);
export const ConditionEnum = graphqlEnum('ReturnCondition', CONDITIONS, 'In what condition goods came back.');
export const FindingEnum = graphqlEnum('ReturnFinding', FINDINGS, 'What an inspection found.', {
  NO_FAULT_FOUND: 'The fault that was claimed was not found.',
  NOT_AS_SENT: 'It is not what was sent to the customer.',
});
export const DispositionEnum = graphqlEnum('ReturnDisposition', DISPOSITIONS, 'What becomes of goods that came back.');
export const ShippingPayerEnum = graphqlEnum('ReturnShippingPayer', SHIPPING_PAYERS, 'Who pays the way back.');
export const PriceSourceEnum = graphqlEnum('ReturnPriceSource', PRICE_SOURCES, 'Who says what was paid.', {
  UNIT: 'The sale of the unit.',
  LIST: 'The price list; what was paid is not known.',
  AGREED: 'The settlement of a complaint.',
});
export const CreditFormEnum = graphqlEnum('ReturnCreditForm', CREDIT_FORMS, 'How something is credited.');
export const ReturnExceptionEnum = graphqlEnum(
  'ReturnException',
  RETURN_EXCEPTIONS,
  'A rule by which a line is settled before its goods are accepted.',
);
export const ChargeOutcomeEnum = graphqlEnum(
  'ReturnChargeOutcome',
  CHARGE_OUTCOMES,
  'What came of a charge that was proposed.',
);
export const CancelCauseEnum = graphqlEnum('ReturnCancelCause', CANCEL_CAUSES, 'Why nothing comes back after all.');
export const UnrepairedCauseEnum = graphqlEnum(
  'ReturnUnrepairedCause',
  UNREPAIRED_CAUSES,
  'Why what came to be repaired was not.',
  { ORDER_CANCELLED: 'Its work order was cancelled.' },
);
export const RefundProblemEnum = graphqlEnum('ReturnRefundProblem', REFUND_PROBLEMS, 'Why a refund is in doubt.', {
  UNKNOWN: 'It may have gone or not.',
  UNAVAILABLE: 'The gateway could not be asked.',
  MISUNDERSTOOD: 'The gateway did not take the request as meant: look at the settings.',
});
export const DeductionGroundEnum = graphqlEnum('ReturnDeductionGround', DEDUCTION_GROUNDS, 'Why less is due.');
export const ReturnOrderEnum = graphqlEnum('ReturnOrder', RETURN_ORDERS, 'How returns are sorted.');
export const OriginEnum = graphqlEnum('ReturnOrigin', ORIGINS, 'Whether something was recorded here first.');
