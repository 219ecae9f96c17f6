import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { AtLeastArgs, connectionType, inOrderOf, type OperationContext, type Page, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { type TimeSpan, WEEKDAYS } from '#values';
import { PeriodArgs, TimeSpanView } from '../calendar.inputs.js';
import { partnersByIds } from '../partner/partner.queries.js';
import { PartnerView } from '../partner/partner.view.js';
import { READERS } from '../partners-roles.js';
import { periodOf } from '../period.js';
import { outletProjection } from './outlet.projection.js';
import { listOutlets, outletById, outletCalendar } from './outlet.queries.js';
import { OutletView, WorkingHoursView } from './outlet.view.js';
import { OutletsArgs } from './outlet-list.inputs.js';

export const OutletConnection = connectionType(OutletView, { name: 'Outlet' });

const PARTNER = Symbol('partner of an outlet');

@Resolver(() => OutletView)
export class OutletResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...READERS)
  @Query(() => OutletView, { nullable: true, description: 'An outlet, also a closed one.' })
  outlet(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the outlet.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<OutletView | null> {
    const awaited = { projection: outletProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => outletById(scope, this.dataSource, id));
  }

  @Allow(...READERS)
  @Query(() => OutletConnection, { description: 'Outlets, by name unless asked otherwise.' })
  outlets(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: OutletsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<OutletView>> {
    const awaited = { projection: outletProjection.name, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listOutlets(scope, this.dataSource, list));
  }

  @Allow(...READERS)
  @Query(() => [TimeSpanView], {
    nullable: true,
    description: 'When an outlet works, as instants; null where nobody has set its hours.',
  })
  outletCalendar(
    @CurrentScope() scope: Scope,
    @Args('outletId', { type: () => ID, description: 'Identifier of the outlet.' }) outletId: string,
    @Args() { from, to, atLeast, waitMs }: PeriodArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly TimeSpan[] | null> {
    const awaited = { projection: outletProjection.name, position: atLeast, waitMs, signal };
    const asked = { outletId, ...periodOf(from, to) };
    return whenProjected(this.waits, awaited, () => outletCalendar(scope, this.dataSource, asked));
  }

  @ResolveField(() => WorkingHoursView, { nullable: true, description: 'When it works, by its clock.' })
  hours(@Parent() { calendar }: OutletView): WorkingHoursView | null {
    if (!calendar) return null;
    const { version, zone, week, holidays, extraDays } = calendar;
    return {
      version,
      zone,
      week: WEEKDAYS.map((weekday) => ({
        weekday,
        shifts: week === 'ALWAYS' ? [{ from: '00:00', to: '24:00' }] : week[weekday],
      })),
      holidays,
      extraDays: Object.entries(extraDays).map(([day, shifts]) => ({ day, shifts })),
    };
  }

  @ResolveField(() => PartnerView, { nullable: true, description: 'Whose outlet it is.' })
  partner(
    @Parent() { partnerId }: OutletView,
    @CurrentScope() scope: Scope,
    @Context() { loader }: OperationContext,
  ): Promise<PartnerView | null> {
    const batch = async (ids: readonly string[]) =>
      inOrderOf(ids, await partnersByIds(scope, this.dataSource, ids), ({ id }) => id);
    return loader(PARTNER, batch).load(partnerId);
  }
}
