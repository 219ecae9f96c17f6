import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { PolicyPack } from '#policy-pack';
import { satisfactionPolicySection } from '../satisfaction.policy-section.js';
import { CALLERS } from '../satisfaction-roles.js';
import { quotaOf } from './invitation.queries.js';
import { daysAfter } from './inviting.decider.js';
import { SurveyQuotaView } from './survey-quota.view.js';

@Resolver(() => SurveyQuotaView)
export class SurveyQuotaResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
  ) {}

  @Allow(...CALLERS)
  @Query(() => SurveyQuotaView, {
    nullable: true,
    description: 'When a customer was asked last, and may be asked again; null where nobody ever asked.',
  })
  surveyQuota(
    @CurrentScope() scope: Scope,
    @Args('customerId', { type: () => ID, description: 'The customer.' }) customerId: string,
  ): Promise<SurveyQuotaView | null> {
    return quotaOf(scope, this.dataSource, customerId);
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'From when on the customer may be asked about another case; null for never.',
  })
  mayBeAskedFrom(@Parent() { askedAt, isErased }: SurveyQuotaView): Date | null {
    const { onceInDays } = this.pack.section(satisfactionPolicySection).invitations;
    return isErased || !askedAt ? null : new Date(daysAfter(askedAt.toISOString(), onceInDays));
  }
}
