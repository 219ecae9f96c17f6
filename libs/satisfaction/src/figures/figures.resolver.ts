import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { AtLeastArgs, connectionType, type OperationContext, type Page, whenProjected } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Clock, Waits } from '#projections';
import { explainGap, explainSatisfaction } from './explain.queries.js';
import {
  ExplainSatisfactionArgs,
  ExplainServiceQualityGapArgs,
  SatisfactionArgs,
  ServiceQualityGapArgs,
} from './figure.inputs.js';
import { FigureEvent } from './figure-event.view.js';
import { FIGURE_READERS } from './figure-roles.js';
import { figuresPolicySection } from './figures.policy-section.js';
import { serviceQualityGaps } from './gap.queries.js';
import { ServiceQualityGaps } from './gap.view.js';
import { gapFactProjection } from './gap-fact.projection.js';
import { responseProjection } from './response.projection.js';
import { satisfactionOf } from './satisfaction.queries.js';
import { Satisfaction } from './satisfaction.view.js';

const FIGURES_COST = 100;

export const FigureEventConnection = connectionType(FigureEvent, { name: 'FigureEvent' });

@Resolver()
export class FiguresResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
    private readonly clock: Clock,
    private readonly waits: Waits,
  ) {}

  @Allow(...FIGURE_READERS)
  @Query(() => Satisfaction, {
    complexity: FIGURES_COST,
    description: 'CSAT, NPS, CES, dissatisfaction and reply rate by period and group, with intervals and trends.',
  })
  satisfaction(
    @CurrentScope() scope: Scope,
    @Args() { groupBy, interval, zone, filter }: SatisfactionArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Satisfaction> {
    const { confidenceLevel: confidence } = this.pack.section(figuresPolicySection);
    const asked = { ...this.steps(interval, zone), groupBy, filter: filter ?? {}, confidence };
    return whenProjected(this.waits, { projection: responseProjection.name, position: atLeast, waitMs, signal }, () =>
      satisfactionOf(scope, this.dataSource, asked),
    );
  }

  @Allow(...FIGURE_READERS)
  @Query(() => FigureEventConnection, { description: 'The events behind a figure of satisfaction, the oldest first.' })
  explainSatisfaction(
    @CurrentScope() scope: Scope,
    @Args() { part, filter, ...args }: ExplainSatisfactionArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<FigureEvent>> {
    return whenProjected(this.waits, { projection: responseProjection.name, position: atLeast, waitMs, signal }, () =>
      explainSatisfaction(scope, this.dataSource, { part, filter: filter ?? {}, args }),
    );
  }

  @Allow(...FIGURE_READERS)
  @Query(() => ServiceQualityGaps, {
    complexity: FIGURES_COST,
    description:
      'The weighted gap of service quality, Σ wᵢ(Eᵢ − Pᵢ), by criterion, period and group: positive is worse than expected.',
  })
  serviceQualityGap(
    @CurrentScope() scope: Scope,
    @Args() { surveyId, basis, groupBy, interval, zone, filter }: ServiceQualityGapArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ServiceQualityGaps> {
    const asked = { ...this.steps(interval, zone), surveyId, basis, groupBy, filter: filter ?? {} };
    return whenProjected(this.waits, { projection: gapFactProjection.name, position: atLeast, waitMs, signal }, () =>
      serviceQualityGaps(scope, this.dataSource, asked),
    );
  }

  @Allow(...FIGURE_READERS)
  @Query(() => FigureEventConnection, {
    description: 'The answers behind a gap, the oldest first: both halves of each pair.',
  })
  explainServiceQualityGap(
    @CurrentScope() scope: Scope,
    @Args() { surveyId, basis, filter, ...args }: ExplainServiceQualityGapArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<FigureEvent>> {
    return whenProjected(this.waits, { projection: gapFactProjection.name, position: atLeast, waitMs, signal }, () =>
      explainGap(scope, this.dataSource, { surveyId, basis, filter: filter ?? {}, args }),
    );
  }

  private steps(interval: SatisfactionArgs['interval'], zone: SatisfactionArgs['zone']) {
    return { interval: interval ?? null, zone: zone ?? this.pack.zone, now: this.clock.now() };
  }
}
