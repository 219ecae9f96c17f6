import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Rejection } from '#event-sourcing';
import { CommandRunner, firstOf, part, type Receipt } from '#event-store';
import type { InvitationCommand, InvitingCommand, NoteSurveyAsked, RecordCallBack } from './invitation.commands.js';
import { invitationDecider } from './invitation.decider.js';
import { InvitationGathering } from './invitation-gathering.handler.js';
import type { InvitationKnown } from './invitation-known.js';
import { InvitationLog } from './invitation-log.handler.js';
import { type Invitation, wasAsked } from './invitation-state.js';
import { surveyQuotaDecider } from './survey-quota.decider.js';

/** What travels on Nest's CommandBus for invitations. */
export class HandleInvitation extends Command<Receipt> {
  constructor(readonly command: InvitationCommand) {
    super();
  }
}

@CommandHandler(HandleInvitation)
export class InvitationHandler implements ICommandHandler<HandleInvitation> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly gathering: InvitationGathering,
    private readonly log: InvitationLog,
  ) {}

  async execute({ command }: HandleInvitation): Promise<Receipt> {
    const known = await this.gathering.gather(command);
    if (!isAsking(command)) return this.runner.run(invitationDecider, command, known);
    const state = await this.log.find(command.data.invitationId);
    const noted = noteOf(command, state, known);
    if (!noted) return this.runner.run(invitationDecider, command, known);
    try {
      return await this.together(command, noted, known);
    } catch (error) {
      const isUsed = error instanceof Rejection && error.code === 'INVITATION_ASKED_RECENTLY';
      if (!isUsed || command.type === 'InviteToSurvey' || !known.inviting) throw error;
      const inviting = { ...known.inviting, isQuotaUsed: true };
      return this.runner.run(invitationDecider, command, { ...known, inviting });
    }
  }

  /** The invitation and the quota of its customer, in one append. The receipt is the invitation's. */
  private async together(command: AskingCommand, noted: NoteSurveyAsked, known: InvitationKnown): Promise<Receipt> {
    const { onceInDays } = known.policy;
    return firstOf(
      await this.runner.runTogether([
        part({ decider: invitationDecider, command, known }),
        part({ decider: surveyQuotaDecider, command: noted, known: { onceInDays } }),
      ]),
    );
  }
}

type AskingCommand = InvitingCommand | RecordCallBack;

const isAsking = (command: InvitationCommand): command is AskingCommand =>
  command.type === 'AskForSurvey' ||
  command.type === 'InviteToSurvey' ||
  command.type === 'InviteForWave' ||
  command.type === 'RecordCallBack';

/** What the quota of the customer is told, where the rules of the invitation ask the customer now. */
const noteOf = (command: AskingCommand, state: Invitation | null, known: InvitationKnown): NoteSurveyAsked | null => {
  if (wasAsked(state)) return null;
  const issued = invitationDecider.decide(command, state, known).find(({ type }) => type === 'InvitationIssued');
  if (issued?.type !== 'InvitationIssued' || issued.data.customerId === null) return null;
  const { customerId, invitationId, caseKind, caseId, expiresAt } = issued.data;
  const isLimited = command.type !== 'RecordCallBack';
  const { expectedVersion: _, ...asked } = command;
  return {
    ...asked,
    type: 'NoteSurveyAsked',
    data: { customerId, invitationId, caseKind, caseId, expiresAt, isLimited },
  };
};
