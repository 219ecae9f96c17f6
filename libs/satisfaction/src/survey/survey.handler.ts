import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { satisfactionPolicySection } from '../satisfaction.policy-section.js';
import type { SurveyCommand } from './survey.commands.js';
import { surveyDecider } from './survey.decider.js';

/** What travels on Nest's CommandBus for surveys. */
export class HandleSurvey extends Command<Receipt> {
  constructor(readonly command: SurveyCommand) {
    super();
  }
}

@CommandHandler(HandleSurvey)
export class SurveyHandler implements ICommandHandler<HandleSurvey> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
  ) {}

  execute({ command }: HandleSurvey): Promise<Receipt> {
    const { limits } = this.pack.section(satisfactionPolicySection).surveys;
    return this.runner.run(surveyDecider, command, { packVersion: this.pack.version, limits });
  }
}
