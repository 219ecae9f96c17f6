import { Args, Context, ID, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import {
  AtLeastArgs,
  asItComes,
  type ChangeOf,
  changeType,
  connectionType,
  inOrderOf,
  type OperationContext,
  type Page,
  untilUnsubscribed,
  whenProjected,
} from '#graphql';
import { ChangeFeed, Waits } from '#projections';
import { OrderChangesArgs, OrdersArgs } from './order.inputs.js';
import { orderProjection } from './order.projection.js';
import { followOrders, listOrders, orderByNumberOrId } from './order.queries.js';
import { OrderLineView, OrderView } from './order.view.js';
import { ORDER_READERS } from './order-roles.js';
import { productsByIds } from './product.queries.js';
import { ProductView } from './product.view.js';

const OrderConnection = connectionType(OrderView, { name: 'Order' });
const OrderChange = changeType(OrderView, 'Order');

@Resolver(() => OrderView)
export class OrderResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly feed: ChangeFeed,
  ) {}

  @Allow(...ORDER_READERS)
  @Query(() => OrderView, { nullable: true, description: 'An order.' })
  order(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the order, or its number.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<OrderView | null> {
    const awaited = { projection: orderProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => orderByNumberOrId(scope, this.dataSource, id));
  }

  @Allow(...ORDER_READERS)
  @Query(() => OrderConnection, { description: 'Orders.' })
  orders(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: OrdersArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<OrderView>> {
    const awaited = { projection: orderProjection.name, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listOrders(scope, this.dataSource, list));
  }

  @Allow(...ORDER_READERS)
  @Subscription(() => OrderChange, {
    resolve: asItComes,
    description: 'Orders as they are and as they change, from a cursor on or from the beginning.',
  })
  orderChanges(
    @CurrentScope() scope: Scope,
    @Args() { filter, after }: OrderChangesArgs,
  ): AsyncGenerator<ChangeOf<OrderView>, void> {
    return untilUnsubscribed((signal) =>
      followOrders(scope, this.feed, { filter: filter ?? {}, after: after ?? null, signal }),
    );
  }
}

@Resolver(() => OrderLineView)
export class OrderLineResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => ProductView, { nullable: true, description: 'The product as it is now.' })
  product(
    @CurrentScope() scope: Scope,
    @Parent() { productId }: OrderLineView,
    @Context() { loader }: OperationContext,
  ): Promise<ProductView | null> {
    return loader(OrderLineResolver, async (ids: readonly string[]) =>
      inOrderOf(ids, await productsByIds(scope, this.dataSource, ids), ({ id }) => id),
    ).load(productId);
  }
}
