import { Args, ArgsType, Context, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { Allow, CurrentScope, type Scope } from '#auth';
import { complaintPolicySection, OMISSION_KINDS, type OmissionKind, OmissionKindEnum } from '#complaints';
import { AtLeastArgs, type OperationContext, type Page } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Clock } from '#projections';
import { ExplainControlledRateArgs } from './controlled.inputs.js';
import { OmissionPart } from './controlled-rates.view.js';
import { ControlledSources } from './controlled-sources.handler.js';
import { explainRate } from './explain-rate.queries.js';
import type { FigureEvent } from './figure-event.view.js';
import { FigureLog } from './figure-log.handler.js';
import { FIGURE_READERS } from './figure-roles.js';
import { FigureEventConnection } from './figures.resolver.js';

const EXPLAIN_COST = 50;

/** Here, as inputs import no other context. */
@ArgsType()
class OmissionArgs extends AtLeastArgs {
  @Field(() => OmissionKindEnum, {
    defaultValue: 'HANDLED',
    description: 'Which omission of complaints: with OMITTED_COMPLAINTS.',
  })
  @IsIn(OMISSION_KINDS)
  kind: OmissionKind = 'HANDLED';
}

@Resolver(() => OmissionPart)
export class ExplainRateResolver {
  constructor(
    private readonly pack: PolicyPack,
    private readonly clock: Clock,
    private readonly log: FigureLog,
    private readonly sources: ControlledSources,
  ) {}

  @Allow(...FIGURE_READERS)
  @Query(() => FigureEventConnection, {
    complexity: EXPLAIN_COST,
    description: 'The events behind the controlled rates of some days, the oldest first: one for each thing counted.',
  })
  explainControlledRate(
    @CurrentScope() scope: Scope,
    @Args() { source, zone, from, until, filter, ...args }: ExplainControlledRateArgs,
    @Args() { kind, atLeast: position, waitMs }: OmissionArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<FigureEvent>> {
    const { omissionWindowDays: windows } = this.pack.section(complaintPolicySection);
    const days = { zone: zone ?? this.pack.zone, from, until, filter: filter ?? {}, windows, now: this.clock.now() };
    const asked = { ...days, source, kind, args };
    return this.sources.whenProjected({ position, waitMs, signal }, (dataSource) =>
      explainRate(scope, dataSource, this.log, asked),
    );
  }

  @Allow(...FIGURE_READERS)
  @ResolveField(() => OmissionKindEnum, { description: 'What must not be left out.' })
  kind(@Parent() { kind }: OmissionPart): OmissionKind {
    return kind;
  }
}
