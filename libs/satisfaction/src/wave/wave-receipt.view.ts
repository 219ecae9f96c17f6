import { receiptType } from '#graphql';

/** What commands on a wave answer; its field `wave` is resolved when it is asked for. */
export const SurveyWaveReceipt = receiptType('SurveyWave');
