import { Args, Resolver, Subscription } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { asItComes, untilUnsubscribed } from '#graphql';
import { ChangeFeed, Clock } from '#projections';
import { READERS } from '../performance-roles.js';
import { ScorecardReader } from '../scorecard/scorecard-reader.queries.js';
import { PartnerPerformanceChangesArgs } from './performance-change.inputs.js';
import { followPerformance } from './performance-change.queries.js';
import { PartnerPerformanceChange } from './performance-change.view.js';

@Resolver()
export class PerformanceChangeResolver {
  constructor(
    private readonly reader: ScorecardReader,
    private readonly dataSource: DataSource,
    private readonly feed: ChangeFeed,
    private readonly clock: Clock,
  ) {}

  @Allow(...READERS)
  @Subscription(() => PartnerPerformanceChange, {
    resolve: asItComes,
    description:
      'Whose scorecards of which months change, from a cursor, a time or now on. Late and corrected facts name past months too.',
  })
  partnerPerformanceChanges(
    @CurrentScope() scope: Scope,
    @Args() { since, zone, after = null }: PartnerPerformanceChangesArgs,
  ): AsyncGenerator<PartnerPerformanceChange, void> {
    const rules = this.reader.rules();
    const asked = { since: since ?? this.clock.now(), zone: zone ?? rules.zone, after, repeatDays: rules.repeatDays };
    return untilUnsubscribed((signal) => followPerformance(scope, this.dataSource, this.feed, { ...asked, signal }));
  }
}
