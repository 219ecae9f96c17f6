import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { OperationContext } from '#graphql';
import { OutletView, PartnerView, TechnicianView } from '#partners';
import { SCORECARD_READERS, ScorecardPeriodArgs, ScorecardReader, ScorecardView, type Subject } from '#performance';
import { toOutlet, toPartner, toTechnician } from './linked.js';

const SCORECARD_COST = 20;

/** All scorecards of one kind and period at once. */
const toScorecard = (
  reader: ScorecardReader,
  { kind, id }: Subject,
  given: ScorecardPeriodArgs,
  { scope, context }: Readonly<{ scope: Scope; context: OperationContext }>,
): Promise<ScorecardView> => {
  const key = ['scorecard', kind, given.month, given.asOf, given.zone].join(' ');
  return context.loader(key, (ids: readonly string[]) => reader.several(scope, kind, ids, given)).load(id);
};

@Resolver(() => PartnerView)
export class PartnerScorecardResolver {
  constructor(private readonly reader: ScorecardReader) {}

  @Allow(...SCORECARD_READERS)
  @ResolveField(() => ScorecardView, {
    nullable: true,
    complexity: SCORECARD_COST,
    description: 'How well it did in a month, or over the last days.',
  })
  scorecard(
    @Parent() { id }: PartnerView,
    @CurrentScope() scope: Scope,
    @Args() given: ScorecardPeriodArgs,
    @Context() context: OperationContext,
  ): Promise<ScorecardView> {
    return toScorecard(this.reader, { kind: 'PARTNER', id }, given, { scope, context });
  }
}

@Resolver(() => TechnicianView)
export class TechnicianScorecardResolver {
  constructor(private readonly reader: ScorecardReader) {}

  @Allow(...SCORECARD_READERS)
  @ResolveField(() => ScorecardView, {
    nullable: true,
    complexity: SCORECARD_COST,
    description: 'How well the technician did in a month, or over the last days.',
  })
  scorecard(
    @Parent() { id }: TechnicianView,
    @CurrentScope() scope: Scope,
    @Args() given: ScorecardPeriodArgs,
    @Context() context: OperationContext,
  ): Promise<ScorecardView> {
    return toScorecard(this.reader, { kind: 'TECHNICIAN', id }, given, { scope, context });
  }
}

@Resolver(() => ScorecardView)
export class ScorecardLinksResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => PartnerView, { nullable: true, description: 'The partner, where it is a partner’s.' })
  partner(
    @Parent() { kind, id }: ScorecardView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<PartnerView | null> {
    return toPartner(kind === 'PARTNER' ? id : null, { scope, context, dataSource: this.dataSource });
  }

  @ResolveField(() => OutletView, { nullable: true, description: 'The outlet, where it is an outlet’s.' })
  outlet(
    @Parent() { kind, id }: ScorecardView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<OutletView | null> {
    return toOutlet(kind === 'OUTLET' ? id : null, { scope, context, dataSource: this.dataSource });
  }

  @ResolveField(() => TechnicianView, { nullable: true, description: 'The technician, where it is a technician’s.' })
  technician(
    @Parent() { kind, id }: ScorecardView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<TechnicianView | null> {
    return toTechnician(kind === 'TECHNICIAN' ? id : null, { scope, context, dataSource: this.dataSource });
  }
}
