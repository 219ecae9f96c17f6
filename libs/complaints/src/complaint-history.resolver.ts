import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { Codec, EventStore } from '#event-store';
import { complaintHistory } from './complaint-history.queries.js';
import { ComplaintHistoryEntry } from './complaint-history.view.js';
import { READERS } from './complaint-roles.js';

@Resolver()
export class ComplaintHistoryResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  @Allow(...READERS)
  @Query(() => [ComplaintHistoryEntry], {
    nullable: true,
    description: 'Everything that happened to a complaint: who did what, when and why, oldest first.',
  })
  complaintHistory(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the complaint.' }) id: string,
  ): Promise<readonly ComplaintHistoryEntry[] | null> {
    return complaintHistory(scope, this.dataSource, { store: this.store, codec: this.codec }, id);
  }
}
