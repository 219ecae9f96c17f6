import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import { AtLeastArgs, type OperationContext, whenProjected } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Clock, Waits } from '#projections';
import { repairPolicySection } from '../repairs.policy-section.js';
import { workOrderProjection } from './work-order.projection.js';
import { workOrderHistory } from './work-order-history.queries.js';
import { WorkOrderHistoryEntry } from './work-order-history.view.js';
import { WorkOrderLog } from './work-order-log.queries.js';
import { READERS } from './work-order-roles.js';

@Resolver()
export class WorkOrderHistoryResolver {
  constructor(
    private readonly log: WorkOrderLog,
    private readonly pack: PolicyPack,
    private readonly clock: Clock,
    private readonly waits: Waits,
  ) {}

  @Allow(...READERS)
  @Query(() => [WorkOrderHistoryEntry], {
    nullable: true,
    description: 'Everything that happened to a work order: who did what, when and why, oldest first.',
  })
  workOrderHistory(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the work order.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly WorkOrderHistoryEntry[] | null> {
    const awaited = { projection: workOrderProjection.name, position: atLeast, waitMs, signal };
    const { siteShownFor } = this.pack.section(repairPolicySection).orders;
    const shownUntil = (endedAt: string) => this.pack.dueAt(siteShownFor, endedAt);
    const times = { now: this.clock.now(), shownUntil };
    return whenProjected(this.waits, awaited, () => workOrderHistory(scope, this.log, times, id));
  }
}
