import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type { Measure } from '../performance-words.events.js';
import { MeasureEnum } from '../performance-words.view.js';
import type { MeasurePoints } from './scorecard.events.js';

@ObjectType('ClosedMeasure', { description: 'One measure of a month as it counted when the month was closed.' })
export class ClosedMeasureView implements MeasurePoints {
  @Field(() => MeasureEnum, { description: 'Which one.' })
  measure!: Measure;

  @Field(() => Float, { nullable: true, description: 'As counted; null without data.' })
  value!: number | null;

  @Field(() => Int, { description: 'How many things the value is of.' })
  n!: number;

  @Field(() => Float, { description: 'Value that earns no points.' })
  floor!: number;

  @Field(() => Float, { description: 'Value that earns all points.' })
  target!: number;

  @Field(() => Float, { nullable: true, description: 'Points of the value, 0 to 100; null without data.' })
  points!: number | null;

  @Field(() => Float, {
    description: 'Its share of the score in percent, after measures without data were left out; 0 without data.',
  })
  weight!: number;
}

/** A month that was closed, as it was known then. May be dropped and rebuilt at any time. */
@ObjectType('ClosedScorecard', {
  description: 'A partner’s month as it was known when it was closed: what consequences were drawn from.',
})
@Entity('closed_scorecard_v1')
@Index(['partnerId', 'month'])
@Index(['month', 'id'])
export class ClosedScorecardView {
  /** Partner and month. */
  @Field(() => ID, { description: 'Identifier: the partner and the month.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'The partner.' })
  @Column('text')
  partnerId!: string;

  @Field(() => String, { description: 'The month, such as 2026-03, in the company’s zone.' })
  @Column('text')
  month!: string;

  @Field(() => Int, { description: 'Jobs of the month.' })
  @Column('integer')
  jobs!: number;

  @Field(() => Float, { nullable: true, description: 'The score, 0 to 100; null without any data.' })
  @Column('float8', { nullable: true })
  score!: number | null;

  @Field(() => [ClosedMeasureView], { description: 'What the score comes from.' })
  @Column('jsonb')
  measures!: readonly ClosedMeasureView[];

  @Field(() => String, { description: 'The policy pack that it was scored by.' })
  @Column('text')
  packVersion!: string;

  @Field(() => Date, { description: 'When it was closed.' })
  @Column('timestamptz')
  closedAt!: Date;

  @PositionColumn()
  position!: string;
}
