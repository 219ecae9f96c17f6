import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import {
  AtLeastArgs,
  connectionType,
  DateScalar,
  inOrderOf,
  type OperationContext,
  type Page,
  whenProjected,
} from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Waits } from '#projections';
import type { TimeSpan } from '#values';
import { PeriodArgs, TimeSpanView } from '../calendar.inputs.js';
import { outletsByIds } from '../outlet/outlet.queries.js';
import { OutletView } from '../outlet/outlet.view.js';
import { partnersPolicySection } from '../partners.policy-section.js';
import { READERS } from '../partners-roles.js';
import { periodOf } from '../period.js';
import { skillsValidOn } from './certificate-validity.js';
import { technicianProjection } from './technician.projection.js';
import { listTechnicians, technicianById } from './technician.queries.js';
import { TechnicianView } from './technician.view.js';
import { TechniciansArgs } from './technician-list.inputs.js';
import { technicianCalendar } from './technician-work.queries.js';

export const TechnicianConnection = connectionType(TechnicianView, { name: 'Technician' });

const OUTLET = Symbol('outlet of a technician');

@Resolver(() => TechnicianView)
export class TechnicianResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly pack: PolicyPack,
  ) {}

  @Allow(...READERS)
  @Query(() => TechnicianView, { nullable: true, description: 'A technician, also one who has left.' })
  technician(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the technician.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<TechnicianView | null> {
    const awaited = { projection: technicianProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => technicianById(scope, this.dataSource, id));
  }

  @Allow(...READERS)
  @Query(() => TechnicianConnection, { description: 'Technicians, those who came first before the others.' })
  technicians(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: TechniciansArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<TechnicianView>> {
    const awaited = { projection: technicianProjection.name, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listTechnicians(scope, this.dataSource, list));
  }

  @Allow(...READERS)
  @Query(() => [TimeSpanView], {
    nullable: true,
    description:
      'When a technician works, as instants: the shifts of the outlet without absences. Null where nobody has set its hours.',
  })
  technicianCalendar(
    @CurrentScope() scope: Scope,
    @Args('technicianId', { type: () => ID, description: 'Identifier of the technician.' }) technicianId: string,
    @Args() { from, to, atLeast, waitMs }: PeriodArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly TimeSpan[] | null> {
    const awaited = { projection: technicianProjection.name, position: atLeast, waitMs, signal };
    const asked = { technicianId, ...periodOf(from, to) };
    return whenProjected(this.waits, awaited, () => technicianCalendar(scope, this.dataSource, asked));
  }

  @ResolveField(() => [String], {
    description: 'The skills that count on a day: some only while a certificate is valid.',
  })
  validSkills(
    @Parent() technician: TechnicianView,
    @Args('on', { type: () => DateScalar, description: 'Which day.' }) on: string,
  ): readonly string[] {
    return skillsValidOn(technician, this.pack.section(partnersPolicySection).certifiedSkills, on);
  }

  @ResolveField(() => OutletView, { nullable: true, description: 'From which outlet.' })
  outlet(
    @Parent() { outletId }: TechnicianView,
    @CurrentScope() scope: Scope,
    @Context() { loader }: OperationContext,
  ): Promise<OutletView | null> {
    const batch = async (ids: readonly string[]) =>
      inOrderOf(ids, await outletsByIds(scope, this.dataSource, ids), ({ id }) => id);
    return loader(OUTLET, batch).load(outletId);
  }
}
