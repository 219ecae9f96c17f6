import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { AtLeastArgs, connectionType, type OperationContext, type Page, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { performanceFactProjection } from '../fact/performance-fact.projection.js';
import { READERS } from '../performance-roles.js';
import {
  OutletScorecardArgs,
  PartnerPerformanceArgs,
  PartnerPerformanceFilter,
  PartnerScorecardArgs,
  type ScorecardPeriodArgs,
  TechnicianScorecardArgs,
} from './scorecard.inputs.js';
import { ScorecardView } from './scorecard.view.js';
import { listScorecards } from './scorecard-list.queries.js';
import { ScorecardReader, type Subject } from './scorecard-reader.queries.js';

export const ScorecardConnection = connectionType(ScorecardView, { name: 'Scorecard' });

const LIST_COST = 200;
const ONE_COST = 100;
const NULL_WHERE = 'null where there is none, or it is not yours to see';

type Asked = Readonly<{ scope: Scope; subject: Subject; given: ScorecardPeriodArgs; wait: AtLeastArgs }>;

@Resolver(() => ScorecardView)
export class ScorecardResolver {
  constructor(
    private readonly reader: ScorecardReader,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...READERS)
  @Query(() => ScorecardConnection, {
    complexity: LIST_COST,
    description: 'Scorecards of a month or of the last days, of those of whom something was counted.',
  })
  partnerPerformance(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy: order, first, after = null }: PartnerPerformanceArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<ScorecardView>> {
    const {
      kind,
      region = null,
      without = null,
      skills = null,
      partnerIds = null,
      ...given
    } = filter ?? new PartnerPerformanceFilter();
    const period = this.reader.period(given);
    const list = { kind, period, place: { region, without }, subjects: { skills, partnerIds }, order, first, after };
    const awaited = { projection: performanceFactProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => listScorecards(scope, this.dataSource, list, this.reader.rules()));
  }

  @Allow(...READERS)
  @Query(() => ScorecardView, {
    nullable: true,
    complexity: ONE_COST,
    description: `The scorecard of a partner; ${NULL_WHERE}.`,
  })
  partnerScorecard(
    @CurrentScope() scope: Scope,
    @Args() { partnerId: id, ...given }: PartnerScorecardArgs,
    @Args() wait: AtLeastArgs,
    @Context() context: OperationContext,
  ): Promise<ScorecardView | null> {
    return this.one({ scope, subject: { kind: 'PARTNER', id }, given, wait }, context);
  }

  @Allow(...READERS)
  @Query(() => ScorecardView, {
    nullable: true,
    complexity: ONE_COST,
    description: `The scorecard of an outlet; ${NULL_WHERE}.`,
  })
  outletScorecard(
    @CurrentScope() scope: Scope,
    @Args() { outletId: id, ...given }: OutletScorecardArgs,
    @Args() wait: AtLeastArgs,
    @Context() context: OperationContext,
  ): Promise<ScorecardView | null> {
    return this.one({ scope, subject: { kind: 'OUTLET', id }, given, wait }, context);
  }

  @Allow(...READERS)
  @Query(() => ScorecardView, {
    nullable: true,
    complexity: ONE_COST,
    description: `The scorecard of a technician; ${NULL_WHERE}.`,
  })
  technicianScorecard(
    @CurrentScope() scope: Scope,
    @Args() { technicianId: id, ...given }: TechnicianScorecardArgs,
    @Args() wait: AtLeastArgs,
    @Context() context: OperationContext,
  ): Promise<ScorecardView | null> {
    return this.one({ scope, subject: { kind: 'TECHNICIAN', id }, given, wait }, context);
  }

  private one({ scope, subject, given, wait }: Asked, { signal }: OperationContext): Promise<ScorecardView | null> {
    const { atLeast, waitMs } = wait;
    const awaited = { projection: performanceFactProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => this.reader.one(scope, subject, given));
  }
}
