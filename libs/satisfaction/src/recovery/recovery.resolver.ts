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
import { READERS } from '../satisfaction-roles.js';
import { RecoveriesArgs, RecoveryChangesArgs } from './recovery.inputs.js';
import { recoveryProjection } from './recovery.projection.js';
import { followRecoveries, listRecoveries, recoveryById } from './recovery.queries.js';
import { RecoveryView } from './recovery.view.js';

const RecoveryConnection = connectionType(RecoveryView, { name: 'Recovery' });
const RecoveryChange = changeType(RecoveryView, 'Recovery');
const AWAITED = recoveryProjection.name;

@Resolver(() => RecoveryView)
export class RecoveryResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly feed: ChangeFeed,
  ) {}

  @Allow(...READERS)
  @Query(() => RecoveryView, { nullable: true, description: 'A follow-up on a low score.' })
  recovery(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the follow-up.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<RecoveryView | null> {
    const awaited = { projection: AWAITED, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => recoveryById(scope, this.dataSource, id));
  }

  @Allow(...READERS)
  @Query(() => RecoveryConnection, { description: 'Follow-ups on low scores, by when they are due.' })
  recoveries(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: RecoveriesArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<RecoveryView>> {
    const awaited = { projection: AWAITED, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listRecoveries(scope, this.dataSource, list));
  }

  @Allow(...READERS)
  @Subscription(() => RecoveryChange, {
    resolve: asItComes,
    description: 'Follow-ups as they are and as they change, from a cursor on or from the beginning.',
  })
  recoveryChanges(
    @CurrentScope() scope: Scope,
    @Args() { filter, after }: RecoveryChangesArgs,
  ): AsyncGenerator<ChangeOf<RecoveryView>, void> {
    return untilUnsubscribed((signal) =>
      followRecoveries(scope, this.feed, { filter: filter ?? {}, after: after ?? null, signal }),
    );
  }
}
