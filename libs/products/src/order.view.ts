import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { TrigramIndex } from '#database';
import { MoneyScalar } from '#graphql';
import { PositionColumn } from '#projections';
import type { Money } from '#values';
import type { OrderCancelReason, OrderChannel, OrderStatus, PaymentStatus } from './order.events.js';
import { OrderCancelReasonEnum, OrderChannelEnum, OrderStatusEnum, PaymentStatusEnum } from './order-words.view.js';

@ObjectType('OrderLine', { description: 'So many pieces of a product, and what became of them.' })
export class OrderLineView {
  @Field(() => Int, { description: 'Its number within the order, from 1.' })
  no!: number;

  @Field(() => ID, { description: 'The product.' })
  productId!: string;

  @Field(() => String, { description: 'Article number.' })
  sku!: string;

  @Field(() => Int, { description: 'Pieces ordered.' })
  quantity!: number;

  @Field(() => MoneyScalar, { description: 'What one piece costs.' })
  unitPrice!: Money;

  @Field(() => [String], { description: 'Serials that are known of the pieces.' })
  serials!: readonly string[];

  @Field(() => Int, { description: 'Pieces shipped.' })
  shipped!: number;

  @Field(() => Int, { description: 'Pieces delivered.' })
  delivered!: number;

  @Field(() => Int, { description: 'Pieces cancelled.' })
  cancelled!: number;

  @Field(() => Date, { nullable: true, description: 'When the first piece was shipped.' })
  shippedAt!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the last piece so far was delivered.' })
  deliveredAt!: string | null;
}

@ObjectType('ShipmentLine', { description: 'So many pieces of a line that travel together.' })
export class ShipmentLineView {
  @Field(() => Int, { description: 'Number of the line.' })
  no!: number;

  @Field(() => ID, { description: 'The product.' })
  productId!: string;

  @Field(() => Int, { description: 'Pieces shipped.' })
  quantity!: number;

  @Field(() => [String], { description: 'Serials that are known of them.' })
  serials!: readonly string[];

  @Field(() => Int, { description: 'Pieces delivered.' })
  delivered!: number;
}

@ObjectType('Shipment', { description: 'A part of an order that travels together.' })
export class ShipmentView {
  @Field(() => ID, { name: 'id', description: 'Identifier of the shipment.' })
  shipmentId!: string;

  @Field(() => String, { description: 'Who carries it.' })
  carrier!: string;

  @Field(() => String, { nullable: true, description: 'By which number the carrier knows it.' })
  trackingNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it goes.' })
  region!: string | null;

  @Field(() => [ShipmentLineView], { description: 'What is in it.' })
  lines!: readonly ShipmentLineView[];

  @Field(() => Date, { description: 'When it left.' })
  shippedAt!: string;

  @Field(() => Date, { nullable: true, description: 'When all of it had arrived.' })
  deliveredAt!: string | null;
}

@ObjectType('OrderPayment', { description: 'Money that came in for an order.' })
export class OrderPaymentView {
  @Field(() => MoneyScalar, { description: 'How much.' })
  amount!: Money;

  @Field(() => Date, { description: 'When.' })
  paidAt!: string;
}

/** An order: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('Order', { description: 'What somebody bought.' })
@Entity('order_v1')
@Index(['position', 'id'])
@Index(['placedAt', 'id'])
export class OrderView {
  @Field(() => ID, { description: 'Identifier of the order, which follows from its number.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'Number that everybody knows it by.' })
  @TrigramIndex('order_v1')
  @Column('text')
  number!: string;

  @Field(() => OrderChannelEnum, { description: 'Where it was placed.' })
  @Column('text')
  channel!: OrderChannel;

  @Field(() => OrderStatusEnum, { description: 'Where it stands by its pieces.' })
  @Index()
  @Column('text')
  status!: OrderStatus;

  @Field(() => PaymentStatusEnum, { description: 'Whether it is paid.' })
  @Column('text')
  paymentStatus!: PaymentStatus;

  @Field(() => ID, { nullable: true, description: 'The customer; null where nobody knows.' })
  @Index()
  @Column('text', { nullable: true })
  customerId!: string | null;

  @Field(() => String, { nullable: true, description: 'Region by ISO 3166-2 or as given.' })
  @Index()
  @Column('text', { nullable: true })
  region!: string | null;

  @Field(() => [OrderLineView], { description: 'What was ordered.' })
  @Column('jsonb')
  lines!: readonly OrderLineView[];

  @Field(() => [ShipmentView], { description: 'What was shipped.' })
  @Column('jsonb')
  shipments!: readonly ShipmentView[];

  @Field(() => [OrderPaymentView], { description: 'What was paid.' })
  @Column('jsonb')
  payments!: readonly OrderPaymentView[];

  @Field(() => MoneyScalar, { description: 'What it costs, without what was cancelled.' })
  @Column('jsonb')
  total!: Money;

  @Field(() => MoneyScalar, { description: 'What was paid. More than the total where paid pieces were cancelled.' })
  @Column('jsonb')
  paid!: Money;

  @Field(() => Date, { description: 'When it was placed.' })
  @Column('timestamptz')
  placedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the first piece was shipped.' })
  @Column('timestamptz', { nullable: true })
  shippedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the last piece so far was delivered.' })
  @Column('timestamptz', { nullable: true })
  deliveredAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it, or what was left of it, was cancelled.' })
  @Column('timestamptz', { nullable: true })
  cancelledAt!: Date | null;

  @Field(() => OrderCancelReasonEnum, { nullable: true, description: 'Why it was cancelled.' })
  @Column('text', { nullable: true })
  cancelReason!: OrderCancelReason | null;

  @Field(() => String, { description: 'Version of the order: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  /** Products of all lines, for searching. */
  @Index({ type: 'gin' })
  @Column('text', { array: true })
  productIds!: string[];

  /** Serials of all lines, for searching. */
  @Index({ type: 'gin' })
  @Column('text', { array: true })
  serials!: string[];

  @PositionColumn()
  position!: string;
}
