import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { AtLeastArgs, type OperationContext, whenProjected } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Waits } from '#projections';
import { repairPolicySection } from '../repairs.policy-section.js';
import { workOrderProjection } from './work-order.projection.js';
import { WorkOrderCountsArgs } from './work-order-count.inputs.js';
import { countWorkOrders } from './work-order-count.queries.js';
import { WorkOrderCounts } from './work-order-count.view.js';
import { READERS } from './work-order-roles.js';

const COUNTS_COST = 100;

@Resolver()
export class WorkOrderFiguresResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
    private readonly waits: Waits,
  ) {}

  @Allow(...READERS)
  @Query(() => WorkOrderCounts, {
    complexity: COUNTS_COST,
    description: 'Closed work orders, with first-time fix rate, repeat rate and time to repair, each with its jobs.',
  })
  workOrderCounts(
    @CurrentScope() scope: Scope,
    @Args() { groupBy, interval, zone, filter }: WorkOrderCountsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<WorkOrderCounts> {
    const awaited = { projection: workOrderProjection.name, position: atLeast, waitMs, signal };
    const { repeatWithinDays: repeatDays } = this.pack.section(repairPolicySection).orders;
    const asked = { groupBy, interval: interval ?? null, zone: zone ?? this.pack.zone, filter: filter ?? {} };
    return whenProjected(this.waits, awaited, () => countWorkOrders(scope, this.dataSource, { ...asked, repeatDays }));
  }
}
