import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { complaintFactProjection, complaintPolicySection } from '#complaints';
import { AtLeastArgs, type OperationContext, whenProjected } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { exposureProjection } from '#products';
import { Clock, Waits } from '#projections';
import { workOrderProjection } from '#repairs';
import { contactFactProjection } from '#requests';
import { ControlledRatesArgs } from './controlled.inputs.js';
import { controlledRates } from './controlled-rates.queries.js';
import { ControlledRates } from './controlled-rates.view.js';
import { failedCheckProjection } from './failed-check.projection.js';
import { FIGURE_READERS } from './figure-roles.js';
import { figuresPolicySection } from './figures.policy-section.js';
import { responseProjection } from './response.projection.js';

const RATES_COST = 200;

const READ_FROM = [
  complaintFactProjection,
  contactFactProjection,
  exposureProjection,
  workOrderProjection,
  failedCheckProjection,
  responseProjection,
].map(({ name }) => name);

@Resolver()
export class ControlledRatesResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
    private readonly clock: Clock,
    private readonly waits: Waits,
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
    const read = () => controlledRates(scope, this.dataSource, { ...asked, now: this.clock.now() });
    const reading = READ_FROM.reduceRight(
      (rest, projection) => () => whenProjected(this.waits, { projection, position, waitMs, signal }, rest),
      read,
    );
    return reading();
  }
}
