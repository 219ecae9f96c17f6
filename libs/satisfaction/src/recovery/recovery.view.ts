import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type {
  Reached,
  RecoveryChannel,
  RecoveryOutcome,
  RecoveryOwner,
  RecoveryOwnerKind,
  RecoveryState,
} from '../satisfaction-words.events.js';
import { SurveyAboutColumns } from '../survey-about.view.js';
import {
  ReachedEnum,
  RecoveryChannelEnum,
  RecoveryOutcomeEnum,
  RecoveryOwnerKindEnum,
  RecoveryStateEnum,
} from './recovery-words.view.js';

@ObjectType('RecoveryOwner', { description: 'Who answers for a follow-up.' })
export class RecoveryOwnerView implements RecoveryOwner {
  @Field(() => RecoveryOwnerKindEnum, { description: 'What kind of owner.' })
  kind!: RecoveryOwnerKind;

  @Field(() => String, { description: "A person's id, a department or a tier." })
  id!: string;
}

@ObjectType('RecoveryContact', { description: 'One try to reach the customer.' })
export class RecoveryContactView {
  @Field(() => RecoveryChannelEnum, { description: 'How.' })
  channel!: RecoveryChannel;

  @Field(() => ReachedEnum, { description: 'Whether the customer was reached.' })
  reached!: Reached;

  @Field(() => String, { description: 'Who tried.' })
  by!: string;

  @Field(() => Date, { description: 'When.' })
  at!: string;
}

/** A follow-up: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('Recovery', { description: 'What is done about a customer who answered with a low score.' })
@Entity('survey_recovery_v1')
@Index(['position', 'id'])
@Index(['dueAt', 'id'])
@Index(['openedAt', 'id'])
export class RecoveryView extends SurveyAboutColumns {
  @Field(() => ID, { description: 'Identifier of the follow-up.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => RecoveryStateEnum, { description: 'Where it stands.' })
  @Index()
  @Column('text')
  state!: RecoveryState;

  @Field(() => ID, { description: 'The invitation whose answers were low.' })
  @Index()
  @Column('text')
  invitationId!: string;

  @Field(() => ID, { description: 'The survey.' })
  @Column('text')
  surveyId!: string;

  @Field(() => Int, { nullable: true, description: 'Satisfaction, 1 to 5.' })
  @Column('integer', { nullable: true })
  csat!: number | null;

  @Field(() => Int, { nullable: true, description: 'Recommendation, 0 to 10.' })
  @Column('integer', { nullable: true })
  nps!: number | null;

  @Field(() => Int, { nullable: true, description: 'Ease, 1 to 7.' })
  @Column('integer', { nullable: true })
  ces!: number | null;

  @Field(() => Boolean, { description: 'Whether the customer wrote something.' })
  @Column('boolean')
  hasComment!: boolean;

  @Field(() => RecoveryOwnerView, { description: 'Who answers for it.' })
  @Column('jsonb')
  owner!: RecoveryOwner;

  @Field(() => [RecoveryContactView], { description: 'Who tried to reach the customer, and when.' })
  @Column('jsonb')
  contacts!: readonly RecoveryContactView[];

  @Field(() => Int, { description: 'How often it went one tier up, as nobody closed it in time.' })
  @Column('integer')
  escalations!: number;

  @Field(() => Date, { nullable: true, description: 'When it has to be closed; null where that has passed for good.' })
  @Column('timestamptz', { nullable: true })
  dueAt!: Date | null;

  @Field(() => Date, { description: 'When it was opened.' })
  @Column('timestamptz')
  openedAt!: Date;

  @Field(() => RecoveryOutcomeEnum, { nullable: true, description: 'What became of it.' })
  @Column('text', { nullable: true })
  outcome!: RecoveryOutcome | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was closed by the first time that it was due.' })
  @Column('boolean', { nullable: true })
  inTime!: boolean | null;

  @Field(() => Date, { nullable: true, description: 'When it was closed.' })
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Field(() => String, { description: 'Version of the follow-up: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  @PositionColumn()
  position!: string;
}
