import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { Codec, EventStore } from '#event-store';
import { AtLeastArgs, type OperationContext, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { complaintProjection } from './complaint.projection.js';
import { complaintHistory } from './complaint-history.queries.js';
import { ComplaintHistoryEntry } from './complaint-history.view.js';
import { READERS } from './complaint-roles.js';

@Resolver()
export class ComplaintHistoryResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly codec: Codec,
    private readonly waits: Waits,
  ) {}

  @Allow(...READERS)
  @Query(() => [ComplaintHistoryEntry], {
    nullable: true,
    description: 'Everything that happened to a complaint: who did what, when and why, oldest first.',
  })
  complaintHistory(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the complaint.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly ComplaintHistoryEntry[] | null> {
    const awaited = { projection: complaintProjection.name, position: atLeast, waitMs, signal };
    const log = { store: this.store, codec: this.codec };
    return whenProjected(this.waits, awaited, () => complaintHistory(scope, this.dataSource, log, id));
  }
}
