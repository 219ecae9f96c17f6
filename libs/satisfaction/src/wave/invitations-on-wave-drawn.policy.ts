import type { Policy } from '#event-sourcing';
import type { InviteForWave } from '../invitation/invitation.commands.js';
import { waveInvitationIdOf } from '../invitation/invitation-ids.events.js';
import type { SurveyWaveEvent } from './wave.events.js';

/** Everybody who was drawn is asked, within the quota. */
export const invitationsOnWaveDrawn: Policy<SurveyWaveEvent, InviteForWave> = {
  name: 'invitations-on-survey-wave-drawn',
  categories: ['surveywave'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    if (type !== 'SurveyWaveDrawn') return [];
    const { waveId, members } = data;
    return members.map(({ caseKind, caseId }) => {
      const invitationId = waveInvitationIdOf(waveId, { caseKind, caseId });
      return { ask: { type: 'InviteForWave', data: { invitationId, waveId, caseKind, caseId } } };
    });
  },
};
