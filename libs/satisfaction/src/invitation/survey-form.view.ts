import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { SurveyLanguage, SurveyPhase } from '../satisfaction-words.events.js';
import { SurveyPhaseEnum } from '../satisfaction-words.view.js';
import { SurveyScaleView } from '../survey/survey.view.js';
import { SurveyLanguageEnum } from './invitation-words.view.js';

@ObjectType({ description: 'A question, and what is answered so far.' })
export class SurveyFormQuestion {
  @Field(() => ID, { description: 'By which an answer names it.' })
  questionId!: string;

  @Field(() => String, { description: 'What is asked.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: 'What is expected, as answered so far.' })
  expected!: number | null;

  @Field(() => Int, { nullable: true, description: 'What was perceived, as answered so far.' })
  perceived!: number | null;
}

@ObjectType({ description: 'Questions that belong together.' })
export class SurveyFormCriterion {
  @Field(() => String, { description: 'By which figures name it.' })
  code!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => [SurveyFormQuestion], { description: 'Its questions, in their order.' })
  questions!: readonly SurveyFormQuestion[];
}

@ObjectType({ description: 'What is asked beside the questions; null where it is not asked now.' })
export class SurveyFormWording {
  @Field(() => String, { nullable: true, description: 'Over what is expected.' })
  expected!: string | null;

  @Field(() => String, { nullable: true, description: 'Over what was perceived.' })
  perceived!: string | null;

  @Field(() => String, { nullable: true, description: 'Satisfaction, 1 to 5.' })
  csat!: string | null;

  @Field(() => String, { nullable: true, description: 'Recommendation, 0 to 10.' })
  nps!: string | null;

  @Field(() => String, { nullable: true, description: 'Ease, 1 to 7.' })
  ces!: string | null;

  @Field(() => String, { nullable: true, description: 'A free text.' })
  comment!: string | null;
}

@ObjectType({ description: 'A survey as the holder of a link fills it in, in one language.' })
export class SurveyForm {
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => SurveyLanguageEnum, { description: 'The language that it is in.' })
  language!: SurveyLanguage;

  @Field(() => SurveyPhaseEnum, { description: 'Which half of the questions is asked.' })
  phase!: SurveyPhase;

  @Field(() => Date, { description: 'Until when it may be answered.' })
  expiresAt!: string;

  @Field(() => SurveyScaleView, { description: 'What the questions are answered on.' })
  scale!: SurveyScaleView;

  @Field(() => [SurveyFormCriterion], { description: 'The questions.' })
  criteria!: readonly SurveyFormCriterion[];

  @Field(() => SurveyFormWording, { description: 'What stands around the questions.' })
  wording!: SurveyFormWording;

  @Field(() => Int, { nullable: true, description: 'Satisfaction, as answered so far.' })
  csat!: number | null;

  @Field(() => Int, { nullable: true, description: 'Recommendation, as answered so far.' })
  nps!: number | null;

  @Field(() => Int, { nullable: true, description: 'Ease, as answered so far.' })
  ces!: number | null;

  @Field(() => String, { nullable: true, description: 'The free text so far.' })
  comment!: string | null;

  @Field(() => Float, { description: 'How much of the questions is answered, 0 to 1.' })
  progress!: number;
}
