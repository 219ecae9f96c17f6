import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { graphqlEnum } from '#graphql';
import { PositionColumn } from '#projections';

export const MOVEMENT_KINDS = ['RECEIVED', 'TRANSFERRED', 'CORRECTED'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

export const MovementKindEnum = graphqlEnum('StockMovementKind', MOVEMENT_KINDS, 'How stock changed without a job.', {
  RECEIVED: 'Pieces came without a purchase order.',
  TRANSFERRED: 'Pieces came from another outlet.',
  CORRECTED: 'Somebody counted, or found that the books were wrong.',
});

/** A movement of stock: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('StockMovement', { description: 'A change of stock that no job and no purchase order explains.' })
@Entity('stock_movement_v1')
@Index(['at', 'id'])
@Index(['partId', 'at'])
export class StockMovementView {
  @Field(() => ID, { description: 'Identifier of the movement.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => MovementKindEnum, { description: 'What happened.' })
  @Column('text')
  kind!: MovementKind;

  @Field(() => ID, { description: 'The part.' })
  @Column('text')
  partId!: string;

  @Field(() => ID, { description: 'The outlet where the pieces are now, or are missing.' })
  @Index()
  @Column('text')
  outletId!: string;

  @Field(() => ID, { nullable: true, description: 'The partner that keeps it; null for the company.' })
  @Index()
  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The outlet that they came from.' })
  @Column('text', { nullable: true })
  fromOutletId!: string | null;

  @Field(() => Int, { description: 'How many pieces more there are now; negative where some are missing.' })
  @Column('integer')
  quantity!: number;

  @Field(() => [ID], { description: 'The lots that it made or changed.' })
  @Column('text', { array: true })
  lotIds!: string[];

  @Field(() => String, { nullable: true, description: 'Why, where somebody said it.' })
  @Column('text', { nullable: true })
  note!: string | null;

  @Field(() => String, { description: 'Who recorded it.' })
  @Column('text')
  by!: string;

  @Field(() => Date, { description: 'When.' })
  @Column('timestamptz')
  at!: Date;

  @PositionColumn()
  position!: string;
}
