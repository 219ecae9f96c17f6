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
import { workOrderProjection } from './work-order.projection.js';
import { followWorkOrders, listWorkOrders, workOrderById } from './work-order.queries.js';
import { WorkOrderView } from './work-order.view.js';
import { WorkOrderChangesArgs, WorkOrdersArgs } from './work-order-list.inputs.js';
import { READERS } from './work-order-roles.js';

export const WorkOrderConnection = connectionType(WorkOrderView, { name: 'WorkOrder' });
const WorkOrderChange = changeType(WorkOrderView, 'WorkOrder');

@Resolver()
export class WorkOrderResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly feed: ChangeFeed,
  ) {}

  @Allow(...READERS)
  @Query(() => WorkOrderView, { nullable: true, description: 'A work order, also one that has ended.' })
  workOrder(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the work order.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<WorkOrderView | null> {
    const awaited = { projection: workOrderProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => workOrderById(scope, this.dataSource, id));
  }

  @Allow(...READERS)
  @Query(() => WorkOrderConnection, { description: 'Work orders, the newest first unless asked otherwise.' })
  workOrders(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: WorkOrdersArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<WorkOrderView>> {
    const awaited = { projection: workOrderProjection.name, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listWorkOrders(scope, this.dataSource, list));
  }

  @Allow(...READERS)
  @Subscription(() => WorkOrderChange, {
    resolve: asItComes,
    description: 'Work orders as they are and as they change, from a cursor on or from the beginning.',
  })
  workOrderChanges(
    @CurrentScope() scope: Scope,
    @Args() { filter, after }: WorkOrderChangesArgs,
  ): AsyncGenerator<ChangeOf<WorkOrderView>, void> {
    return untilUnsubscribed((signal) =>
      followWorkOrders(scope, this.feed, { filter: filter ?? {}, after: after ?? null, signal }),
    );
  }
}
