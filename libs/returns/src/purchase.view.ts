import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';

/** How much of one item of a purchase is claimed by returns. May be dropped and rebuilt at any time. */
@ObjectType('ReturnedItem', { description: 'How much of what was bought is being returned or was, over all returns.' })
@Entity('purchased_item_v1')
export class PurchasedItemView {
  /** Purchase and item. */
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'The order, the unit, or the complaint where nothing else is known.' })
  @Index()
  @Column('text')
  purchaseId!: string;

  @Field(() => String, { description: 'A line of the order such as line-2, or the unit.' })
  @Column('text')
  item!: string;

  @Field(() => Int, { description: 'How many were bought.' })
  @Column('integer')
  bought!: number;

  @Field(() => Int, {
    description: 'How many returns hold now. What is denied, rejected or let expire is not among them.',
  })
  @Column('integer')
  held!: number;

  @Field(() => [ID], { description: 'Returns that have claimed some of it.' })
  @Column('text', { array: true })
  returnIds!: string[];

  @PositionColumn()
  position!: string;
}
