import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsNumber, IsOptional, Matches } from 'class-validator';
import { CommandInput, Inner, Name, Some, Words } from '#graphql';
import { WholeNumber } from '../given.inputs.js';
import type { PublishSurvey, RetireSurvey, ReviseSurvey } from './survey.commands.js';
import type { SurveyCriterion, SurveyQuestion, SurveyScale, SurveyScores, SurveyTexts } from './survey.events.js';

const A_SURVEY = { message: 'Must be the identifier of a survey.' };

@InputType({ description: 'One text in every language of surveys.' })
export class SurveyTextsInput implements SurveyTexts {
  @Words('English.')
  en!: string;

  @Words('Chinese.')
  zh!: string;

  @Words('Korean.')
  ko!: string;

  @Words('Malay.')
  ms!: string;
}

@InputType({ description: 'A question, answered as expected and as perceived.' })
export class SurveyQuestionInput implements SurveyQuestion {
  @Name('By which an answer names it.')
  questionId!: string;

  @Inner(() => SurveyTextsInput, 'What is asked.')
  text!: SurveyTextsInput;
}

@InputType({ description: 'What makes good service, with the questions about it.' })
export class SurveyCriterionInput implements SurveyCriterion {
  @Name('By which figures name it, in capitals.')
  code!: string;

  @Inner(() => SurveyTextsInput, 'What it is called.')
  name!: SurveyTextsInput;

  @Field(() => Float, { description: 'Its weight; those of all criteria sum to 1.' })
  @IsNumber({}, { message: 'Must be a number.' })
  weight!: number;

  @Some(() => SurveyQuestionInput, 'The questions, in their order.')
  questions!: SurveyQuestionInput[];
}

@InputType({ description: 'Whole numbers from the worst to the best.' })
export class SurveyScaleInput implements SurveyScale {
  @WholeNumber('The worst.')
  min!: number;

  @WholeNumber('The best.')
  max!: number;
}

@InputType({ description: 'What is asked beside the questions.' })
export class SurveyScoresInput implements SurveyScores {
  @Field(() => Boolean, { defaultValue: true, description: 'Satisfaction, 1 to 5.' })
  @IsBoolean()
  csat: boolean = true;

  @Field(() => Boolean, { defaultValue: true, description: 'Recommendation, 0 to 10.' })
  @IsBoolean()
  nps: boolean = true;

  @Field(() => Boolean, { defaultValue: true, description: 'Ease, 1 to 7.' })
  @IsBoolean()
  ces: boolean = true;

  @Field(() => Boolean, { defaultValue: true, description: 'A free text.' })
  @IsBoolean()
  comment: boolean = true;
}

@InputType({ isAbstract: true })
class SurveyContentInput extends CommandInput {
  @Inner(() => SurveyTextsInput, 'What it is called.')
  title!: SurveyTextsInput;

  @Inner(() => SurveyScaleInput, 'What its questions are answered on.')
  scale!: SurveyScaleInput;

  @Some(() => SurveyCriterionInput, 'What it asks about.')
  criteria!: SurveyCriterionInput[];

  @Inner(() => SurveyScoresInput, 'What it asks beside that.')
  scores!: SurveyScoresInput;
}

@InputType({ description: 'A new survey.' })
export class PublishSurveyInput extends SurveyContentInput implements Omit<PublishSurvey['data'], 'surveyId'> {
  @Field(() => ID, {
    nullable: true,
    description: 'Identifier of your own; "default" takes the place of the survey of the policy pack.',
  })
  @IsOptional()
  @Matches(/^[\w.-]{1,64}$/, A_SURVEY)
  surveyId: string | null = null;
}

@InputType({ description: 'The whole survey anew. Who was asked by an earlier edition answers that one.' })
export class ReviseSurveyInput extends SurveyContentInput implements Omit<ReviseSurvey['data'], never> {
  @Field(() => ID, { description: 'The survey. expectedVersion is its version.' })
  @Matches(/^[\w.-]{1,64}$/, A_SURVEY)
  surveyId!: string;
}

@InputType({ description: 'A survey that nobody is asked by any more.' })
export class RetireSurveyInput extends CommandInput implements Omit<RetireSurvey['data'], never> {
  @Field(() => ID, { description: 'The survey. expectedVersion is its version.' })
  @Matches(/^[\w.-]{1,64}$/, A_SURVEY)
  surveyId!: string;

  @Words('Why not.')
  reason!: string;
}
