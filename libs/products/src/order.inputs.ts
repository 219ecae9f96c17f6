import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, ValidateNested } from 'class-validator';
import {
  Amount,
  Choice,
  CommandInput,
  ConnectionArgs,
  FeedCursor,
  Name,
  OptionalChoices,
  OptionalName,
  OptionalNames,
  OptionalTime,
  OptionalUuidOf,
  OptionalUuidsOf,
  UuidOf,
} from '#graphql';
import type { Money } from '#values';
import {
  ORDER_CANCEL_REASONS,
  ORDER_CHANNELS,
  ORDER_STATUSES,
  type OrderCancelReason,
  type OrderChannel,
  type OrderStatus,
  PAYMENT_STATUSES,
  type PaymentStatus,
} from './order.events.js';
import {
  ORDER_SORTINGS,
  OrderCancelReasonEnum,
  OrderChannelEnum,
  type OrderSorting,
  OrderSortingEnum,
  OrderStatusEnum,
  PaymentStatusEnum,
} from './order-words.view.js';
import { Names } from './product-given.inputs.js';

const MOST_LINES = 2_000;

const OrderId = () => UuidOf('an order', 'The order. expectedVersion is its version.');

const Whole = (description: string) =>
  applyDecorators(
    Field(() => Int, { description }),
    IsInt(),
  );

@InputType({ description: 'So many pieces of a product.' })
export class OrderLineInput {
  @Name('Article number of the product.')
  sku!: string;

  @Whole('How many pieces.')
  quantity!: number;

  @Amount('What one piece costs.')
  unitPrice!: Money;

  @Names('Serials that are known of the pieces.')
  serials!: string[];
}

@InputType({ description: 'So many pieces of a line that move.' })
export class MovedLineInput {
  @Whole('Number of the line.')
  no!: number;

  @Whole('How many pieces.')
  quantity!: number;

  @Names('Their serials; by default those that are known, where all pieces move.')
  serials!: string[];
}

const MovedLines = (description: string) =>
  applyDecorators(
    Field(() => [MovedLineInput], { nullable: true, description }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(MOST_LINES),
    ValidateNested({ each: true }),
    Type(() => MovedLineInput),
  );

@InputType({ description: 'A new order.' })
export class PlaceOrderInput extends CommandInput {
  @Name('Number that everybody knows it by. The identifier of the order follows from it.')
  number!: string;

  @Choice(OrderChannelEnum, ORDER_CHANNELS, 'Where it was placed.')
  channel!: OrderChannel;

  @OptionalUuidOf('a customer', 'Who bought; left out where nobody knows.')
  customerId?: string | null;

  @OptionalName('Region by ISO 3166-2 or as given.')
  region?: string | null;

  @Field(() => [OrderLineInput], { description: 'What was ordered. Lines are numbered as given, from 1.' })
  @IsArray()
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => OrderLineInput)
  lines!: OrderLineInput[];

  @OptionalTime('When it was placed, by default now.')
  placedAt?: Date | null;
}

@InputType({ description: 'Money that came in for an order.' })
export class PayOrderInput extends CommandInput {
  @OrderId()
  orderId!: string;

  @Amount('How much: the whole, or a part.')
  amount!: Money;

  @OptionalTime('When, by default now.')
  paidAt?: Date | null;
}

@InputType({ description: 'A shipment of an order.' })
export class ShipOrderInput extends CommandInput {
  @OrderId()
  orderId!: string;

  @Name('Who carries it.')
  carrier!: string;

  @OptionalName('By which number the carrier knows it.')
  trackingNumber?: string | null;

  @OptionalName('Where it goes, by default the region of the order.')
  region?: string | null;

  @MovedLines('What is in it, by default all that was not shipped.')
  lines?: MovedLineInput[] | null;

  @OptionalTime('When it left, by default now.')
  shippedAt?: Date | null;
}

@InputType({ description: 'A shipment that arrived, or a part of it.' })
export class DeliverOrderInput extends CommandInput {
  @OrderId()
  orderId!: string;

  @UuidOf('a shipment', 'The shipment.')
  shipmentId!: string;

  @MovedLines('What arrived, by default all that had not.')
  lines?: MovedLineInput[] | null;

  @OptionalTime('When it arrived, by default now.')
  deliveredAt?: Date | null;
}

@InputType({ description: 'An order of which nothing more is to be shipped.' })
export class CancelOrderInput extends CommandInput {
  @OrderId()
  orderId!: string;

  @Choice(OrderCancelReasonEnum, ORDER_CANCEL_REASONS, 'Why.')
  reason!: OrderCancelReason;

  @OptionalTime('When, by default now.')
  cancelledAt?: Date | null;
}

@InputType({ description: 'Which orders. What is left out does not matter.' })
export class OrderFilterInput {
  @OptionalName('Part of the number.')
  text?: string | null;

  @OptionalChoices(OrderStatusEnum, ORDER_STATUSES, 'Standing like one of these.')
  statuses?: OrderStatus[] | null;

  @OptionalChoices(PaymentStatusEnum, PAYMENT_STATUSES, 'Paid like one of these.')
  paymentStatuses?: PaymentStatus[] | null;

  @OptionalChoices(OrderChannelEnum, ORDER_CHANNELS, 'Placed at one of these.')
  channels?: OrderChannel[] | null;

  @OptionalUuidsOf('a customer', 'Of one of these customers.')
  customerIds?: string[] | null;

  @OptionalNames('In one of these regions.')
  regions?: string[] | null;

  @OptionalUuidsOf('a product', 'With one of these products.')
  productIds?: string[] | null;

  @OptionalName('With a unit of this serial.')
  serial?: string | null;

  @OptionalTime('Placed at this time or later.')
  placedFrom?: Date | null;

  @OptionalTime('Placed before this time.')
  placedUntil?: Date | null;
}

const OrderFilterField = () =>
  applyDecorators(
    Field(() => OrderFilterInput, { nullable: true, description: 'Which ones.' }),
    IsOptional(),
    ValidateNested(),
    Type(() => OrderFilterInput),
  );

@ArgsType()
export class OrdersArgs extends ConnectionArgs {
  @OrderFilterField()
  filter?: OrderFilterInput | null;

  @Field(() => OrderSortingEnum, { defaultValue: 'PLACED_DESC', description: 'In which order.' })
  @IsIn(ORDER_SORTINGS)
  orderBy!: OrderSorting;
}

@ArgsType()
export class OrderChangesArgs {
  @OrderFilterField()
  filter?: OrderFilterInput | null;

  @FeedCursor()
  after?: string | null;
}
