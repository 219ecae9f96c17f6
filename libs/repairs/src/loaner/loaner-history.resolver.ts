import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { Codec, EventStore } from '#event-store';
import { AtLeastArgs, historyEntry, type OperationContext, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { READERS } from '../work-order/work-order-roles.js';
import type { LoanerEvent } from './loaner.events.js';
import { loanerProjection } from './loaner.projection.js';
import { loanerById } from './loaner.queries.js';
import { LoanerHistoryEntry } from './loaner-history.view.js';
import { loanerSentence } from './loaner-sentence.js';

@Resolver()
export class LoanerHistoryResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly codec: Codec,
    private readonly waits: Waits,
  ) {}

  @Allow(...READERS)
  @Query(() => [LoanerHistoryEntry], {
    nullable: true,
    description: 'Everything that happened to a loaner: with whose order it was, and how it came back, oldest first.',
  })
  loanerHistory(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the loaner.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly LoanerHistoryEntry[] | null> {
    const awaited = { projection: loanerProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => this.history(scope, id));
  }

  private async history(scope: Scope, id: string): Promise<readonly LoanerHistoryEntry[] | null> {
    if (!(await loanerById(scope, this.dataSource, id))) return null;
    const events = await this.codec.decode<LoanerEvent>(await this.store.readStream(`loaner-${id}`));
    return events.map((event) => ({
      ...historyEntry(event, scope.personal, loanerSentence(event)),
      workOrderId: 'workOrderId' in event.data ? event.data.workOrderId : null,
    }));
  }
}
