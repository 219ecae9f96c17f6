import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { AtLeastArgs, connectionType, type OperationContext, type Page, whenProjected } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Clock, Waits } from '#projections';
import { detectorRulesOf } from '../crisis.policy-section.js';
import { CRISIS_READERS, CRISIS_STAFF } from '../crisis-roles.js';
import { dayAt } from '../detector/report.js';
import { WATCH } from '../detector/watch.projection.js';
import { CrisisAlertSignalsArgs, EarlyWarningSeriesArgs } from './series.inputs.js';
import { listSeries } from './series.queries.js';
import { SeriesView, SignalView } from './series.view.js';
import { signalsOfAlert } from './signal.queries.js';

const SeriesConnection = connectionType(SeriesView, { name: 'EarlyWarningSeries' });
const SignalConnection = connectionType(SignalView, { name: 'WatchSignal' });

@Resolver()
export class SeriesResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly pack: PolicyPack,
    private readonly clock: Clock,
  ) {}

  @Allow(...CRISIS_READERS)
  @Query(() => SeriesConnection, {
    description:
      'Series that are watched, the most unusual first unless asked otherwise. Partners see those about their own.',
  })
  earlyWarningSeries(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: EarlyWarningSeriesArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<SeriesView>> {
    const rules = detectorRulesOf(this.pack);
    const today = dayAt(rules.watch.zone, this.clock.now().toISOString());
    const awaited = { projection: WATCH.name, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args, today };
    return whenProjected(this.waits, awaited, () => listSeries(scope, this.dataSource, list, rules));
  }

  @Allow(...CRISIS_STAFF)
  @Query(() => SignalConnection, {
    nullable: true,
    description:
      'The reports behind an alert as they were counted when it was raised, the latest first, and what became of each.',
  })
  crisisAlertSignals(
    @CurrentScope() scope: Scope,
    @Args() { alertId, ...args }: CrisisAlertSignalsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<SignalView> | null> {
    const { watch: rules } = detectorRulesOf(this.pack);
    const awaited = { projection: WATCH.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => signalsOfAlert(scope, this.dataSource, { alertId, args, rules }));
  }
}
