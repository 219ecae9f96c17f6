import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { graphqlEnum } from '#graphql';
import { PositionColumn } from '#projections';

export const RESERVATION_STATUSES = ['RESERVED', 'CONSUMED', 'RELEASED'] as const;
export type ReservationStatus = (typeof RESERVATION_STATUSES)[number];
export const RESERVATION_ORDERS = ['RESERVED_DESC', 'RESERVED_ASC', 'UPDATED_DESC'] as const;
export type ReservationOrder = (typeof RESERVATION_ORDERS)[number];

export const ReservationStatusEnum = graphqlEnum(
  'PartReservationStatus',
  RESERVATION_STATUSES,
  'Where a reservation of parts stands.',
  {
    RESERVED: 'Some of its pieces are kept for the job.',
    CONSUMED: 'Nothing is kept any more, and some of it was used.',
    RELEASED: 'Nothing is kept any more, and nothing of it was built in.',
  },
);
export const ReservationOrderEnum = graphqlEnum(
  'PartReservationOrder',
  RESERVATION_ORDERS,
  'How reservations of parts are sorted.',
);

@ObjectType('ReservedLot', { description: 'Pieces of one lot that a reservation keeps.' })
export class ReservedLotView {
  @Field(() => ID, { description: 'The lot.' })
  lotId!: string;

  @Field(() => Int, { description: 'How many pieces it keeps now.' })
  quantity!: number;
}

/** A reservation: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('PartReservation', { description: 'Pieces of a part that are kept for one line of a work order.' })
@Entity('part_reservation_v1')
@Index(['reservedAt', 'id'])
@Index(['position', 'id'])
export class ReservationView {
  @Field(() => ID, { description: 'Identifier of the reservation.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'The part.' })
  @Index()
  @Column('text')
  partId!: string;

  @Field(() => ID, { description: 'The outlet where the pieces lie.' })
  @Index()
  @Column('text')
  outletId!: string;

  @Field(() => ID, { nullable: true, description: 'The partner that keeps it; null for the company.' })
  @Index()
  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Field(() => ID, { description: 'The work order.' })
  @Index()
  @Column('text')
  workOrderId!: string;

  @Field(() => Int, { description: 'Number of its line.' })
  @Column('integer')
  lineNo!: number;

  @Field(() => ReservationStatusEnum, { description: 'Where it stands.' })
  @Index()
  @Column('text')
  status!: ReservationStatus;

  @Field(() => Int, { description: 'How many pieces were reserved.' })
  @Column('integer')
  quantity!: number;

  @Field(() => Int, { description: 'How many are kept now.' })
  @Column('integer')
  outstanding!: number;

  @Field(() => Int, { description: 'How many were built in.' })
  @Column('integer')
  consumed!: number;

  @Field(() => Int, { description: 'How many went back to stock.' })
  @Column('integer')
  released!: number;

  @Field(() => Int, { description: 'How many did not work.' })
  @Column('integer')
  deadOnArrival!: number;

  @Field(() => [ReservedLotView], { description: 'Where the pieces are that are kept now.' })
  @Column('jsonb')
  lots!: readonly ReservedLotView[];

  @Field(() => [String], { description: 'Serials of the pieces that were built in.' })
  @Column('text', { array: true })
  consumedSerials!: string[];

  @Field(() => Date, { description: 'When they were reserved.' })
  @Column('timestamptz')
  reservedAt!: Date;

  @Field(() => String, { description: 'Version of the reservation: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  @PositionColumn()
  position!: string;
}
