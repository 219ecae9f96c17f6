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
import { returnProjection } from './return.projection.js';
import { followReturns, listReturns, returnById } from './return.queries.js';
import { ReturnView } from './return.view.js';
import { ReturnChangesArgs, ReturnsArgs } from './return-list.inputs.js';
import { READERS } from './return-roles.js';

export const ReturnConnection = connectionType(ReturnView, { name: 'Return' });
const ReturnChange = changeType(ReturnView, 'Return');

@Resolver()
export class ReturnResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly feed: ChangeFeed,
  ) {}

  @Allow(...READERS)
  @Query(() => ReturnView, { name: 'return', nullable: true, description: 'A return, also one that has ended.' })
  one(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the return.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ReturnView | null> {
    const awaited = { projection: returnProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => returnById(scope, this.dataSource, id));
  }

  @Allow(...READERS)
  @Query(() => ReturnConnection, { description: 'Returns, the newest first unless asked otherwise.' })
  returns(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: ReturnsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<ReturnView>> {
    const awaited = { projection: returnProjection.name, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listReturns(scope, this.dataSource, list));
  }

  @Allow(...READERS)
  @Subscription(() => ReturnChange, {
    resolve: asItComes,
    description: 'Returns as they are and as they change, from a cursor on or from the beginning.',
  })
  returnChanges(
    @CurrentScope() scope: Scope,
    @Args() { filter, after }: ReturnChangesArgs,
  ): AsyncGenerator<ChangeOf<ReturnView>, void> {
    return untilUnsubscribed((signal) =>
      followReturns(scope, this.feed, { filter: filter ?? {}, after: after ?? null, signal }),
    );
  }
}
