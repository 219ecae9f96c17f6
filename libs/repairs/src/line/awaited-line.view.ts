import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import { AwaitedPartView } from './line.view.js';

/** A line that waits for parts: looked up when stock comes in. May be dropped and rebuilt at any time. */
@ObjectType('AwaitingLine', { description: 'A line of a work order that waits for parts.' })
@Entity('awaited_line_v1')
export class AwaitedLineView {
  @Field(() => ID, { description: 'Order and number of the line.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'The work order.' })
  @Column('text')
  workOrderId!: string;

  @Field(() => Int, { description: 'Number of the line.' })
  @Column('integer')
  no!: number;

  @Field(() => [AwaitedPartView], { description: 'What it waits for, and where.' })
  @Column('jsonb')
  awaited!: readonly AwaitedPartView[];

  /** `partId@outletId` of each part that it waits for. */
  @Index({ type: 'gin' })
  @Column('text', { array: true })
  places!: string[];

  @Field(() => Date, { description: 'Since when; those first that wait longest get what comes in.' })
  @Column('timestamptz')
  awaitedAt!: Date;

  @PositionColumn()
  position!: string;
}
