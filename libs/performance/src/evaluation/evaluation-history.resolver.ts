import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { Codec, EventStore } from '#event-store';
import { AtLeastArgs, type OperationContext, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { READERS } from '../performance-roles.js';
import { serviceEvaluationProjection } from './evaluation.projection.js';
import { evaluationHistory } from './evaluation.queries.js';
import { ServiceEvaluationHistoryEntry } from './evaluation-history.view.js';

@Resolver()
export class EvaluationHistoryResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly codec: Codec,
    private readonly waits: Waits,
  ) {}

  @Allow(...READERS)
  @Query(() => [ServiceEvaluationHistoryEntry], {
    nullable: true,
    description: 'All evaluations of an organisation: who recorded what, and when, oldest first.',
  })
  serviceEvaluationHistory(
    @CurrentScope() scope: Scope,
    @Args('partnerId', { type: () => ID, description: 'The organisation.' }) partnerId: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly ServiceEvaluationHistoryEntry[] | null> {
    const awaited = { projection: serviceEvaluationProjection.name, position: atLeast, waitMs, signal };
    const log = { store: this.store, codec: this.codec };
    return whenProjected(this.waits, awaited, () => evaluationHistory(scope, this.dataSource, log, partnerId));
  }
}
