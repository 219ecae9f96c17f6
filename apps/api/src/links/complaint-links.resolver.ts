import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { CurrentScope, type Scope } from '#auth';
import { ComplaintView, complaintsByIds } from '#complaints';
import { CustomerView, customersByIds } from '#customers';
import { inOrderOf, type OperationContext } from '#graphql';
import { ContactView, contactsByIds } from '#requests';

const CUSTOMERS = Symbol('customers of complaints');
const CONTACTS = Symbol('contacts of complaints');
const MERGED = Symbol('complaints that others were merged into');

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
    @Context() { loader }: OperationContext,
  ) {
    const batch = async (ids: readonly string[]) =>
      inOrderOf(ids, await customersByIds(scope, this.dataSource, ids), ({ id }) => id);
    return customerId && loader(CUSTOMERS, batch).load(customerId);
  }

  @ResolveField(() => ContactView, { nullable: true, description: 'The contact that it came from.' })
  request(
    @Parent() { requestId }: ComplaintView,
    @CurrentScope() scope: Scope,
    @Context() { loader }: OperationContext,
  ) {
    const batch = async (ids: readonly string[]) =>
      inOrderOf(ids, await contactsByIds(scope, this.dataSource, ids), ({ id }) => id);
    return requestId && loader(CONTACTS, batch).load(requestId);
  }

  @ResolveField(() => ComplaintView, { nullable: true, description: 'The complaint that it was merged into.' })
  mergedIntoComplaint(
    @Parent() { mergedInto }: ComplaintView,
    @CurrentScope() scope: Scope,
    @Context() { loader }: OperationContext,
  ) {
    const batch = async (ids: readonly string[]) =>
      inOrderOf(ids, await complaintsByIds(scope, this.dataSource, ids), ({ id }) => id);
    return mergedInto && loader(MERGED, batch).load(mergedInto);
  }
}
