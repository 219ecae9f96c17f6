import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type { IncompleteCause, VisitCancellation, VisitMiss, VisitStatus } from '../repair-words.events.js';
import { IncompleteCauseEnum } from '../work-order/work-order-words.view.js';
import { VisitCancellationEnum, VisitMissEnum, VisitStatusEnum } from './visit-words.view.js';

/** One appointment: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('Visit', { description: 'One appointment of a work order.' })
@Entity('visit_v1')
@Index(['partnerId', 'windowFrom'])
@Index(['technicianId', 'windowFrom'])
export class VisitView {
  @Field(() => ID, { description: 'Identifier of the visit.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'The work order.' })
  @Index()
  @Column('text')
  workOrderId!: string;

  @Field(() => Int, { description: 'Which visit of the order it is, from 1.' })
  @Column('integer')
  no!: number;

  @Field(() => VisitStatusEnum, { description: 'Where it stands.' })
  @Column('text')
  status!: VisitStatus;

  @Field(() => ID, { description: 'The partner whose visit it is.' })
  @Column('text')
  partnerId!: string;

  @Field(() => ID, { description: 'Its outlet.' })
  @Column('text')
  outletId!: string;

  @Field(() => ID, { description: 'Who comes.' })
  @Column('text')
  technicianId!: string;

  @Field(() => Date, { description: 'From when the technician is expected.' })
  @Column('timestamptz')
  windowFrom!: Date;

  @Field(() => Date, { description: 'Until when the technician is expected; that moment is late.' })
  @Column('timestamptz')
  windowUntil!: Date;

  @Field(() => String, { description: 'IANA time zone of the customer.' })
  @Column('text')
  zone!: string;

  @Field(() => Date, { description: 'Until when the technician is booked, from the beginning of the window on.' })
  @Column('timestamptz')
  bookedUntil!: Date;

  @Field(() => Date, { description: 'When it counts as missed, unless somebody has started it.' })
  @Column('timestamptz')
  noShowAt!: Date;

  @Field(() => String, { description: 'Who agreed on it with the customer.' })
  @Column('text')
  scheduledBy!: string;

  @Field(() => Date, { description: 'When it was agreed on.' })
  @Column('timestamptz')
  scheduledAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the technician arrived.' })
  @Column('timestamptz', { nullable: true })
  arrivedAt!: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether that was within the window; null until then.' })
  @Column('boolean', { nullable: true })
  onTime!: boolean | null;

  @Field(() => Date, { nullable: true, description: 'When it ended.' })
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Field(() => IncompleteCauseEnum, { nullable: true, description: 'Why it left something to do.' })
  @Column('text', { nullable: true })
  incomplete!: IncompleteCause | null;

  @Field(() => VisitMissEnum, { nullable: true, description: 'Who was not there.' })
  @Column('text', { nullable: true })
  missed!: VisitMiss | null;

  @Field(() => Date, { nullable: true, description: 'By when another appointment has to be agreed on.' })
  @Column('timestamptz', { nullable: true })
  rescheduleDueAt!: Date | null;

  @Field(() => VisitCancellationEnum, { nullable: true, description: 'Why it does not take place.' })
  @Column('text', { nullable: true })
  cancelled!: VisitCancellation | null;

  @PositionColumn()
  position!: string;
}
