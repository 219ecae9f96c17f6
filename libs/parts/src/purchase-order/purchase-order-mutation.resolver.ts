import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, type OperationContext, receiptType, WaitArgs, whenProjected, withCommandId } from '#graphql';
import { Waits } from '#projections';
import { newId } from '#values';
import { costGiven } from '../given.inputs.js';
import { PartsSender } from '../parts.sender.js';
import { STOCK_KEEPERS } from '../parts-roles.js';
import type { PurchaseOrderCommand } from './purchase-order.commands.js';
import { HandlePurchaseOrder } from './purchase-order.handler.js';
import {
  ConfirmPurchaseOrderInput,
  EndPurchaseOrderInput,
  PlacePurchaseOrderInput,
  ReceivePurchaseOrderInput,
  RequestPurchaseOrderInput,
} from './purchase-order.inputs.js';
import { purchaseOrderProjection } from './purchase-order.projection.js';
import { purchaseOrderById } from './purchase-order.queries.js';
import { PurchaseOrderView } from './purchase-order.view.js';

const PurchaseOrderReceipt = receiptType('PurchaseOrder');

@Resolver(() => PurchaseOrderReceipt)
export class PurchaseOrderMutationResolver {
  constructor(
    private readonly sender: PartsSender,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...STOCK_KEEPERS)
  @Mutation(() => PurchaseOrderReceipt, { description: 'Asks for pieces to be ordered.' })
  requestPurchaseOrder(
    @CurrentScope() scope: Scope,
    @Args('input') input: RequestPurchaseOrderInput,
  ): Promise<Receipt> {
    const identified = withCommandId(input);
    const { partId, outletId, quantity, supplier = null, note = null } = input;
    const purchaseOrderId = newId(identified.commandId, 'purchase-order');
    const data = { purchaseOrderId, partId, outletId, quantity, supplier, cause: 'ASKED_FOR' as const, note };
    return this.send(scope, commandFrom(scope.caller, 'RequestPurchaseOrder', identified, data));
  }

  @Allow(...STOCK_KEEPERS)
  @Mutation(() => PurchaseOrderReceipt, { description: 'Records that the supplier has the order.' })
  placePurchaseOrder(@CurrentScope() scope: Scope, @Args('input') input: PlacePurchaseOrderInput): Promise<Receipt> {
    const { purchaseOrderId, reference = null } = input;
    return this.send(scope, commandFrom(scope.caller, 'PlacePurchaseOrder', input, { purchaseOrderId, reference }));
  }

  @Allow(...STOCK_KEEPERS)
  @Mutation(() => PurchaseOrderReceipt, { description: 'Records when the supplier says that it comes.' })
  confirmPurchaseOrder(
    @CurrentScope() scope: Scope,
    @Args('input') input: ConfirmPurchaseOrderInput,
  ): Promise<Receipt> {
    const data = { purchaseOrderId: input.purchaseOrderId, expectedAt: input.expectedAt.toISOString() };
    return this.send(scope, commandFrom(scope.caller, 'ConfirmPurchaseOrder', input, data));
  }

  @Allow(...STOCK_KEEPERS)
  @Mutation(() => PurchaseOrderReceipt, {
    description: 'Takes what came into stock, all of it or some. The last pieces close the order.',
  })
  receivePurchaseOrder(
    @CurrentScope() scope: Scope,
    @Args('input') input: ReceivePurchaseOrderInput,
  ): Promise<Receipt> {
    const { purchaseOrderId, quantity, serials, deliveryNote = null, unitCost = null } = input;
    const data = { purchaseOrderId, quantity, serials, deliveryNote, ...costGiven(unitCost) };
    return this.send(scope, commandFrom(scope.caller, 'ReceivePurchaseOrder', input, data));
  }

  @Allow(...STOCK_KEEPERS)
  @Mutation(() => PurchaseOrderReceipt, { description: 'Gives up what did not come.' })
  closePurchaseOrder(@CurrentScope() scope: Scope, @Args('input') input: EndPurchaseOrderInput): Promise<Receipt> {
    const { purchaseOrderId, note } = input;
    return this.send(scope, commandFrom(scope.caller, 'ClosePurchaseOrder', input, { purchaseOrderId, note }));
  }

  @Allow(...STOCK_KEEPERS)
  @Mutation(() => PurchaseOrderReceipt, { description: 'Calls an order off before anything came.' })
  cancelPurchaseOrder(@CurrentScope() scope: Scope, @Args('input') input: EndPurchaseOrderInput): Promise<Receipt> {
    const { purchaseOrderId, note } = input;
    return this.send(scope, commandFrom(scope.caller, 'CancelPurchaseOrder', input, { purchaseOrderId, note }));
  }

  @ResolveField(() => PurchaseOrderView, { nullable: true, description: 'The purchase order after the command.' })
  purchaseOrder(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<PurchaseOrderView | null> {
    const awaited = { projection: purchaseOrderProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => purchaseOrderById(scope, this.dataSource, id));
  }

  private send(scope: Scope, command: PurchaseOrderCommand): Promise<Receipt> {
    return this.sender.send(scope, new HandlePurchaseOrder(command));
  }
}
