import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { CurrentScope, type Scope } from '#auth';
import { ComplaintView } from '#complaints';
import { CustomerView } from '#customers';
import type { OperationContext } from '#graphql';
import { OrderView, UnitView } from '#products';
import { ReturnLineView, ReturnView, returnsWith } from '#returns';
import { toComplaint, toCustomer, toOrder, toUnit } from './linked.js';

const RETURNS_COST = 10;
const MOST_RETURNS = 100;

@Resolver(() => ReturnView)
export class ReturnLinksResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => CustomerView, {
    nullable: true,
    description: 'Who returns it; null where nobody has a file, or it is not yours to see.',
  })
  customer(
    @Parent() { customerId }: ReturnView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<CustomerView | null> {
    return toCustomer(customerId, { scope, context, dataSource: this.dataSource });
  }

  @ResolveField(() => ComplaintView, { nullable: true, description: 'The complaint whose remedy it carries out.' })
  complaint(
    @Parent() { complaintId }: ReturnView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<ComplaintView | null> {
    return toComplaint(complaintId, { scope, context, dataSource: this.dataSource });
  }

  @ResolveField(() => OrderView, { nullable: true, description: 'The order that it was bought with.' })
  order(
    @Parent() { orderId }: ReturnView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<OrderView | null> {
    return toOrder(orderId, { scope, context, dataSource: this.dataSource });
  }
}

@Resolver(() => ReturnLineView)
export class ReturnLineLinksResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => UnitView, {
    nullable: true,
    description: 'The unit; null too for one of a range without facts of its own.',
  })
  unit(
    @Parent() { unitId }: ReturnLineView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<UnitView | null> {
    return toUnit(unitId, { scope, context, dataSource: this.dataSource });
  }
}

const OF_COMPLAINTS = Symbol('returns of complaints');
const OF_UNITS = Symbol('returns of units');

@Resolver(() => ComplaintView)
export class ComplaintReturnsResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => [ReturnView], {
    complexity: RETURNS_COST,
    description: 'The returns that carry out its remedies, the newest first; 100 at most.',
  })
  returns(
    @Parent() { id }: ComplaintView,
    @CurrentScope() scope: Scope,
    @Context() { loader }: OperationContext,
  ): Promise<readonly ReturnView[]> {
    return loader(OF_COMPLAINTS, async (complaintIds: readonly string[]) => {
      const found = await returnsWith(scope, this.dataSource, { complaintIds });
      return complaintIds.map((of) => found.filter(({ complaintId }) => complaintId === of).slice(0, MOST_RETURNS));
    }).load(id);
  }
}

@Resolver(() => UnitView)
export class UnitReturnsResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => [ReturnView], {
    complexity: RETURNS_COST,
    description: 'The returns that it was part of, the newest first; 100 at most.',
  })
  returns(
    @Parent() { id }: UnitView,
    @CurrentScope() scope: Scope,
    @Context() { loader }: OperationContext,
  ): Promise<readonly ReturnView[]> {
    return loader(OF_UNITS, async (unitIds: readonly string[]) => {
      const found = await returnsWith(scope, this.dataSource, { unitIds });
      return unitIds.map((of) => found.filter((row) => row.unitIds.includes(of)).slice(0, MOST_RETURNS));
    }).load(id);
  }
}
