import type { Decider } from '#event-sourcing';
import { answer, callBack, submit } from './answering.decider.js';
import { expire, recordSent, withdraw } from './ending.decider.js';
import type { InvitationCommand } from './invitation.commands.js';
import type { InvitationEvent } from './invitation.events.js';
import type { InvitationKnown } from './invitation-known.js';
import { evolve, type Invitation } from './invitation-state.js';
import { invite } from './inviting.decider.js';

/** One customer, asked once about one case at one moment of it. */
export const invitationDecider: Decider<InvitationCommand, InvitationEvent, Invitation | null, InvitationKnown> = {
  stream: ({ data }) => `invitation-${data.invitationId}`,
  initialState: null,
  decide: (command, state, known) => {
    switch (command.type) {
      case 'AskForSurvey':
      case 'InviteToSurvey':
      case 'InviteForWave':
        return invite(command, state, known);
      case 'RecordInvitationSent':
        return recordSent(command, state);
      case 'AnswerSurvey':
        return answer(command, state, known);
      case 'SubmitSurvey':
        return submit(command, state, known);
      case 'RecordCallBack':
        return callBack(command, state, known);
      case 'WithdrawInvitation':
        return withdraw(command, state, known);
      case 'ExpireInvitation':
        return expire(command, state);
    }
  },
  evolve,
};
