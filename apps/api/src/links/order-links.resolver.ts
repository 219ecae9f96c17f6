import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { CurrentScope, type Scope } from '#auth';
import { CustomerView } from '#customers';
import type { OperationContext } from '#graphql';
import { OrderView } from '#products';
import { toCustomer } from './linked.js';

@Resolver(() => OrderView)
export class OrderLinksResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => CustomerView, {
    nullable: true,
    description: 'Who bought; null where nobody has a file, or it is not yours to see.',
  })
  customer(
    @Parent() { customerId }: OrderView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<CustomerView | null> {
    return toCustomer(customerId, { scope, context, dataSource: this.dataSource });
  }
}
