import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type {
  SurveyContent,
  SurveyCriterion,
  SurveyQuestion,
  SurveyScale,
  SurveyScores,
  SurveyTexts,
} from './survey.events.js';

@ObjectType('SurveyTexts', { description: 'One text in every language of surveys.' })
export class SurveyTextsView implements SurveyTexts {
  @Field(() => String, { description: 'English.' })
  en!: string;

  @Field(() => String, { description: 'Chinese.' })
  zh!: string;

  @Field(() => String, { description: 'Korean.' })
  ko!: string;

  @Field(() => String, { description: 'Malay.' })
  ms!: string;
}

@ObjectType('SurveyQuestion', { description: 'A question, answered as expected and as perceived.' })
export class SurveyQuestionView implements SurveyQuestion {
  @Field(() => ID, { description: 'By which an answer names it.' })
  questionId!: string;

  @Field(() => SurveyTextsView, { description: 'What is asked.' })
  text!: SurveyTexts;
}

@ObjectType('SurveyCriterion', { description: 'What makes good service, with the questions about it.' })
export class SurveyCriterionView implements SurveyCriterion {
  @Field(() => String, { description: 'By which figures name it.' })
  code!: string;

  @Field(() => SurveyTextsView, { description: 'What it is called.' })
  name!: SurveyTexts;

  @Field(() => Float, { description: 'Its weight; those of all criteria sum to 1.' })
  weight!: number;

  @Field(() => [SurveyQuestionView], { description: 'The questions, in their order.' })
  questions!: readonly SurveyQuestion[];
}

@ObjectType('SurveyScale', { description: 'Whole numbers from the worst to the best.' })
export class SurveyScaleView implements SurveyScale {
  @Field(() => Int, { description: 'The worst.' })
  min!: number;

  @Field(() => Int, { description: 'The best.' })
  max!: number;
}

@ObjectType('SurveyScores', { description: 'What is asked beside the questions, after closure.' })
export class SurveyScoresView implements SurveyScores {
  @Field(() => Boolean, { description: 'Satisfaction, 1 to 5.' })
  csat!: boolean;

  @Field(() => Boolean, { description: 'Recommendation, 0 to 10.' })
  nps!: boolean;

  @Field(() => Boolean, { description: 'Ease, 1 to 7.' })
  ces!: boolean;

  @Field(() => Boolean, { description: 'A free text.' })
  comment!: boolean;
}

@ObjectType('SurveyEdition', { description: 'A survey as it was published once.' })
export class SurveyEditionView implements SurveyContent {
  @Field(() => Int, { description: 'Which edition: 1, 2, 3 …; 0 for the one of the policy pack.' })
  no!: number;

  @Field(() => SurveyTextsView, { description: 'What it is called.' })
  title!: SurveyTexts;

  @Field(() => SurveyScaleView, { description: 'What its questions are answered on.' })
  scale!: SurveyScale;

  @Field(() => [SurveyCriterionView], { description: 'What it asks about.' })
  criteria!: readonly SurveyCriterion[];

  @Field(() => SurveyScoresView, { description: 'What it asks beside that.' })
  scores!: SurveyScores;

  @Field(() => String, { nullable: true, description: 'Who published it; null for the one of the policy pack.' })
  publishedBy!: string | null;

  @Field(() => Date, { nullable: true, description: 'When; null for the one of the policy pack.' })
  publishedAt!: string | null;
}

/** The table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('Survey', { description: 'What customers are asked, as data.' })
@Entity('survey_v1')
@Index(['position', 'id'])
export class SurveyView {
  @Field(() => ID, { description: 'Identifier of the survey; "default" comes with the policy pack.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => Int, { description: 'The edition that customers are asked by.' })
  @Column('integer')
  no!: number;

  @Field(() => [SurveyEditionView], { description: 'All editions, the newest first.' })
  @Column('jsonb')
  editions!: readonly SurveyEditionView[];

  @Field(() => Boolean, { description: 'Whether nobody is asked by it any more.' })
  @Column('boolean')
  isRetired!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not.' })
  @Column('text', { nullable: true })
  retiredBecause!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Version of the survey: what expectedVersion expects. Null for one that nobody has published yet.',
  })
  @Column('bigint', { nullable: true })
  version!: string | null;

  @PositionColumn()
  position!: string;
}
