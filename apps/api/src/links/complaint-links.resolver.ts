import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { CurrentScope, type Scope } from '#auth';
import { ComplaintView } from '#complaints';
import { CustomerView } from '#customers';
import type { OperationContext } from '#graphql';
import { ProductView, UnitView } from '#products';
import { ContactView } from '#requests';
import { toComplaint, toContact, toCustomer, toProduct, toUnit } from './linked.js';

@Resolver(() => ComplaintView)
export class ComplaintLinksResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => CustomerView, {
    nullable: true,
    description: 'Whose complaint it is; null where nobody has a file, or it is not yours to see.',
  })
  customer(
    @Parent() { customerId }: ComplaintView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<CustomerView | null> {
    return toCustomer(customerId, { scope, context, dataSource: this.dataSource });
  }

  @ResolveField(() => ContactView, { nullable: true, description: 'The contact that it came from.' })
  request(
    @Parent() { requestId }: ComplaintView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<ContactView | null> {
    return toContact(requestId, { scope, context, dataSource: this.dataSource });
  }

  @ResolveField(() => ComplaintView, { nullable: true, description: 'The complaint that it was merged into.' })
  mergedIntoComplaint(
    @Parent() { mergedInto }: ComplaintView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<ComplaintView | null> {
    return toComplaint(mergedInto, { scope, context, dataSource: this.dataSource });
  }

  @ResolveField(() => ProductView, {
    nullable: true,
    description: 'The product in the catalogue that it was found to be about.',
  })
  catalogueProduct(
    @Parent() { productId }: ComplaintView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<ProductView | null> {
    return toProduct(productId, { scope, context, dataSource: this.dataSource });
  }

  @ResolveField(() => UnitView, {
    nullable: true,
    description: 'The unit that it was found to be about; null too for one of a range without facts of its own.',
  })
  unit(
    @Parent() { unitId }: ComplaintView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<UnitView | null> {
    return toUnit(unitId, { scope, context, dataSource: this.dataSource });
  }
}
