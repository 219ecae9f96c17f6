import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { CurrentScope, type Scope } from '#auth';
import { ComplaintView, complaintsByIds } from '#complaints';
import { CustomerView } from '#customers';
import type { OperationContext } from '#graphql';
import { complaintsOfUnits, OrderView, ProductView, UnitView } from '#products';
import { toCustomer, toOrder, toProduct } from './linked.js';

const COMPLAINTS_COST = 10;

@Resolver(() => UnitView)
export class UnitLinksResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => ProductView, { nullable: true, description: 'What it is a unit of.' })
  product(
    @Parent() { productId }: UnitView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<ProductView | null> {
    return toProduct(productId, { scope, context, dataSource: this.dataSource });
  }

  @ResolveField(() => CustomerView, {
    nullable: true,
    description: 'Who has it; null where nobody knows, or it is not yours to see.',
  })
  customer(
    @Parent() { customerId }: UnitView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<CustomerView | null> {
    return toCustomer(customerId, { scope, context, dataSource: this.dataSource });
  }

  @ResolveField(() => OrderView, { nullable: true, description: 'The order that it was bought with.' })
  order(
    @Parent() { orderId }: UnitView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<OrderView | null> {
    return toOrder(orderId, { scope, context, dataSource: this.dataSource });
  }

  @ResolveField(() => [ComplaintView], {
    complexity: COMPLAINTS_COST,
    description: 'The complaints about it, the oldest first.',
  })
  complaints(
    @Parent() { id }: UnitView,
    @CurrentScope() scope: Scope,
    @Context() { loader }: OperationContext,
  ): Promise<readonly ComplaintView[]> {
    return loader(COMPLAINTS, (ids: readonly string[]) => complaintsAbout(scope, this.dataSource, ids)).load(id);
  }
}

const COMPLAINTS = Symbol('complaints about units');

/** The complaints about each of these units, the oldest first. */
const complaintsAbout = async (scope: Scope, dataSource: DataSource, unitIds: readonly string[]) => {
  const pairs = await complaintsOfUnits(dataSource, unitIds);
  const ids = [...new Set(pairs.map(({ complaintId }) => complaintId))];
  const complaints = ids.length ? await complaintsByIds(scope, dataSource, ids) : [];
  complaints.sort((a, b) => a.reportedAt.getTime() - b.reportedAt.getTime());
  return unitIds.map((unitId) => {
    const about = new Set(pairs.filter((pair) => pair.unitId === unitId).map(({ complaintId }) => complaintId));
    return complaints.filter(({ id }) => about.has(id));
  });
};
