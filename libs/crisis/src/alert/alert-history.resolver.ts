import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { Codec, EventStore } from '#event-store';
import { AtLeastArgs, type OperationContext, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { CRISIS_STAFF } from '../crisis-roles.js';
import { alertProjection } from './alert.projection.js';
import { alertHistory } from './alert.queries.js';
import { AlertHistoryEntry } from './alert-history.view.js';

@Resolver()
export class AlertHistoryResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly codec: Codec,
    private readonly waits: Waits,
  ) {}

  @Allow(...CRISIS_STAFF)
  @Query(() => [AlertHistoryEntry], {
    nullable: true,
    description: 'What happened to an alert: who did what, when and why, oldest first.',
  })
  crisisAlertHistory(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the alert.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly AlertHistoryEntry[] | null> {
    const awaited = { projection: alertProjection.name, position: atLeast, waitMs, signal };
    const log = { store: this.store, codec: this.codec };
    return whenProjected(this.waits, awaited, () => alertHistory(scope, this.dataSource, log, id));
  }
}
