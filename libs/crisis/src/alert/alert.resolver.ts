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
import { CRISIS_READERS } from '../crisis-roles.js';
import { alertProjection } from './alert.projection.js';
import { alertById, followAlerts, listAlerts } from './alert.queries.js';
import { AlertView } from './alert.view.js';
import { alertFigures } from './alert-figures.queries.js';
import { AlertFigures } from './alert-figures.view.js';
import { CrisisAlertChangesArgs, CrisisAlertFiguresArgs, CrisisAlertsArgs } from './alert-list.inputs.js';

const CrisisAlertConnection = connectionType(AlertView, { name: 'CrisisAlert' });
const CrisisAlertChange = changeType(AlertView, 'CrisisAlert');
const projection = alertProjection.name;

@Resolver()
export class AlertResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly feed: ChangeFeed,
  ) {}

  @Allow(...CRISIS_READERS)
  @Query(() => AlertView, { nullable: true, description: 'An alert, with the chart that it was raised on.' })
  crisisAlert(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the alert.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<AlertView | null> {
    const awaited = { projection, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => alertById(scope, this.dataSource, id));
  }

  @Allow(...CRISIS_READERS)
  @Query(() => CrisisAlertConnection, {
    description: 'Alerts, the latest raised first unless asked otherwise. Partners see those about their own.',
  })
  crisisAlerts(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: CrisisAlertsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<AlertView>> {
    const awaited = { projection, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listAlerts(scope, this.dataSource, list));
  }

  @Allow(...CRISIS_READERS)
  @Query(() => AlertFigures, { description: 'How many alerts there were and how soon they were taken up (MTTA).' })
  crisisAlertFigures(
    @CurrentScope() scope: Scope,
    @Args() { filter }: CrisisAlertFiguresArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<AlertFigures> {
    const awaited = { projection, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => alertFigures(scope, this.dataSource, filter ?? {}));
  }

  @Allow(...CRISIS_READERS)
  @Subscription(() => CrisisAlertChange, {
    resolve: asItComes,
    description: 'Alerts as they are and as they change, from a cursor on or from the beginning.',
  })
  crisisAlertChanges(
    @CurrentScope() scope: Scope,
    @Args() { filter, after }: CrisisAlertChangesArgs,
  ): AsyncGenerator<ChangeOf<AlertView>, void> {
    return untilUnsubscribed((signal) =>
      followAlerts(scope, this.feed, { filter: filter ?? {}, after: after ?? null, signal }),
    );
  }
}
