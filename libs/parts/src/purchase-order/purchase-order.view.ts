import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type { ClosingCause, PurchaseOrderCause, PurchaseOrderStatus } from './purchase-order-words.events.js';
import { ClosingCauseEnum, PurchaseOrderCauseEnum, PurchaseOrderStatusEnum } from './purchase-order-words.view.js';

/** A purchase order: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('PurchaseOrder', { description: 'Pieces of one part that an outlet orders from a supplier.' })
@Entity('purchase_order_v1')
@Index(['requestedAt', 'id'])
@Index(['expectedAt', 'id'])
@Index(['position', 'id'])
@Index(['partId', 'outletId'])
export class PurchaseOrderView {
  @Field(() => ID, { description: 'Identifier of the purchase order.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'Number that people say and write.' })
  @Index()
  @Column('text')
  number!: string;

  @Field(() => ID, { description: 'The part.' })
  @Column('text')
  partId!: string;

  @Field(() => String, { description: 'Number of the part.' })
  @Column('text')
  partNumber!: string;

  @Field(() => ID, { description: 'The outlet that it is for.' })
  @Index()
  @Column('text')
  outletId!: string;

  @Field(() => ID, { nullable: true, description: 'The partner that keeps the outlet; null for the company.' })
  @Index()
  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Field(() => String, { description: 'From whom.' })
  @Index()
  @Column('text')
  supplier!: string;

  @Field(() => PurchaseOrderStatusEnum, { description: 'Where it stands.' })
  @Index()
  @Column('text')
  status!: PurchaseOrderStatus;

  @Field(() => PurchaseOrderCauseEnum, { description: 'Why it was requested.' })
  @Column('text')
  cause!: PurchaseOrderCause;

  @Field(() => Int, { description: 'How many pieces were ordered.' })
  @Column('integer')
  quantity!: number;

  @Field(() => Int, { description: 'How many of them came.' })
  @Column('integer')
  received!: number;

  @Field(() => Int, { description: 'How many are still to come.' })
  @Column('integer')
  outstanding!: number;

  @Field(() => [ID], { description: 'The lots that came of it.' })
  @Column('text', { array: true })
  lotIds!: string[];

  @Field(() => String, { nullable: true, description: 'What the supplier calls it.' })
  @Column('text', { nullable: true })
  reference!: string | null;

  @Field(() => String, { description: 'Who requested it; "system" where the stock fell to its reorder point.' })
  @Column('text')
  requestedBy!: string;

  @Field(() => Date, { description: 'When it was requested.' })
  @Column('timestamptz')
  requestedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it went to the supplier.' })
  @Column('timestamptz', { nullable: true })
  placedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the supplier says that it comes.' })
  @Column('timestamptz', { nullable: true })
  expectedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ended.' })
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Field(() => ClosingCauseEnum, { nullable: true, description: 'Why it was closed.' })
  @Column('text', { nullable: true })
  closingCause!: ClosingCause | null;

  @Field(() => String, { description: 'Version of the purchase order: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  @PositionColumn()
  position!: string;
}
