import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import { AtLeastArgs, type OperationContext, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { workOrderProjection } from '../work-order/work-order.projection.js';
import { DISPATCHERS } from '../work-order/work-order-roles.js';
import { CandidatesView } from './candidate.view.js';
import { Dispatching } from './dispatching.handler.js';

@Resolver()
export class CandidatesResolver {
  constructor(
    private readonly dispatching: Dispatching,
    private readonly waits: Waits,
  ) {}

  @Allow(...DISPATCHERS, 'auditor')
  @Query(() => CandidatesView, {
    nullable: true,
    description: 'Whom a work order can be offered to, in what order and why, and who is left out and why.',
  })
  dispatchCandidates(
    @CurrentScope() scope: Scope,
    @Args('workOrderId', { type: () => ID, description: 'The work order.' }) workOrderId: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<CandidatesView | null> {
    const awaited = { projection: workOrderProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => this.dispatching.candidates(scope, workOrderId));
  }
}
