import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { AtLeastArgs, connectionType, type OperationContext, type Page, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { performanceFactProjection } from '../fact/performance-fact.projection.js';
import { READERS } from '../performance-roles.js';
import { ExplainScorecardArgs } from '../scorecard/scorecard.inputs.js';
import { ScorecardReader } from '../scorecard/scorecard-reader.queries.js';
import { explained } from './explained.queries.js';
import { ScorecardFact } from './scorecard-fact.view.js';

export const ScorecardFactConnection = connectionType(ScorecardFact, { name: 'ScorecardFact' });

@Resolver()
export class ExplainedResolver {
  constructor(
    private readonly reader: ScorecardReader,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...READERS)
  @Query(() => ScorecardFactConnection, {
    nullable: true,
    description:
      'What one figure of a scorecard is made of, the oldest first; null where there is no scorecard of this id, or it is not yours to see.',
  })
  explainScorecard(
    @CurrentScope() scope: Scope,
    @Args() { kind, id, measure, first, after = null, ...given }: ExplainScorecardArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<ScorecardFact> | null> {
    const asked = { kind, id, measure, period: this.reader.period(given), args: { first, after } };
    const awaited = { projection: performanceFactProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => explained(scope, this.dataSource, asked, this.reader.rules()));
  }
}
