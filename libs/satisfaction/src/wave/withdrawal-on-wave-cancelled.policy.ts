import type { Policy } from '#event-sourcing';
import type { WithdrawInvitation } from '../invitation/invitation.commands.js';
import type { InvitationEvent } from '../invitation/invitation.events.js';
import type { SurveyWaveEvent } from './wave.events.js';

/**
 * Whoever was drawn is sent nothing more; who was sent the link keeps it. Each invitation of a wave is looked at when it is
 * there: it may have been on its way while the wave was cancelled.
 */
export const withdrawalOnWaveCancelled: Policy<SurveyWaveEvent | InvitationEvent, WithdrawInvitation> = {
  name: 'survey-withdrawal-on-wave-cancelled',
  categories: ['surveywave', 'invitation'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    if (type === 'SurveyWaveCancelled') return data.invitationIds.map(withdrawal);
    return type === 'InvitationIssued' && data.waveId !== null ? [withdrawal(data.invitationId)] : [];
  },
};

const withdrawal = (invitationId: string): { ask: Pick<WithdrawInvitation, 'type' | 'data'> } => ({
  ask: { type: 'WithdrawInvitation', data: { invitationId, cause: 'WAVE_CANCELLED', reason: null } },
});
