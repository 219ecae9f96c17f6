import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { type OperationContext, WaitArgs, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { workOrderProjection } from './work-order.projection.js';
import { workOrderById } from './work-order.queries.js';
import { WorkOrderView } from './work-order.view.js';
import { WorkOrderReceipt } from './work-order-receipt.view.js';

@Resolver(() => WorkOrderReceipt)
export class WorkOrderReceiptResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @ResolveField(() => WorkOrderView, { nullable: true, description: 'The work order after the command.' })
  workOrder(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<WorkOrderView | null> {
    const awaited = { projection: workOrderProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => workOrderById(scope, this.dataSource, id));
  }
}
