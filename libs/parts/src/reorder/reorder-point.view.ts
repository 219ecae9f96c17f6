import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';

/** A reorder point: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('ReorderPoint', { description: 'When more pieces of a part are ordered for an outlet, and how many.' })
@Entity('reorder_point_v1')
@Index(['outletId', 'id'])
export class ReorderPointView {
  @Field(() => ID, { description: 'Identifier, which follows from part and outlet.' })
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

  @Field(() => Int, { description: 'At so many free and ordered pieces, or fewer, more are ordered.' })
  @Column('integer')
  point!: number;

  @Field(() => Int, { description: 'How many are ordered then.' })
  @Column('integer')
  quantity!: number;

  @Field(() => String, { description: 'From whom.' })
  @Column('text')
  supplier!: string;

  @Field(() => ID, { nullable: true, description: 'The purchase order that is open because of it.' })
  @Column('text', { nullable: true })
  openPurchaseOrderId!: string | null;

  @PositionColumn()
  position!: string;
}
