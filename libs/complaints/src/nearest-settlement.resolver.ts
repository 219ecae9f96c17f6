import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope, SYSTEM_SCOPE } from '#auth';
import { PolicyPack } from '#policy-pack';
import { Clock } from '#projections';
import { complaintPolicySection } from './complaint.policy-section.js';
import { complaintById, complaintsByIds } from './complaint.queries.js';
import { ComplaintView } from './complaint.view.js';
import { HANDLERS } from './complaint-roles.js';
import type { FaultDegree } from './complaint-words.events.js';
import { FaultDegreeEnum } from './complaint-words.view.js';
import { nearestTo } from './nearest-settlement.queries.js';
import { NearestSettlements } from './settlement.view.js';

/** Proposals are compared with all cases of the company; those that the caller does not see are told by their ids only. */
@Resolver(() => NearestSettlements)
export class NearestSettlementResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
    private readonly clock: Clock,
  ) {}

  @Allow(...HANDLERS)
  @Query(() => NearestSettlements, {
    nullable: true,
    description: 'The nearest settled cases, with which a proposal is compared; null where there are none.',
  })
  async nearestSettlements(
    @CurrentScope() scope: Scope,
    @Args('complaintId', { type: () => ID, description: 'The complaint to settle.' }) complaintId: string,
    @Args('ownFault', { type: () => FaultDegreeEnum, description: 'How much is our own fault.' }) ownFault: FaultDegree,
  ): Promise<NearestSettlements | null> {
    if (!(await complaintById(scope, this.dataSource, complaintId))) return null;
    const { currency } = this.pack;
    const policy = this.pack.section(complaintPolicySection);
    const at = this.clock.now().toISOString();
    return nearestTo(SYSTEM_SCOPE, this.dataSource, { complaintId, ownFault, at, currency, policy });
  }

  @ResolveField(() => [ComplaintView], { description: 'Those of the complaints that the caller sees.' })
  complaints(@CurrentScope() scope: Scope, @Parent() { complaintIds }: NearestSettlements): Promise<ComplaintView[]> {
    return complaintsByIds(scope, this.dataSource, complaintIds);
  }
}
