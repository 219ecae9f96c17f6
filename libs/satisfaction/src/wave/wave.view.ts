import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import { SurveyMediumEnum } from '../invitation/invitation-words.view.js';
import type { SurveyCaseKind, SurveyMedium, SurveyTopic } from '../satisfaction-words.events.js';
import { SurveyCaseKindEnum } from '../satisfaction-words.view.js';
import type { WaveMember, WavePopulation } from './wave.events.js';
import { SurveyTopicEnum, type WaveState, WaveStateEnum } from './wave-words.view.js';

@ObjectType('SurveyWavePopulation', { description: 'The cases that a sample is drawn from.' })
export class WavePopulationView implements WavePopulation {
  @Field(() => Date, { description: 'Closed from here on.' })
  closedFrom!: string;

  @Field(() => Date, { description: 'Closed before.' })
  closedTo!: string;

  @Field(() => [SurveyCaseKindEnum], { description: 'Of these kinds.' })
  caseKinds!: readonly SurveyCaseKind[];

  @Field(() => String, { nullable: true, description: 'In this region and its parts.' })
  region!: string | null;
}

@ObjectType('SurveyWaveMember', { description: 'A case that was drawn.' })
export class WaveMemberView implements WaveMember {
  @Field(() => Int, { description: 'As which it was drawn.' })
  no!: number;

  @Field(() => SurveyCaseKindEnum, { description: 'What kind of case.' })
  caseKind!: SurveyCaseKind;

  @Field(() => ID, { description: 'The case.' })
  caseId!: string;
}

/** A wave: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('SurveyWave', { description: 'A periodic survey over a random sample of closed cases.' })
@Entity('survey_wave_v2')
@Index(['position', 'id'])
@Index(['plannedAt', 'id'])
@Index(['drawAt', 'id'])
export class WaveView {
  @Field(() => ID, { description: 'Identifier of the wave.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  @Column('text')
  title!: string;

  @Field(() => WaveStateEnum, { description: 'Where it stands.' })
  @Column('text')
  state!: WaveState;

  @Field(() => ID, { description: 'The survey that is asked.' })
  @Column('text')
  surveyId!: string;

  @Field(() => [SurveyTopicEnum], { description: 'What it looks into.' })
  @Column('text', { array: true })
  topics!: readonly SurveyTopic[];

  @Field(() => SurveyMediumEnum, { description: 'How customers are asked.' })
  @Column('text')
  medium!: SurveyMedium;

  @Field(() => WavePopulationView, { description: 'The cases that the sample is drawn from.' })
  @Column('jsonb')
  population!: WavePopulation;

  @Field(() => Int, { description: 'How many cases are drawn, where there are as many.' })
  @Column('integer')
  sampleSize!: number;

  @Field(() => Float, { description: 'By which anybody draws the same sample of the same population.' })
  @Column('bigint', { transformer: { to: (value: number) => value, from: Number } })
  seed!: number;

  @Field(() => Int, { nullable: true, description: 'How many cases the population had when it was drawn from.' })
  @Column('integer', { nullable: true })
  populationSize!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the population: one KIND/id a line, sorted.' })
  @Column('text', { nullable: true })
  populationHash!: string | null;

  @Field(() => [WaveMemberView], { description: 'The cases that were drawn, in that order.' })
  @Column('jsonb')
  members!: readonly WaveMember[];

  @Field(() => Date, { description: 'When the sample is drawn.' })
  @Column('timestamptz')
  drawAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was drawn.' })
  @Column('timestamptz', { nullable: true })
  drawnAt!: Date | null;

  @Field(() => String, { description: 'Who planned it.' })
  @Column('text')
  plannedBy!: string;

  @Field(() => Date, { description: 'When it was planned.' })
  @Column('timestamptz')
  plannedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who cancelled it.' })
  @Column('text', { nullable: true })
  cancelledBy!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was cancelled.' })
  @Column('timestamptz', { nullable: true })
  cancelledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  @Column('text', { nullable: true })
  cancelReason!: string | null;

  @Field(() => String, { description: 'Version of the wave: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  @PositionColumn()
  position!: string;
}
