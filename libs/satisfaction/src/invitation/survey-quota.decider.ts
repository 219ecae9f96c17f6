import type { Decider } from '#event-sourcing';
import type { CallOffInvitations, NoteSurveyAsked, SurveyQuotaCommand } from './invitation.commands.js';
import { invitationRefusal } from './invitation-rejection.js';
import { daysAfter } from './inviting.decider.js';
import type { SurveyAsked, SurveyQuotaEvent } from './survey-quota.events.js';

export type SurveyQuota = Readonly<{ asked: readonly SurveyAsked['data'][]; isErased: boolean }>;

/**
 * How often a customer is asked: about one case in so many days. Both questions about one case, at its beginning and
 * after its end, are one; the days count from the last of them.
 */
export const surveyQuotaDecider: Decider<
  SurveyQuotaCommand,
  SurveyQuotaEvent,
  SurveyQuota,
  Readonly<{ onceInDays: number }>
> = {
  stream: ({ data }) => `surveyquota-${data.customerId}`,
  initialState: { asked: [], isErased: false },
  decide: (command, state, { onceInDays }) =>
    command.type === 'NoteSurveyAsked' ? note(command, state, onceInDays) : callOff(command, state),
  evolve: (state, { type, data }) =>
    type === 'SurveyAsked'
      ? { ...state, asked: [...state.asked, data] }
      : {
          asked: state.asked.map((each) =>
            data.invitationIds.includes(each.invitationId) ? { ...each, expiresAt: data.calledOffAt } : each,
          ),
          isErased: state.isErased || data.cause === 'CUSTOMER_ERASED',
        },
};

const note = (
  { data, at }: NoteSurveyAsked,
  { asked, isErased }: SurveyQuota,
  onceInDays: number,
): readonly SurveyQuotaEvent[] => {
  const { customerId, invitationId, caseKind, caseId, expiresAt, isLimited } = data;
  if (asked.some((each) => each.invitationId === invitationId)) return [];
  if (isErased) throw invitationRefusal('INVITATION_CUSTOMER_GONE');
  const others = asked.filter((each) => !(caseId !== null && each.caseKind === caseKind && each.caseId === caseId));
  const mayBeAskedFrom = others
    .map(({ askedAt }) => daysAfter(askedAt, onceInDays))
    .reduce((latest, from) => (from > latest ? from : latest), '');
  if (isLimited && at < mayBeAskedFrom) throw invitationRefusal('INVITATION_ASKED_RECENTLY', { mayBeAskedFrom });
  return [{ type: 'SurveyAsked', data: { customerId, invitationId, caseKind, caseId, askedAt: at, expiresAt } }];
};

const callOff = ({ data, at }: CallOffInvitations, { asked, isErased }: SurveyQuota): readonly SurveyQuotaEvent[] => {
  const { customerId, cause } = data;
  const invitationIds = asked.flatMap((each) => (each.expiresAt > at ? [each.invitationId] : []));
  if (invitationIds.length === 0 && (cause !== 'CUSTOMER_ERASED' || isErased)) return [];
  return [{ type: 'InvitationsCalledOff', data: { customerId, cause, invitationIds, calledOffAt: at } }];
};
