import type { Policy } from '#event-sourcing';
import type { WithdrawInvitation } from '../invitation/invitation.commands.js';
import type { SurveyWaveEvent } from './wave.events.js';

/** Whoever was drawn is sent nothing more; who was sent the link keeps it. */
export const withdrawalOnWaveCancelled: Policy<SurveyWaveEvent, WithdrawInvitation> = {
  name: 'survey-withdrawal-on-wave-cancelled',
  categories: ['surveywave'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) =>
    type === 'SurveyWaveCancelled'
      ? data.invitationIds.map((invitationId) => ({
          ask: { type: 'WithdrawInvitation', data: { invitationId, cause: 'WAVE_CANCELLED', reason: null } },
        }))
      : [],
};
