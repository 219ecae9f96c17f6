import { CommandBus } from '@nestjs/cqrs';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, type Caller, CurrentCaller, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, type OperationContext, receiptType, WaitArgs, whenProjected } from '#graphql';
import { Waits } from '#projections';
import type { LineMoved, LineOrdered, OrderCommand } from './order.commands.js';
import { HandleOrder } from './order.handler.js';
import {
  CancelOrderInput,
  DeliverOrderInput,
  type MovedLineInput,
  type OrderLineInput,
  PayOrderInput,
  PlaceOrderInput,
  ShipOrderInput,
} from './order.inputs.js';
import { orderProjection } from './order.projection.js';
import { orderById } from './order.queries.js';
import { OrderView } from './order.view.js';
import { ORDER_CANCELLERS, ORDER_CASHIERS, ORDER_SHIPPERS, ORDER_TAKERS } from './order-roles.js';

const OrderReceipt = receiptType('Order');

@Resolver(() => OrderReceipt)
export class OrderMutationResolver {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...ORDER_TAKERS)
  @Mutation(() => OrderReceipt, { description: 'Places an order. Repeating it changes nothing.' })
  placeOrder(@CurrentCaller() caller: Caller, @Args('input') input: PlaceOrderInput): Promise<Receipt> {
    const { number, channel, customerId = null, region = null, lines, placedAt } = input;
    const data = { number, channel, customerId, region, lines: lines.map(ordered), placedAt: isoOf(placedAt) };
    return this.send(commandFrom(caller, 'PlaceOrder', input, data));
  }

  @Allow(...ORDER_CASHIERS)
  @Mutation(() => OrderReceipt, { description: 'Records that money came in for an order.' })
  payOrder(@CurrentCaller() caller: Caller, @Args('input') input: PayOrderInput): Promise<Receipt> {
    const { orderId, amount, paidAt } = input;
    return this.send(commandFrom(caller, 'PayOrder', input, { orderId, amount, paidAt: isoOf(paidAt) }));
  }

  @Allow(...ORDER_SHIPPERS)
  @Mutation(() => OrderReceipt, { description: 'Records that an order, or a part of it, left.' })
  shipOrder(@CurrentCaller() caller: Caller, @Args('input') input: ShipOrderInput): Promise<Receipt> {
    const { orderId, carrier, trackingNumber = null, region = null, lines, shippedAt } = input;
    const data = { orderId, carrier, trackingNumber, region, lines: movedOrAll(lines), shippedAt: isoOf(shippedAt) };
    return this.send(commandFrom(caller, 'ShipOrder', input, data));
  }

  @Allow(...ORDER_SHIPPERS)
  @Mutation(() => OrderReceipt, { description: 'Records that a shipment, or a part of it, arrived.' })
  deliverOrder(@CurrentCaller() caller: Caller, @Args('input') input: DeliverOrderInput): Promise<Receipt> {
    const { orderId, shipmentId, lines, deliveredAt } = input;
    const data = { orderId, shipmentId, lines: movedOrAll(lines), deliveredAt: isoOf(deliveredAt) };
    return this.send(commandFrom(caller, 'DeliverOrder', input, data));
  }

  @Allow(...ORDER_CANCELLERS)
  @Mutation(() => OrderReceipt, {
    description: 'Cancels what was not shipped of an order. One that was paid is cancelled by a supervisor or above.',
  })
  cancelOrder(@CurrentCaller() caller: Caller, @Args('input') input: CancelOrderInput): Promise<Receipt> {
    const { orderId, reason, cancelledAt } = input;
    return this.send(commandFrom(caller, 'CancelOrder', input, { orderId, reason, cancelledAt: isoOf(cancelledAt) }));
  }

  @ResolveField(() => OrderView, { nullable: true, description: 'The order after the command.' })
  order(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<OrderView | null> {
    const awaited = { projection: orderProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => orderById(scope, this.dataSource, id));
  }

  private send(command: OrderCommand): Promise<Receipt> {
    return this.bus.execute(new HandleOrder(command));
  }
}

const isoOf = (date: Date | null | undefined): string | null => date?.toISOString() ?? null;

const ordered = ({ sku, quantity, unitPrice, serials }: OrderLineInput): LineOrdered => ({
  sku,
  quantity,
  unitPrice: { amount: unitPrice.amount, currency: unitPrice.currency },
  serials,
});

const movedOrAll = (lines: readonly MovedLineInput[] | null | undefined): readonly LineMoved[] | null =>
  lines?.map(({ no, quantity, serials }) => ({ no, quantity, serials })) ?? null;
