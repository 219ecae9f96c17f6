import { Args, Context, ID, Query, Resolver, Subscription } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import {
  AtLeastArgs,
  asItComes,
  type ChangeOf,
  changeType,
  connectionType,
  type OperationContext,
  type Page,
  untilUnsubscribed,
  whenProjected,
} from '#graphql';
import { ChangeFeed, Waits } from '#projections';
import { PARTS_READERS } from '../parts-roles.js';
import { PurchaseOrderChangesArgs, PurchaseOrdersArgs } from './purchase-order.inputs.js';
import { purchaseOrderProjection } from './purchase-order.projection.js';
import { followPurchaseOrders, listPurchaseOrders, purchaseOrderById } from './purchase-order.queries.js';
import { PurchaseOrderView } from './purchase-order.view.js';

const PurchaseOrderConnection = connectionType(PurchaseOrderView, { name: 'PurchaseOrder' });
const PurchaseOrderChange = changeType(PurchaseOrderView, 'PurchaseOrder');

@Resolver()
export class PurchaseOrderResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly feed: ChangeFeed,
  ) {}

  @Allow(...PARTS_READERS)
  @Query(() => PurchaseOrderView, { nullable: true, description: 'A purchase order.' })
  purchaseOrder(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the purchase order.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<PurchaseOrderView | null> {
    const awaited = { projection: purchaseOrderProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => purchaseOrderById(scope, this.dataSource, id));
  }

  @Allow(...PARTS_READERS)
  @Query(() => PurchaseOrderConnection, { description: 'Purchase orders, the latest first unless asked otherwise.' })
  purchaseOrders(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: PurchaseOrdersArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<PurchaseOrderView>> {
    const awaited = { projection: purchaseOrderProjection.name, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listPurchaseOrders(scope, this.dataSource, list));
  }

  @Allow(...PARTS_READERS)
  @Subscription(() => PurchaseOrderChange, {
    resolve: asItComes,
    description: 'Purchase orders as they are and as they change, from a cursor on or from the beginning.',
  })
  purchaseOrderChanges(
    @CurrentScope() scope: Scope,
    @Args() { filter, after }: PurchaseOrderChangesArgs,
  ): AsyncGenerator<ChangeOf<PurchaseOrderView>, void> {
    return untilUnsubscribed((signal) =>
      followPurchaseOrders(scope, this.feed, { filter: filter ?? {}, after: after ?? null, signal }),
    );
  }
}
