import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { CurrentScope, type Scope } from '#auth';
import { ComplaintView } from '#complaints';
import { CustomerView } from '#customers';
import type { OperationContext } from '#graphql';
import { OutletView, PartnerView, TechnicianView } from '#partners';
import { UnitView } from '#products';
import { WorkOrderView, workOrdersWith } from '#repairs';
import { ReturnView } from '#returns';
import { toComplaint, toCustomer, toOutlet, toPartner, toTechnician, toUnit } from './linked.js';

const WORK_ORDERS_COST = 10;
const MOST_WORK_ORDERS = 100;
const DESCRIPTION = 'the newest first; 100 at most.';

@Resolver(() => WorkOrderView)
export class WorkOrderLinksResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => CustomerView, {
    nullable: true,
    description: 'For whom it is; null where nobody has a file, or it is not yours to see.',
  })
  customer(
    @Parent() { customerId }: WorkOrderView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<CustomerView | null> {
    return toCustomer(customerId, { scope, context, dataSource: this.dataSource });
  }

  @ResolveField(() => ComplaintView, { nullable: true, description: 'The complaint whose remedy it carries out.' })
  complaint(
    @Parent() { complaintId }: WorkOrderView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<ComplaintView | null> {
    return toComplaint(complaintId, { scope, context, dataSource: this.dataSource });
  }

  @ResolveField(() => UnitView, {
    nullable: true,
    description: 'The unit; null too for one of a range without facts of its own.',
  })
  unit(
    @Parent() { unitId }: WorkOrderView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<UnitView | null> {
    return toUnit(unitId, { scope, context, dataSource: this.dataSource });
  }
}

@Resolver(() => WorkOrderView)
export class WorkOrderAssignmentResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => PartnerView, { nullable: true, description: 'Who does it.' })
  partner(
    @Parent() { partnerId }: WorkOrderView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<PartnerView | null> {
    return toPartner(partnerId, { scope, context, dataSource: this.dataSource });
  }

  @ResolveField(() => OutletView, { nullable: true, description: 'The outlet that does it.' })
  outlet(
    @Parent() { outletId }: WorkOrderView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<OutletView | null> {
    return toOutlet(outletId, { scope, context, dataSource: this.dataSource });
  }

  @ResolveField(() => TechnicianView, {
    nullable: true,
    description: 'The technician of the next visit, else of the last.',
  })
  technician(
    @Parent() { technicianId }: WorkOrderView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<TechnicianView | null> {
    return toTechnician(technicianId, { scope, context, dataSource: this.dataSource });
  }
}

const OF_COMPLAINTS = Symbol('work orders of complaints');
const OF_RETURNS = Symbol('work orders of returns');
const OF_UNITS = Symbol('work orders of units');

@Resolver(() => ComplaintView)
export class ComplaintWorkOrdersResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => [WorkOrderView], {
    complexity: WORK_ORDERS_COST,
    description: `The work orders that carry out its remedies, ${DESCRIPTION}`,
  })
  workOrders(
    @Parent() { id }: ComplaintView,
    @CurrentScope() scope: Scope,
    @Context() { loader }: OperationContext,
  ): Promise<readonly WorkOrderView[]> {
    return loader(OF_COMPLAINTS, async (complaintIds: readonly string[]) => {
      const found = await workOrdersWith(scope, this.dataSource, { complaintIds });
      return complaintIds.map((of) => found.filter((row) => row.complaintId === of).slice(0, MOST_WORK_ORDERS));
    }).load(id);
  }
}

@Resolver(() => ReturnView)
export class ReturnWorkOrdersResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => [WorkOrderView], {
    complexity: WORK_ORDERS_COST,
    description: `The work orders that repair its goods, ${DESCRIPTION}`,
  })
  workOrders(
    @Parent() { id }: ReturnView,
    @CurrentScope() scope: Scope,
    @Context() { loader }: OperationContext,
  ): Promise<readonly WorkOrderView[]> {
    return loader(OF_RETURNS, async (returnIds: readonly string[]) => {
      const found = await workOrdersWith(scope, this.dataSource, { returnIds });
      return returnIds.map((of) => found.filter((row) => row.returnId === of).slice(0, MOST_WORK_ORDERS));
    }).load(id);
  }
}

@Resolver(() => UnitView)
export class UnitWorkOrdersResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => [WorkOrderView], {
    complexity: WORK_ORDERS_COST,
    description: `The work that was and is done on it, ${DESCRIPTION}`,
  })
  workOrders(
    @Parent() { id }: UnitView,
    @CurrentScope() scope: Scope,
    @Context() { loader }: OperationContext,
  ): Promise<readonly WorkOrderView[]> {
    return loader(OF_UNITS, async (unitIds: readonly string[]) => {
      const found = await workOrdersWith(scope, this.dataSource, { unitIds });
      return unitIds.map((of) => found.filter((row) => row.unitId === of).slice(0, MOST_WORK_ORDERS));
    }).load(id);
  }
}
