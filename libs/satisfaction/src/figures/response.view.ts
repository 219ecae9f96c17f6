import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type { AnswerChannel, SurveyCaseKind, SurveyOccasion, SurveyPhase } from '../satisfaction-words.events.js';
import {
  AnswerChannelEnum,
  SurveyCaseKindEnum,
  SurveyOccasionEnum,
  SurveyPhaseEnum,
} from '../satisfaction-words.view.js';

/** When an event happened and was recorded, and how to find it in the log. */
export type Told = Readonly<{ eventId: string; position: string; occurredAt: string; recordedAt: string }>;

/**
 * An invitation and what was answered, with every dimension that figures are counted by. Holds no text. May be dropped and
 * rebuilt at any time.
 */
@Entity('survey_response_v1')
@Index(['submittedAt'])
@Index(['invitedAt'])
@Index(['position', 'id'])
@Index(['partnerId', 'submittedAt'])
@Index(['technicianId', 'submittedAt'])
@Index(['region', 'submittedAt'])
@Index(['productLine', 'submittedAt'])
@Index(['surveyId', 'caseKind', 'caseId'])
@ObjectType('SurveyResponse', { description: 'What a customer answered in a survey, without texts but for `comment`.' })
export class ResponseView {
  @Field(() => ID, { description: 'Identifier of the invitation.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'Which survey.' })
  @Column('text')
  surveyId!: string;

  @Field(() => Int, { description: 'Which edition of it.' })
  @Column('int')
  surveyNo!: number;

  @Field(() => SurveyPhaseEnum, { description: 'What was asked for.' })
  @Column('text')
  phase!: SurveyPhase;

  @Field(() => SurveyOccasionEnum, { description: 'Why the customer was asked.' })
  @Column('text')
  occasion!: SurveyOccasion;

  @Field(() => ID, { nullable: true, description: 'The wave that it belongs to.' })
  @Column('text', { nullable: true })
  waveId!: string | null;

  @Field(() => SurveyCaseKindEnum, { nullable: true, description: 'What kind of case it is about.' })
  @Column('text', { nullable: true })
  caseKind!: SurveyCaseKind | null;

  @Field(() => ID, { nullable: true, description: 'The case that it is about.' })
  @Column('text', { nullable: true })
  caseId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who was asked.' })
  @Column('text', { nullable: true })
  customerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The product of the case.' })
  @Column('text', { nullable: true })
  productId!: string | null;

  @Field(() => String, { nullable: true, description: 'The product line of the case.' })
  @Column('text', { nullable: true })
  productLine!: string | null;

  @Field(() => String, { nullable: true, description: 'The model of the case.' })
  @Column('text', { nullable: true })
  productModel!: string | null;

  @Field(() => String, { nullable: true, description: 'The batch of the case.' })
  @Column('text', { nullable: true })
  batch!: string | null;

  @Field(() => String, { nullable: true, description: 'The region of the case.' })
  @Column('text', { nullable: true })
  region!: string | null;

  @Field(() => ID, { nullable: true, description: 'The partner who worked on the case.' })
  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The outlet that worked on the case.' })
  @Column('text', { nullable: true })
  outletId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The technician who worked on the case.' })
  @Column('text', { nullable: true })
  technicianId!: string | null;

  @Field(() => String, { nullable: true, description: 'By which channel the case came, such as HOTLINE.' })
  @Column('text', { nullable: true })
  channel!: string | null;

  @Field(() => AnswerChannelEnum, { nullable: true, description: 'How the answers came; null before.' })
  @Column('text', { nullable: true })
  answeredBy!: AnswerChannel | null;

  @Field(() => Int, { nullable: true, description: 'Satisfaction, 1 to 5.' })
  @Column('int', { nullable: true })
  csat!: number | null;

  @Field(() => Int, { nullable: true, description: 'Likelihood to recommend, 0 to 10.' })
  @Column('int', { nullable: true })
  nps!: number | null;

  @Field(() => Int, { nullable: true, description: 'Ease, 1 to 7.' })
  @Column('int', { nullable: true })
  ces!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was so low that somebody had to follow up.' })
  @Column('boolean', { nullable: true })
  isLow!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the customer wrote something.' })
  @Column('boolean', { nullable: true })
  hasComment!: boolean | null;

  @Field(() => Date, { description: 'When the customer was asked.' })
  @Column('timestamptz')
  invitedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the answers came; null before.' })
  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the invitation was withdrawn: it counts as never made.' })
  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When a follow-up of a low score was opened.' })
  @Column('timestamptz', { nullable: true })
  takenUpAt!: Date | null;

  @Column('jsonb', { nullable: true })
  invited!: Told | null;

  @Column('jsonb', { nullable: true })
  submitted!: Told | null;

  /** When it was recorded that the customer was asked. */
  @Column('timestamptz')
  invitedRecordedAt!: Date;

  /** When it was recorded that the invitation was answered or withdrawn. */
  @Column('timestamptz', { nullable: true })
  endRecordedAt!: Date | null;

  @PositionColumn()
  position!: string;
}
