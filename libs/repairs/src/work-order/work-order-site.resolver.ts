import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentScope, type Scope } from '#auth';
import { PolicyPack } from '#policy-pack';
import { Clock } from '#projections';
import { repairPolicySection } from '../repairs.policy-section.js';
import { WorkOrderView } from './work-order.view.js';
import { WorkOrderLog } from './work-order-log.queries.js';
import { workOrderSite } from './work-order-site.queries.js';
import { WorkOrderSite } from './work-order-site.view.js';

const SITE_COST = 5;

@Resolver(() => WorkOrderView)
export class WorkOrderSiteResolver {
  constructor(
    private readonly log: WorkOrderLog,
    private readonly pack: PolicyPack,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => WorkOrderSite, {
    nullable: true,
    complexity: SITE_COST,
    description:
      'Where to go, for dispatchers, technicians and the partner of the job: while it is open, and a time beyond. Personal.',
  })
  site(@CurrentScope() scope: Scope, @Parent() { id }: WorkOrderView): Promise<WorkOrderSite | null> {
    const { pack } = this;
    const { siteShownFor } = pack.section(repairPolicySection).orders;
    const shownUntil = (endedAt: string) => pack.dueAt(siteShownFor, endedAt);
    return workOrderSite(scope, this.log, { now: this.clock.now(), shownUntil }, id);
  }
}
