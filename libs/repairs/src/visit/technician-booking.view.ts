import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';

/** A time that a technician is booked for, as the streams of the technician's days say. May be rebuilt at any time. */
@ObjectType('TechnicianBooking', { description: 'A time that a technician is booked for.' })
@Entity('technician_booking_v1')
@Index(['technicianId', 'from'])
export class TechnicianBookingView {
  @Field(() => ID, { description: 'The visit that it is for.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'The technician.' })
  @Column('text')
  technicianId!: string;

  @Field(() => ID, { description: 'The partner that the technician works for.' })
  @Column('text')
  partnerId!: string;

  @Field(() => ID, { description: 'The outlet.' })
  @Column('text')
  outletId!: string;

  @Field(() => ID, { description: 'The work order.' })
  @Column('text')
  workOrderId!: string;

  @Field(() => Date, { description: 'From when.' })
  @Column('timestamptz')
  from!: Date;

  @Field(() => Date, { description: 'Until when; that moment is free again, but for the way.' })
  @Column('timestamptz')
  until!: Date;

  @Field(() => Int, { description: 'How many minutes are kept free before and after it.' })
  @Column('integer')
  travelMinutes!: number;

  @PositionColumn()
  position!: string;
}
