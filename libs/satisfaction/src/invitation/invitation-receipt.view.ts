import { receiptType } from '#graphql';

/** What commands on an invitation answer; its field `invitation` is resolved when it is asked for. */
export const InvitationReceipt = receiptType('SurveyInvitation');

/** What answers of somebody without login get: nothing of what the company knows. */
export const SurveyAnswersReceipt = receiptType('SurveyAnswers');
