import type { Policy } from '#event-sourcing';
import { newId } from '#values';
import type { InvitationEvent } from '../invitation/invitation.events.js';
import { aboutOf } from '../survey-about.js';
import type { OpenRecovery } from './recovery.commands.js';

/** Somebody answers for putting right what was answered so low. */
export const recoveryOnLowScore: Policy<InvitationEvent, OpenRecovery> = {
  name: 'recovery-on-low-score',
  categories: ['invitation'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    if (type !== 'SurveySubmitted' || !data.isLow) return [];
    const { invitationId, surveyId, csat, nps, ces, hasComment } = data;
    const recoveryId = newId(invitationId, 'recovery');
    const opening = { recoveryId, invitationId, surveyId, about: aboutOf(data), csat, nps, ces, hasComment };
    return [{ ask: { type: 'OpenRecovery', data: opening } }];
  },
};
