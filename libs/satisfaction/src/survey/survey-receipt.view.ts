import { receiptType } from '#graphql';

/** What commands on a survey answer; its field `survey` is resolved when it is asked for. */
export const SurveyReceipt = receiptType('Survey');
