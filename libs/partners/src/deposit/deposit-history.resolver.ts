import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { Codec, EventStore } from '#event-store';
import { depositHistory } from './deposit-history.queries.js';
import { DepositHistoryEntry } from './deposit-history.view.js';
import { DEPOSIT_READERS } from './deposit-roles.js';

@Resolver()
export class DepositHistoryResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  @Allow(...DEPOSIT_READERS)
  @Query(() => [DepositHistoryEntry], {
    nullable: true,
    description: 'What happened to a deposit in one period of its ledger: who did what, when and why, oldest first.',
  })
  depositHistory(
    @CurrentScope() scope: Scope,
    @Args('ownerId', { type: () => ID, description: 'The partner, or "company".' }) ownerId: string,
    @Args('period', { type: () => Int, nullable: true, description: 'Which period; by default the open one.' })
    period: number | null,
  ): Promise<readonly DepositHistoryEntry[] | null> {
    const log = { store: this.store, codec: this.codec };
    return depositHistory(scope, this.dataSource, log, { ownerId, period: period ?? null });
  }
}
