import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { AtLeastArgs, commandFrom, type OperationContext, whenProjected, withCommandId } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Waits } from '#projections';
import { newId } from '#values';
import { WorkOrderSender } from '../work-order/work-order.sender.js';
import { WorkOrderReceipt } from '../work-order/work-order-receipt.view.js';
import { DISPATCHERS, READERS } from '../work-order/work-order-roles.js';
import { RecordCostInput, ReverseCostInput, WorkOrderCostsArgs } from './bill.inputs.js';
import { sumCosts } from './cost.queries.js';
import { costFactProjection } from './cost-fact.projection.js';
import { WorkOrderCostSum } from './cost-sum.view.js';

const COSTS_COST = 100;

@Resolver()
export class CostResolver {
  constructor(
    private readonly sender: WorkOrderSender,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly pack: PolicyPack,
  ) {}

  @Allow(...DISPATCHERS, 'technician', 'quality')
  @Mutation(() => WorkOrderReceipt, { description: 'Records what something of the work cost, and who bears it.' })
  recordCost(@CurrentScope() scope: Scope, @Args('input') input: RecordCostInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { workOrderId, lineNo, costClass, bearer, supplier, amount, note } = input;
    const costId = newId(identified.commandId, 'cost');
    const data = { workOrderId, costId, lineNo, costClass, bearer, supplier, amount, note };
    return this.sender.send(scope, commandFrom(scope.caller, 'RecordCost', identified, data));
  }

  @Allow(...DISPATCHERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Takes a cost back.' })
  reverseCost(@CurrentScope() scope: Scope, @Args('input') input: ReverseCostInput): Promise<Receipt> {
    const { workOrderId, costId, reason } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'ReverseCost', input, { workOrderId, costId, reason }));
  }

  @Allow(...READERS)
  @Query(() => [WorkOrderCostSum], {
    complexity: COSTS_COST,
    description: 'What work cost, added up within each currency; what was reversed does not count.',
  })
  workOrderCosts(
    @CurrentScope() scope: Scope,
    @Args() { groupBy, zone, filter }: WorkOrderCostsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly WorkOrderCostSum[]> {
    const awaited = { projection: costFactProjection.name, position: atLeast, waitMs, signal };
    const asked = { groupBy, zone: zone ?? this.pack.zone, filter: filter ?? {} };
    return whenProjected(this.waits, awaited, () => sumCosts(scope, this.dataSource, asked));
  }
}
