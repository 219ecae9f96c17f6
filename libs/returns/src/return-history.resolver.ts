import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { Codec, EventStore } from '#event-store';
import { AtLeastArgs, type OperationContext, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { returnProjection } from './return.projection.js';
import { returnHistory } from './return-history.queries.js';
import { ReturnHistoryEntry } from './return-history.view.js';
import { READERS } from './return-roles.js';

@Resolver()
export class ReturnHistoryResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly codec: Codec,
    private readonly waits: Waits,
  ) {}

  @Allow(...READERS)
  @Query(() => [ReturnHistoryEntry], {
    nullable: true,
    description: 'Everything that happened to a return: who did what, when and why, oldest first.',
  })
  returnHistory(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the return.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly ReturnHistoryEntry[] | null> {
    const awaited = { projection: returnProjection.name, position: atLeast, waitMs, signal };
    const log = { store: this.store, codec: this.codec };
    return whenProjected(this.waits, awaited, () => returnHistory(scope, this.dataSource, log, id));
  }
}
