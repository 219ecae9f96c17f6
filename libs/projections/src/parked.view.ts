import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, VirtualColumn } from 'typeorm';

/** A stream that a projection, policy or effect put aside: the row of the runners' own table, read only. */
@ObjectType('ParkedStream', { description: 'A stream that was put aside at an event that can not be handled.' })
@Entity('parked', { schema: 'work', synchronize: false })
export class ParkedView {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  reader!: string;

  @Field(() => String, { description: 'The stream. What comes later in it waits; others go on.' })
  @Column('text')
  stream!: string;

  @Field(() => ID, { description: 'The event that can not be handled.' })
  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Field(() => String, { description: 'Its type.' })
  @Column('text', { name: 'event_type' })
  eventType!: string;

  @Field(() => String, { description: 'Why it can not be handled.' })
  @Column('text')
  error!: string;

  @Field(() => Int, { description: 'How often it was tried.' })
  @Column('int')
  tries!: number;

  @Field(() => Int, { description: 'How many events wait: it and those behind it in its stream.' })
  @VirtualColumn({
    type: 'int',
    query: (parked) =>
      `SELECT count(*)::int FROM work.parked_event WHERE parked_event.reader = ${parked}.reader AND parked_event.stream = ${parked}.stream`,
  })
  waiting!: number;

  @Field(() => Date, { description: 'When it was put aside.' })
  @Column('timestamptz', { name: 'parked_at' })
  parkedAt!: Date;

  @Field(() => Date, { description: 'When it is tried again by itself.' })
  @Column('timestamptz', { name: 'next_try_at' })
  nextTryAt!: Date;
}
