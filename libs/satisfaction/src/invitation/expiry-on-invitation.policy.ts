import type { Policy } from '#event-sourcing';
import type { ExpireInvitation } from './invitation.commands.js';
import type { InvitationEvent } from './invitation.events.js';

/** An invitation that nobody submits in time ends. The decider checks again when the time comes. */
export const expiryOnInvitation: Policy<InvitationEvent, ExpireInvitation> = {
  name: 'survey-expiry-on-invitation',
  categories: ['invitation'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    const { invitationId } = data;
    switch (type) {
      case 'InvitationIssued': {
        const { expiresAt } = data;
        const command = { type: 'ExpireInvitation' as const, data: { invitationId, expiresAt } };
        return [{ remind: invitationId, dueAt: expiresAt, command }];
      }
      case 'SurveySubmitted':
      case 'InvitationWithdrawn':
        return [{ forget: invitationId }];
      default:
        return [];
    }
  },
};
