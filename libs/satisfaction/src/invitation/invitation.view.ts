import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type {
  AnswerChannel,
  InvitationState,
  InvitationWithdrawalCause,
  SendingChannel,
  SkipReason,
  SurveyLanguage,
  SurveyMedium,
  SurveyOccasion,
  SurveyPhase,
} from '../satisfaction-words.events.js';
import { AnswerChannelEnum, SurveyOccasionEnum, SurveyPhaseEnum } from '../satisfaction-words.view.js';
import { SurveyAboutColumns } from '../survey-about.view.js';
import {
  InvitationStateEnum,
  SendingChannelEnum,
  SkipReasonEnum,
  SurveyLanguageEnum,
  SurveyMediumEnum,
  WithdrawalCauseEnum,
} from './invitation-words.view.js';

@ObjectType('SurveySending', { description: 'One time that the link was sent.' })
export class SendingView {
  @Field(() => SendingChannelEnum, { description: 'By which way.' })
  channel!: SendingChannel;

  @Field(() => String, { description: 'Who recorded it.' })
  by!: string;

  @Field(() => Date, { description: 'When.' })
  at!: string;
}

/** An invitation: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('SurveyInvitation', { description: 'A customer who is asked about a case, or is not and why.' })
@Entity('survey_invitation_v1')
@Index(['position', 'id'])
@Index(['invitedAt', 'id'])
@Index(['expiresAt', 'id'])
export class InvitationView extends SurveyAboutColumns {
  @Field(() => ID, { description: 'Identifier of the invitation.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => InvitationStateEnum, { description: 'Where it stands.' })
  @Index()
  @Column('text')
  state!: InvitationState;

  @Field(() => SkipReasonEnum, { nullable: true, description: 'Why the customer was not asked.' })
  @Column('text', { nullable: true })
  skipped!: SkipReason | null;

  @Field(() => ID, { nullable: true, description: 'The survey; null where nobody was asked.' })
  @Column('text', { nullable: true })
  surveyId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its edition.' })
  @Column('integer', { nullable: true })
  surveyNo!: number | null;

  @Field(() => SurveyPhaseEnum, { description: 'Which half of the questions is asked.' })
  @Column('text')
  phase!: SurveyPhase;

  @Field(() => SurveyOccasionEnum, { description: 'Why somebody is asked.' })
  @Column('text')
  occasion!: SurveyOccasion;

  @Field(() => ID, { nullable: true, description: 'The wave that it belongs to.' })
  @Index()
  @Column('text', { nullable: true })
  waveId!: string | null;

  @Field(() => SurveyMediumEnum, { nullable: true, description: 'How the customer is to be asked.' })
  @Column('text', { nullable: true })
  medium!: SurveyMedium | null;

  @Field(() => SurveyLanguageEnum, { nullable: true, description: 'Language of the customer, where it is known.' })
  @Column('text', { nullable: true })
  language!: SurveyLanguage | null;

  @Field(() => [SendingView], { description: 'When the link was sent, and by which way.' })
  @Column('jsonb')
  sendings!: readonly SendingView[];

  @Field(() => Date, { description: 'When the customer was invited, or was not.' })
  @Column('timestamptz')
  invitedAt!: Date;

  @Field(() => String, { description: 'Who invited; "system" for what happened by itself.' })
  @Column('text')
  invitedBy!: string;

  @Field(() => Date, { nullable: true, description: 'Until when it may be answered.' })
  @Column('timestamptz', { nullable: true })
  expiresAt!: Date | null;

  @Field(() => AnswerChannelEnum, { nullable: true, description: 'How the answers came.' })
  @Column('text', { nullable: true })
  answeredBy!: AnswerChannel | null;

  @Field(() => Date, { nullable: true, description: 'When something was answered last.' })
  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the answers were submitted.' })
  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the answers are so low that somebody follows up.' })
  @Column('boolean', { nullable: true })
  isLow!: boolean | null;

  @Field(() => WithdrawalCauseEnum, { nullable: true, description: 'Why it was withdrawn.' })
  @Column('text', { nullable: true })
  withdrawnBecause!: InvitationWithdrawalCause | null;

  @Field(() => Date, { nullable: true, description: 'When it was submitted, expired or was withdrawn.' })
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Field(() => String, { description: 'Version of the invitation: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  @PositionColumn()
  position!: string;
}
