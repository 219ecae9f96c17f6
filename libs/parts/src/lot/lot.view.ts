import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { MoneyScalar } from '#graphql';
import { PositionColumn } from '#projections';
import type { Money } from '#values';
import type { LotSource } from '../stock-words.events.js';
import { LotSourceEnum } from '../stock-words.view.js';

/** A lot: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('Lot', { description: 'Pieces of one part that came to one outlet together: what is decided on at once.' })
@Entity('lot_v2')
@Index(['partId', 'outletId', 'receivedAt'])
@Index(['receivedAt', 'id'])
@Index(['position', 'id'])
export class LotView {
  @Field(() => ID, { description: 'Identifier of the lot.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'The part.' })
  @Column('text')
  partId!: string;

  @Field(() => ID, { description: 'The outlet where it lies.' })
  @Index()
  @Column('text')
  outletId!: string;

  @Field(() => ID, { nullable: true, description: 'The partner that keeps the outlet; null for the company.' })
  @Index()
  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Field(() => String, { description: 'From whom the pieces came.' })
  @Column('text')
  supplier!: string;

  @Field(() => LotSourceEnum, { description: 'How they came.' })
  @Column('text')
  source!: LotSource;

  @Field(() => ID, {
    nullable: true,
    description: 'The purchase order or the movement by which they came, or the lot in which they lay before.',
  })
  @Column('text', { nullable: true })
  sourceId!: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'What one piece cost when it came, where that is known.' })
  @Column('jsonb', { nullable: true })
  unitCost!: Money | null;

  @Field(() => Int, { description: 'How many came.' })
  @Column('integer')
  received!: number;

  @Field(() => Int, { description: 'How many are here.' })
  @Column('integer')
  onHand!: number;

  @Field(() => Int, { description: 'How many of them jobs have reserved.' })
  @Column('integer')
  reserved!: number;

  @Field(() => Int, { description: 'How many are here and not reserved.' })
  @Index()
  @Column('integer')
  available!: number;

  @Field(() => [String], {
    description: 'Serials of pieces that are here and not reserved; none where there are none.',
  })
  @Column('text', { array: true })
  freeSerials!: string[];

  @Field(() => [String], { description: 'Serials of pieces that jobs have reserved.' })
  @Column('text', { array: true })
  reservedSerials!: string[];

  @Field(() => Date, { description: 'When they came.' })
  @Column('timestamptz')
  receivedAt!: Date;

  @Field(() => String, { description: 'Version of the lot: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  @PositionColumn()
  position!: string;
}
