import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { graphqlEnum } from '#graphql';
import { PositionColumn } from '#projections';

export const SERIAL_PLACES = [
  'IN_STOCK',
  'RESERVED',
  'INSTALLED',
  'DEAD_ON_ARRIVAL',
  'RETURNED_DEFECTIVE',
  'MISSING',
  'NEVER_KNOWN',
] as const;
export type SerialPlace = (typeof SERIAL_PLACES)[number];

export const SerialPlaceEnum = graphqlEnum('GenuinePartPlace', SERIAL_PLACES, 'Where a piece with a serial is.', {
  IN_STOCK: 'At an outlet, free.',
  RESERVED: 'At an outlet, kept for a job.',
  INSTALLED: 'Built in.',
  DEAD_ON_ARRIVAL: 'It did not work, and is among the defective parts.',
  RETURNED_DEFECTIVE: 'It was replaced and came back.',
  MISSING: 'It was not found at a count.',
  NEVER_KNOWN: 'No piece with this serial ever came from a supplier.',
});

/** A piece with a serial: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('GenuinePart', { description: 'Where a genuine piece is, and what became of it.' })
@Entity('part_serial_v1')
@Index(['partId', 'serial'])
export class PartSerialView {
  @Field(() => ID, { description: 'Identifier of the piece, which follows from part and serial.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'The part.' })
  @Column('text')
  partId!: string;

  @Field(() => String, { description: 'The serial.' })
  @Column('text')
  serial!: string;

  @Field(() => SerialPlaceEnum, { description: 'Where it is.' })
  @Column('text')
  place!: SerialPlace;

  @Field(() => ID, { nullable: true, description: 'The lot that it is in, or was in last.' })
  @Column('text', { nullable: true })
  lotId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The outlet that it is at, or was at last.' })
  @Column('text', { nullable: true })
  outletId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The partner that keeps the outlet; null for the company.' })
  @Index()
  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Field(() => String, { nullable: true, description: 'From whom it came.' })
  @Column('text', { nullable: true })
  supplier!: string | null;

  @Field(() => ID, { nullable: true, description: 'The job that keeps it, or that built it in.' })
  @Column('text', { nullable: true })
  workOrderId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit that it was built into.' })
  @Index()
  @Column('text', { nullable: true })
  unitId!: string | null;

  @Field(() => Date, { nullable: true, description: 'Since when it is there.' })
  @Column('timestamptz', { nullable: true })
  since!: Date | null;

  @PositionColumn()
  position!: string;
}
