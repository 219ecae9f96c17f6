import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { satisfactionPolicySection } from '../satisfaction.policy-section.js';
import type { CallOffInvitations } from './invitation.commands.js';
import { surveyQuotaDecider } from './survey-quota.decider.js';

/** What travels on Nest's CommandBus for quotas by themselves. */
export class HandleSurveyQuota extends Command<Receipt> {
  constructor(readonly command: CallOffInvitations) {
    super();
  }
}

@CommandHandler(HandleSurveyQuota)
export class SurveyQuotaHandler implements ICommandHandler<HandleSurveyQuota> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
  ) {}

  execute({ command }: HandleSurveyQuota): Promise<Receipt> {
    const { onceInDays } = this.pack.section(satisfactionPolicySection).invitations;
    return this.runner.run(surveyQuotaDecider, command, { onceInDays });
  }
}
