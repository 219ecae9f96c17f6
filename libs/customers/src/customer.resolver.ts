import { Args, Context, ID, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import {
  AtLeastArgs,
  asItComes,
  type ChangeOf,
  changeType,
  connectionType,
  type OperationContext,
  type Page,
  untilUnsubscribed,
  whenProjected,
} from '#graphql';
import { PolicyPack } from '#policy-pack';
import { ChangeFeed, Waits } from '#projections';
import { customerPolicySection } from './customer.policy-section.js';
import { customerProjection } from './customer.projection.js';
import { currentCustomers, customerById, followCustomers, listCustomers } from './customer.queries.js';
import { CustomerView } from './customer.view.js';
import { CustomerChangesArgs, CustomersArgs } from './customer-list.inputs.js';
import { possibleDuplicates } from './duplicate.queries.js';
import { DuplicateView } from './duplicate.view.js';

const CustomerConnection = connectionType(CustomerView, { name: 'Customer' });
const CustomerChange = changeType(CustomerView, 'Customer');

const READERS = [
  'agent',
  'dispatcher',
  'supervisor',
  'manager',
  'executive',
  'quality',
  'auditor',
  'analyst',
  'admin',
] as const;

@Resolver(() => CustomerView)
export class CustomerResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly feed: ChangeFeed,
    private readonly pack: PolicyPack,
  ) {}

  @Allow(...READERS)
  @Query(() => CustomerView, { nullable: true, description: 'A customer file, also a merged or erased one.' })
  customer(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the customer.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<CustomerView | null> {
    const awaited = { projection: customerProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => customerById(scope, this.dataSource, id));
  }

  @Allow(...READERS)
  @Query(() => CustomerConnection, { description: 'Customer files, by default active ones.' })
  customers(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: CustomersArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<CustomerView>> {
    const awaited = { projection: customerProjection.name, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listCustomers(scope, this.dataSource, list));
  }

  @Allow('agent', 'dispatcher', 'supervisor', 'manager', 'admin')
  @Query(() => [DuplicateView], {
    description: 'Active customers that may be the same person as this one, the likeliest first, and why.',
  })
  async possibleDuplicates(
    @CurrentScope() scope: Scope,
    @Args('customerId', { type: () => ID, description: 'The customer.' }) customerId: string,
  ): Promise<DuplicateView[]> {
    const customer = await customerById(scope, this.dataSource, customerId);
    const { duplicates } = this.pack.section(customerPolicySection);
    return customer ? possibleDuplicates(scope, this.dataSource, customer, duplicates) : [];
  }

  @ResolveField(() => CustomerView, {
    nullable: true,
    description: 'The customer that this id stands for today: itself, or the one that it was merged into.',
  })
  current(
    @CurrentScope() scope: Scope,
    @Parent() { id }: CustomerView,
    @Context() { loader }: OperationContext,
  ): Promise<CustomerView | null> {
    return loader(CustomerResolver, async (ids: readonly string[]) => {
      const found = await currentCustomers(scope, this.dataSource, ids);
      return ids.map((each) => found.get(each) ?? null);
    }).load(id);
  }

  @Allow(...READERS)
  @Subscription(() => CustomerChange, {
    resolve: asItComes,
    description: 'Customer files as they are and as they change, from a cursor on or from the beginning.',
  })
  customerChanges(
    @CurrentScope() scope: Scope,
    @Args() { filter, after }: CustomerChangesArgs,
  ): AsyncGenerator<ChangeOf<CustomerView>, void> {
    return untilUnsubscribed((signal) =>
      followCustomers(scope, this.feed, { filter: filter ?? {}, after: after ?? null, signal }),
    );
  }
}
