import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { Rejection } from '#event-sourcing';
import { AtLeastArgs, type OperationContext, whenProjected } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Waits } from '#projections';
import { isZone } from '#values';
import { countContacts } from './contact-count.queries.js';
import { ContactCountsView } from './contact-count.view.js';
import { contactFactProjection } from './contact-fact.projection.js';
import { ContactCountsArgs } from './contact-filter.inputs.js';
import { CONTACT_READERS } from './contact-readers.js';

@Resolver()
export class ContactCountResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly pack: PolicyPack,
  ) {}

  @Allow(...CONTACT_READERS)
  @Query(() => ContactCountsView, { description: 'How many contacts, by what and when they were received.' })
  contactCounts(
    @CurrentScope() scope: Scope,
    @Args() { groupBy, interval, zone, filter, top }: ContactCountsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ContactCountsView> {
    const awaited = { projection: contactFactProjection.name, position: atLeast, waitMs, signal };
    const counting = { groupBy, interval: interval ?? null, zone: this.zone(zone), filter: filter ?? {}, top };
    return whenProjected(this.waits, awaited, () => countContacts(scope, this.dataSource, counting));
  }

  private zone(zone: string | null | undefined): string {
    if (!zone) return this.pack.zone;
    if (isZone(zone)) return zone;
    throw new Rejection('ZONE_UNKNOWN', 'This time zone is not known: use an IANA name such as Europe/Berlin.', {
      zone,
    });
  }
}
