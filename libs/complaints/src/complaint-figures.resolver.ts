import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { AtLeastArgs, type OperationContext, type Page } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Clock, Waits } from '#projections';
import { complaintPolicySection } from './complaint.policy-section.js';
import { ComplaintConnection } from './complaint.resolver.js';
import type { ComplaintView } from './complaint.view.js';
import { countComplaints } from './complaint-count.queries.js';
import { ComplaintCounts } from './complaint-count.view.js';
import {
  ComplaintCountsArgs,
  ComplaintOmissionsArgs,
  ComplaintRecurrencesArgs,
  NeverTwiceArgs,
  OmissionRatesArgs,
} from './complaint-list.inputs.js';
import { READERS } from './complaint-roles.js';
import { listOmissions, omissionRates } from './omission.queries.js';
import { NeverTwice, OmissionRate } from './omission.view.js';
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
    return whenSeen(this.waits, { ...awaited, signal }, () =>
      countComplaints(scope, this.dataSource, { ...counting, now: this.clock.now() }),
    );
  }

  @Allow(...READERS)
  @Query(() => [OmissionRate], {
    complexity: COUNTS_COST,
    description: 'The four no-omissions, as far as complaints know.',
  })
  omissionRates(
    @CurrentScope() scope: Scope,
    @Args() { asOf, filter }: OmissionRatesArgs,
    @Args() awaited: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly OmissionRate[]> {
    return whenSeen(this.waits, { ...awaited, signal }, () =>
      omissionRates(scope, this.dataSource, this.asked(asOf, filter)),
    );
  }

  @Allow(...READERS)
  @Query(() => ComplaintConnection, { description: 'The complaints behind an omission rate, the oldest first.' })
  complaintOmissions(
    @CurrentScope() scope: Scope,
    @Args() { kind, asOf, filter, ...args }: ComplaintOmissionsArgs,
    @Args() awaited: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<ComplaintView>> {
    return whenSeen(this.waits, { ...awaited, signal }, () =>
      listOmissions(scope, this.dataSource, kind, { ...this.asked(asOf, filter), args }),
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
    return whenSeen(this.waits, { ...awaited, signal }, () => neverTwice(scope, this.dataSource, reported));
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
    return whenSeen(this.waits, { ...awaited, signal }, () => listRecurrences(scope, this.dataSource, reported));
  }

  private asked(asOf: Date | null | undefined, filter: ComplaintOmissionsArgs['filter']) {
    const { omissionWindowDays: windows } = this.pack.section(complaintPolicySection);
    return { asOf: asOf ?? this.clock.now(), windows, filter: filter ?? {} };
  }
}
