import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';

/** What there is of a part at an outlet: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('PartStock', {
  description:
    'What there is of one part at one outlet: the sum of all its lots and purchase orders, exact as of the events that the list has seen. What may be taken is decided by the lots.',
})
@Entity('part_stock_v1')
@Index(['outletId', 'id'])
@Index(['available', 'id'])
@Index(['position', 'id'])
export class PartStockView {
  @Field(() => ID, { description: 'Part and outlet.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'The part.' })
  @Index()
  @Column('text')
  partId!: string;

  @Field(() => ID, { description: 'The outlet.' })
  @Column('text')
  outletId!: string;

  @Field(() => ID, { nullable: true, description: 'The partner that keeps the outlet; null for the company.' })
  @Index()
  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Field(() => Int, { description: 'How many pieces are here.' })
  @Column('integer')
  onHand!: number;

  @Field(() => Int, { description: 'How many of them jobs have reserved.' })
  @Column('integer')
  reserved!: number;

  @Field(() => Int, { description: 'How many are here and not reserved.' })
  @Column('integer')
  available!: number;

  @Field(() => Int, { description: 'How many purchase orders have still to bring.' })
  @Column('integer')
  onOrder!: number;

  @Field(() => Int, { nullable: true, description: 'At how many free and ordered pieces more are ordered.' })
  @Column('integer', { nullable: true })
  reorderPoint!: number | null;

  @PositionColumn()
  position!: string;
}
