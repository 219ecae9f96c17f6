import { ArgsType, Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, Matches, Min } from 'class-validator';
import { Choice, CommandInput, ConnectionArgs, Inner, Name, OptionalName, Time, UuidOf, Words } from '#graphql';
import { SurveyMediumEnum } from '../invitation/invitation-words.view.js';
import {
  SURVEY_CASES,
  SURVEY_MEDIA,
  SURVEY_TOPICS,
  type SurveyCaseKind,
  type SurveyMedium,
  type SurveyTopic,
} from '../satisfaction-words.events.js';
import { SurveyCaseKindEnum } from '../satisfaction-words.view.js';
import type { CancelSurveyWave } from './wave.commands.js';
import { SurveyTopicEnum, WAVE_ORDERS, type WaveOrder, WaveOrderEnum } from './wave-words.view.js';

@InputType({ description: 'The cases that a sample is drawn from.' })
export class SurveyWavePopulationInput {
  @Time('Closed from here on.')
  closedFrom!: Date;

  @Time('Closed before.')
  closedTo!: Date;

  @Field(() => [SurveyCaseKindEnum], { description: 'Of these kinds.' })
  @ArrayMinSize(1, { message: 'Must be one at least.' })
  @ArrayMaxSize(SURVEY_CASES.length)
  @IsIn(SURVEY_CASES, { each: true })
  caseKinds!: SurveyCaseKind[];

  @OptionalName('In this region and its parts, by ISO 3166; left out for all.', 100)
  region: string | null = null;
}

@InputType({ description: 'A periodic survey over a random sample.' })
export class PlanSurveyWaveInput extends CommandInput {
  @Name('What it is called.')
  title!: string;

  @Field(() => ID, { defaultValue: 'default', description: 'The survey that is asked.' })
  @Matches(/^[\w.-]{1,64}$/, { message: 'Must be the identifier of a survey.' })
  surveyId: string = 'default';

  @Field(() => [SurveyTopicEnum], { description: 'What it looks into.' })
  @ArrayMinSize(1, { message: 'Must be one at least.' })
  @ArrayMaxSize(SURVEY_TOPICS.length)
  @IsIn(SURVEY_TOPICS, { each: true })
  topics!: SurveyTopic[];

  @Choice(SurveyMediumEnum, SURVEY_MEDIA, 'How customers are asked.')
  medium!: SurveyMedium;

  @Inner(() => SurveyWavePopulationInput, 'The cases that the sample is drawn from.')
  population!: SurveyWavePopulationInput;

  @Field(() => Int, { description: 'How many cases are drawn, where there are as many.' })
  @IsInt()
  @Min(1, { message: 'Must be at least 1.' })
  sampleSize!: number;

  @Field(() => Float, { description: 'Any whole number from 0 to 4294967295: who knows it draws the same sample.' })
  @IsInt({ message: 'Must be a whole number.' })
  seed!: number;
}

@InputType({ description: 'A wave that goes no further.' })
export class CancelSurveyWaveInput extends CommandInput implements Omit<CancelSurveyWave['data'], never> {
  @UuidOf('a wave', 'The wave. expectedVersion is its version.')
  waveId!: string;

  @Words('Why.')
  reason!: string;
}

@ArgsType()
export class SurveyWavesArgs extends ConnectionArgs {
  @Field(() => WaveOrderEnum, { defaultValue: 'PLANNED_DESC', description: 'How they are sorted.' })
  @IsIn(WAVE_ORDERS)
  orderBy: WaveOrder = 'PLANNED_DESC';
}
