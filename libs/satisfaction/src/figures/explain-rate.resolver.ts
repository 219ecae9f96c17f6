import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { complaintPolicySection, type OmissionKind, OmissionKindEnum } from '#complaints';
import type { Page } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Clock } from '#projections';
import { ExplainControlledRateArgs } from './controlled.inputs.js';
import { OmissionPart } from './controlled-rates.view.js';
import { explainRate } from './explain-rate.queries.js';
import type { FigureEvent } from './figure-event.view.js';
import { FigureLog } from './figure-log.handler.js';
import { FIGURE_READERS } from './figure-roles.js';
import { FigureEventConnection } from './figures.resolver.js';

const EXPLAIN_COST = 50;

@Resolver(() => OmissionPart)
export class ExplainRateResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
    private readonly clock: Clock,
    private readonly log: FigureLog,
  ) {}

  @Allow(...FIGURE_READERS)
  @Query(() => FigureEventConnection, {
    complexity: EXPLAIN_COST,
    description: 'The events behind the controlled rates of some days, the oldest first: one for each thing counted.',
  })
  explainControlledRate(
    @CurrentScope() scope: Scope,
    @Args() { source, zone, from, until, filter, ...args }: ExplainControlledRateArgs,
    @Args('kind', {
      type: () => OmissionKindEnum,
      defaultValue: 'HANDLED',
      description: 'Which omission of complaints: with OMITTED_COMPLAINTS.',
    })
    kind: OmissionKind,
  ): Promise<Page<FigureEvent>> {
    const { omissionWindowDays: windows } = this.pack.section(complaintPolicySection);
    const days = { zone: zone ?? this.pack.zone, from, until, filter: filter ?? {}, windows, now: this.clock.now() };
    return explainRate(scope, this.dataSource, this.log, { ...days, source, kind, args });
  }

  @Allow(...FIGURE_READERS)
  @ResolveField(() => OmissionKindEnum, { description: 'What must not be left out.' })
  kind(@Parent() { kind }: OmissionPart): OmissionKind {
    return kind;
  }
}
