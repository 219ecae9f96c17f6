import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { customerPolicySection } from '#customers';
import { CommandRunner, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { satisfactionPolicySection } from '../satisfaction.policy-section.js';
import { Surveys } from '../survey/surveys.handler.js';
import type { WaveCommand } from './wave.commands.js';
import { type PopulationFacts, waveDecider } from './wave.decider.js';
import { Waves } from './waves.handler.js';

/** What travels on Nest's CommandBus for waves. */
export class HandleSurveyWave extends Command<Receipt> {
  constructor(readonly command: WaveCommand) {
    super();
  }
}

@CommandHandler(HandleSurveyWave)
export class SurveyWaveHandler implements ICommandHandler<HandleSurveyWave> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
    private readonly surveys: Surveys,
    private readonly waves: Waves,
  ) {}

  async execute({ command }: HandleSurveyWave): Promise<Receipt> {
    return this.runner.run(waveDecider, command, {
      packVersion: this.pack.version,
      policy: this.pack.section(satisfactionPolicySection).waves,
      linkDays: this.pack.section(customerPolicySection).linkDays.answer,
      isSurveyAsked: await this.isSurveyAsked(command),
      population: await this.population(command),
    });
  }

  private async isSurveyAsked({ type, data }: WaveCommand): Promise<boolean> {
    const survey = type === 'PlanSurveyWave' ? await this.surveys.current(data.surveyId) : null;
    return survey !== null && !survey.isRetired;
  }

  private async population({ type, data }: WaveCommand): Promise<PopulationFacts | null> {
    const wave = type === 'DrawSurveyWave' ? await this.waves.find(data.waveId) : null;
    return wave && this.waves.population(wave.population);
  }
}
