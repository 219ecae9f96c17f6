import { Args, Context, ID, Query, Resolver, Subscription } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import {
  AtLeastArgs,
  asItComes,
  type ChangeOf,
  changeType,
  connectionType,
  type OperationContext,
  type Page,
  untilUnsubscribed,
  whenProjected,
} from '#graphql';
import { ChangeFeed, Waits } from '#projections';
import { depositProjection } from './deposit.projection.js';
import { depositByOwner, followDeposits, listDeposits } from './deposit.queries.js';
import { DepositView } from './deposit.view.js';
import { DepositChangesArgs, DepositsArgs } from './deposit-list.inputs.js';
import { DEPOSIT_READERS } from './deposit-roles.js';

const DepositConnection = connectionType(DepositView, { name: 'Deposit' });
const DepositChange = changeType(DepositView, 'Deposit');

@Resolver()
export class DepositResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly feed: ChangeFeed,
  ) {}

  @Allow(...DEPOSIT_READERS)
  @Query(() => DepositView, { name: 'deposit', nullable: true, description: 'The deposit of an owner.' })
  one(
    @CurrentScope() scope: Scope,
    @Args('ownerId', { type: () => ID, description: 'The partner, or "company" for the company’s own fund.' })
    ownerId: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<DepositView | null> {
    const awaited = { projection: depositProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => depositByOwner(scope, this.dataSource, ownerId));
  }

  @Allow(...DEPOSIT_READERS)
  @Query(() => DepositConnection, { description: 'Deposits, by owner unless asked otherwise.' })
  deposits(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: DepositsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<DepositView>> {
    const awaited = { projection: depositProjection.name, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listDeposits(scope, this.dataSource, list));
  }

  @Allow(...DEPOSIT_READERS)
  @Subscription(() => DepositChange, {
    resolve: asItComes,
    description: 'Deposits as they are and as they change, from a cursor on or from the beginning.',
  })
  depositChanges(
    @CurrentScope() scope: Scope,
    @Args() { filter, after }: DepositChangesArgs,
  ): AsyncGenerator<ChangeOf<DepositView>, void> {
    return untilUnsubscribed((signal) =>
      followDeposits(scope, this.feed, { filter: filter ?? {}, after: after ?? null, signal }),
    );
  }
}
