import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { CurrentScope, type Scope } from '#auth';
import { ComplaintView } from '#complaints';
import { CustomerView } from '#customers';
import type { OperationContext } from '#graphql';
import { OrderView, UnitView } from '#products';
import { listReturns, type ReturnFilter, ReturnLineView, ReturnView } from '#returns';
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

const returnsOf = async (
  scope: Scope,
  dataSource: DataSource,
  filter: ReturnFilter,
): Promise<readonly ReturnView[]> => {
  const args = { first: MOST_RETURNS };
  return (await listReturns(scope, dataSource, { filter, order: 'OPENED_DESC', args })).nodes;
};

@Resolver(() => ComplaintView)
export class ComplaintReturnsResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => [ReturnView], {
    complexity: RETURNS_COST,
    description: 'The returns that carry out its remedies, the newest first; 100 at most.',
  })
  returns(@Parent() { id }: ComplaintView, @CurrentScope() scope: Scope): Promise<readonly ReturnView[]> {
    return returnsOf(scope, this.dataSource, { complaintIds: [id] });
  }
}

@Resolver(() => UnitView)
export class UnitReturnsResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => [ReturnView], {
    complexity: RETURNS_COST,
    description: 'The returns that it was part of, the newest first; 100 at most.',
  })
  returns(@Parent() { id }: UnitView, @CurrentScope() scope: Scope): Promise<readonly ReturnView[]> {
    return returnsOf(scope, this.dataSource, { unitIds: [id] });
  }
}
