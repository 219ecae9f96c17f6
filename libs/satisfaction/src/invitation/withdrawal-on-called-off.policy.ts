import type { Policy } from '#event-sourcing';
import type { WithdrawInvitation } from './invitation.commands.js';
import type { SurveyQuotaEvent } from './survey-quota.events.js';

/** The quota of a customer knows what the customer was asked, and so what is to be withdrawn. */
export const withdrawalOnCalledOff: Policy<SurveyQuotaEvent, WithdrawInvitation> = {
  name: 'survey-withdrawal-on-called-off',
  categories: ['surveyquota'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) =>
    type === 'InvitationsCalledOff'
      ? data.invitationIds.map((invitationId) => ({
          ask: { type: 'WithdrawInvitation', data: { invitationId, cause: data.cause, reason: null } },
        }))
      : [],
};
