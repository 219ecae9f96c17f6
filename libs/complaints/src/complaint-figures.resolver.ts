import { Args, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Page } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Clock } from '#projections';
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

const COUNTS_COST = 100;

@Resolver()
export class ComplaintFiguresResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
    private readonly clock: Clock,
  ) {}

  @Allow(...READERS)
  @Query(() => ComplaintCounts, {
    complexity: COUNTS_COST,
    description: 'Complaints counted by when they were reported and by up to two things.',
  })
  complaintCounts(
    @CurrentScope() scope: Scope,
    @Args() { groupBy, interval, zone, filter, top }: ComplaintCountsArgs,
  ): Promise<ComplaintCounts> {
    return countComplaints(scope, this.dataSource, {
      groupBy,
      interval: interval ?? null,
      zone: zone ?? this.pack.zone,
      filter: filter ?? {},
      top,
      now: this.clock.now(),
    });
  }

  @Allow(...READERS)
  @Query(() => [OmissionRate], {
    complexity: COUNTS_COST,
    description: 'The four no-omissions, as far as complaints know.',
  })
  omissionRates(
    @CurrentScope() scope: Scope,
    @Args() { asOf, filter }: OmissionRatesArgs,
  ): Promise<readonly OmissionRate[]> {
    return omissionRates(scope, this.dataSource, this.asked(asOf, filter));
  }

  @Allow(...READERS)
  @Query(() => ComplaintConnection, { description: 'The complaints behind an omission rate, the oldest first.' })
  complaintOmissions(
    @CurrentScope() scope: Scope,
    @Args() { kind, asOf, filter, ...args }: ComplaintOmissionsArgs,
  ): Promise<Page<ComplaintView>> {
    return listOmissions(scope, this.dataSource, kind, { ...this.asked(asOf, filter), args });
  }

  @Allow(...READERS)
  @Query(() => NeverTwice, {
    complexity: COUNTS_COST,
    description: '"The same opinion never comes twice": the rate of complaints that do not recur.',
  })
  neverTwice(@CurrentScope() scope: Scope, @Args() { from, to, filter }: NeverTwiceArgs): Promise<NeverTwice> {
    return neverTwice(scope, this.dataSource, { from, to, filter: filter ?? {}, now: this.clock.now() });
  }

  @Allow(...READERS)
  @Query(() => ComplaintConnection, {
    description: 'The complaints that lower the never-twice rate, the oldest first.',
  })
  complaintRecurrences(
    @CurrentScope() scope: Scope,
    @Args() { from, to, filter, ...args }: ComplaintRecurrencesArgs,
  ): Promise<Page<ComplaintView>> {
    return listRecurrences(scope, this.dataSource, { from, to, filter: filter ?? {}, now: this.clock.now(), args });
  }

  private asked(asOf: Date | null | undefined, filter: ComplaintOmissionsArgs['filter']) {
    const { omissionWindowDays: windows } = this.pack.section(complaintPolicySection);
    return { asOf: asOf ?? this.clock.now(), windows, filter: filter ?? {} };
  }
}
