import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import { complaintPolicySection } from '#complaints';
import { AtLeastArgs, type OperationContext } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Clock } from '#projections';
import { ControlledRatesArgs } from './controlled.inputs.js';
import { controlledRates } from './controlled-rates.queries.js';
import { ControlledRates } from './controlled-rates.view.js';
import { ControlledSources } from './controlled-sources.handler.js';
import { FIGURE_READERS } from './figure-roles.js';
import { figuresPolicySection } from './figures.policy-section.js';

const RATES_COST = 200;

@Resolver()
export class ControlledRatesResolver {
  constructor(
    private readonly pack: PolicyPack,
    private readonly clock: Clock,
    private readonly sources: ControlledSources,
  ) {}

  @Allow(...FIGURE_READERS)
  @Query(() => [ControlledRates], {
    complexity: RATES_COST,
    description:
      'The three controlled rates by period, each beside its target: complaint rate (per 1,000 units in service and per 100 jobs), omission rate, dissatisfaction rate. Every period is there, also without data.',
  })
  controlledRates(
    @CurrentScope() scope: Scope,
    @Args() { interval, zone, from, until, filter }: ControlledRatesArgs,
    @Args() { atLeast: position, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly ControlledRates[]> {
    const { omissionWindowDays: windows } = this.pack.section(complaintPolicySection);
    const policy = this.pack.section(figuresPolicySection);
    const asked = { interval, zone: zone ?? this.pack.zone, from, until, filter: filter ?? {}, windows, policy };
    return this.sources.whenProjected({ position, waitMs, signal }, (dataSource) =>
      controlledRates(scope, dataSource, { ...asked, now: this.clock.now() }),
    );
  }
}
