import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import {
  COMPLAINT_READERS,
  ComplaintConnection,
  type ComplaintView,
  complaintFactProjection,
  complaintPolicySection,
  complaintProjection,
  listComplaintOmissions,
} from '#complaints';
import { AtLeastArgs, ConnectionArgs, type OperationContext, type Page, whenProjected } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Clock, Waits } from '#projections';
import {
  ContactConnection,
  type ContactView,
  contactFactProjection,
  contactProjection,
  listContactOmissions,
} from '#requests';
import { OmissionRatesArgs } from './omission.inputs.js';
import { omissionRate } from './omission.queries.js';
import { ComplaintOmissions, ContactOmissions, OmissionRate } from './omission.view.js';

const FIGURES_COST = 100;

const PROJECTIONS = [complaintProjection, complaintFactProjection, contactProjection, contactFactProjection] as const;

@Resolver(() => OmissionRate)
export class OmissionResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
    private readonly clock: Clock,
    private readonly waits: Waits,
  ) {}

  @Allow(...COMPLAINT_READERS)
  @Query(() => [OmissionRate], {
    complexity: FIGURES_COST,
    description:
      'The four no-omissions: how many of the problems were not recorded, handled, re-checked or fed back in time, and which.',
  })
  async omissionRates(
    @CurrentScope() scope: Scope,
    @Args() { kinds, asOf, filter }: OmissionRatesArgs,
    @Args() { atLeast: position, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly OmissionRate[]> {
    const { omissionWindowDays: windows } = this.pack.section(complaintPolicySection);
    const asked = { asOf: asOf ?? this.clock.now(), windows, filter: filter ?? {} };
    const seen = PROJECTIONS.map(({ name: projection }) =>
      whenProjected(this.waits, { projection, position, waitMs, signal }, () => null),
    );
    await Promise.all(seen);
    return Promise.all(kinds.map((kind) => omissionRate(scope, this.dataSource, kind, asked)));
  }
}

@Resolver(() => ContactOmissions)
export class ContactOmissionsResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => ContactConnection, { description: 'The contacts that are counted as omitted, the oldest first.' })
  cases(
    @Parent() { asked }: ContactOmissions,
    @CurrentScope() scope: Scope,
    @Args() args: ConnectionArgs,
  ): Promise<Page<ContactView>> {
    return listContactOmissions(scope, this.dataSource, { ...asked, args });
  }
}

@Resolver(() => ComplaintOmissions)
export class ComplaintOmissionsResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => ComplaintConnection, {
    description: 'The complaints that are counted as omitted, the oldest first.',
  })
  cases(
    @Parent() { kind, asked }: ComplaintOmissions,
    @CurrentScope() scope: Scope,
    @Args() args: ConnectionArgs,
  ): Promise<Page<ComplaintView>> {
    return listComplaintOmissions(scope, this.dataSource, kind, { ...asked, args });
  }
}
