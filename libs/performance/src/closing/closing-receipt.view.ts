import { receiptType } from '#graphql';

/** What the closing of a month answers; its field `closedScorecard` is resolved when it is asked for. */
export const ClosedScorecardReceipt = receiptType('ClosedScorecard');
