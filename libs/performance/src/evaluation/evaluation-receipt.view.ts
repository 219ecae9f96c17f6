import { receiptType } from '#graphql';

/** What the recording of an evaluation answers; its field `serviceEvaluation` is resolved when it is asked for. */
export const ServiceEvaluationReceipt = receiptType('ServiceEvaluation');
