import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { AtLeastArgs, type OperationContext, type Page } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Clock, Waits } from '#projections';
import { ComplaintConnection } from './complaint.resolver.js';
import type { ComplaintView } from './complaint.view.js';
import { countComplaints } from './complaint-count.queries.js';
import { ComplaintCounts } from './complaint-count.view.js';
import { ComplaintCountsArgs, ComplaintRecurrencesArgs, NeverTwiceArgs } from './complaint-list.inputs.js';
import { READERS } from './complaint-roles.js';
import { NeverTwice } from './omission.view.js';
import { listRecurrences, neverTwice } from './recurrence.queries.js';
import { whenSeen } from './seen.queries.js';

const COUNTS_COST = 100;

@Resolver()
export class ComplaintFiguresResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
    private readonly clock: Clock,
    private readonly waits: Waits,
  ) {}

  @Allow(...READERS)
  @Query(() => ComplaintCounts, {
    complexity: COUNTS_COST,
    description: 'Complaints counted by when they were reported and by up to two things.',
  })
  complaintCounts(
    @CurrentScope() scope: Scope,
    @Args() { groupBy, interval, zone, filter, top }: ComplaintCountsArgs,
    @Args() awaited: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ComplaintCounts> {
    const counting = { groupBy, interval: interval ?? null, zone: zone ?? this.pack.zone, filter: filter ?? {}, top };
    return whenSeen(this.waits, { ...awaited, signal, text: counting.filter.text }, () =>
      countComplaints(scope, this.dataSource, { ...counting, now: this.clock.now() }),
    );
  }

  @Allow(...READERS)
  @Query(() => NeverTwice, {
    complexity: COUNTS_COST,
    description: '"The same opinion never comes twice": the rate of complaints that do not recur.',
  })
  neverTwice(
    @CurrentScope() scope: Scope,
    @Args() { from, to, filter }: NeverTwiceArgs,
    @Args() awaited: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<NeverTwice> {
    const reported = { from, to, filter: filter ?? {}, now: this.clock.now() };
    return whenSeen(this.waits, { ...awaited, signal, text: reported.filter.text }, () =>
      neverTwice(scope, this.dataSource, reported),
    );
  }

  @Allow(...READERS)
  @Query(() => ComplaintConnection, {
    description: 'The complaints that lower the never-twice rate, the oldest first.',
  })
  complaintRecurrences(
    @CurrentScope() scope: Scope,
    @Args() { from, to, filter, ...args }: ComplaintRecurrencesArgs,
    @Args() awaited: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<ComplaintView>> {
    const reported = { from, to, filter: filter ?? {}, now: this.clock.now(), args };
    return whenSeen(this.waits, { ...awaited, signal, text: reported.filter.text }, () =>
      listRecurrences(scope, this.dataSource, reported),
    );
  }
}
