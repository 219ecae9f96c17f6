import { CommandBus } from '@nestjs/cqrs';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, type Caller, CurrentCaller, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, type OperationContext, receiptType, WaitArgs, whenProjected } from '#graphql';
import { Waits } from '#projections';
import type { ProductCommand } from './product.commands.js';
import type { Component, ProductFacts } from './product.events.js';
import { HandleProduct } from './product.handler.js';
import {
  AssignPolicyTierInput,
  type ComponentInput,
  RecordServiceAskedInput,
  RegisterProductInput,
  ReviewPolicyTierInput,
  ReviseProductInput,
} from './product.inputs.js';
import { productProjection } from './product.projection.js';
import { productById } from './product.queries.js';
import { ProductView } from './product.view.js';
import { CATALOGUE_DECIDERS, CATALOGUE_WRITERS, SERVICE_RECORDERS } from './product-roles.js';

const ProductReceipt = receiptType('Product');

@Resolver(() => ProductReceipt)
export class ProductMutationResolver {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...CATALOGUE_WRITERS)
  @Mutation(() => ProductReceipt, {
    description: 'Registers a product, with the policy tier of its class. Repeating it changes nothing.',
  })
  registerProduct(@CurrentCaller() caller: Caller, @Args('input') input: RegisterProductInput): Promise<Receipt> {
    return this.send(commandFrom(caller, 'RegisterProduct', input, { sku: input.sku, ...contentOf(input) }));
  }

  @Allow(...CATALOGUE_WRITERS)
  @Mutation(() => ProductReceipt, { description: 'Writes down anew what a product is.' })
  reviseProduct(@CurrentCaller() caller: Caller, @Args('input') input: ReviseProductInput): Promise<Receipt> {
    const { productId } = input;
    return this.send(commandFrom(caller, 'ReviseProduct', input, { productId, ...contentOf(input) }));
  }

  @Allow(...CATALOGUE_DECIDERS)
  @Mutation(() => ProductReceipt, { description: 'Decides how far service goes for a product.' })
  assignPolicyTier(@CurrentCaller() caller: Caller, @Args('input') input: AssignPolicyTierInput): Promise<Receipt> {
    const { productId, tier, services = null } = input;
    return this.send(commandFrom(caller, 'AssignPolicyTier', input, { productId, tier, services }));
  }

  @Allow(...SERVICE_RECORDERS)
  @Mutation(() => ProductReceipt, {
    description:
      'Records that a service was asked for, offered or not. Asked for in vain too often, it forces a review.',
  })
  recordServiceAsked(@CurrentCaller() caller: Caller, @Args('input') input: RecordServiceAskedInput): Promise<Receipt> {
    const { productId, service, customerId = null, askedAt } = input;
    const data = { productId, service, customerId, askedAt: askedAt?.toISOString() ?? null };
    return this.send(commandFrom(caller, 'RecordServiceAsked', input, data));
  }

  @Allow(...CATALOGUE_DECIDERS)
  @Mutation(() => ProductReceipt, {
    description: 'Reviews the tier of a product whose services were asked for in vain, and says what comes of it.',
  })
  reviewPolicyTier(@CurrentCaller() caller: Caller, @Args('input') input: ReviewPolicyTierInput): Promise<Receipt> {
    const { productId, tier = null, services = null, reason } = input;
    return this.send(commandFrom(caller, 'ReviewPolicyTier', input, { productId, tier, services, reason }));
  }

  @ResolveField(() => ProductView, { nullable: true, description: 'The product after the command.' })
  product(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ProductView | null> {
    const awaited = { projection: productProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => productById(scope, this.dataSource, id));
  }

  private send(command: ProductCommand): Promise<Receipt> {
    return this.bus.execute(new HandleProduct(command));
  }
}

const contentOf = (input: RegisterProductInput | ReviseProductInput): ProductFacts => ({
  name: input.name,
  line: input.line,
  model: input.model,
  variant: input.variant ?? null,
  productClass: input.productClass,
  intendedRegions: input.intendedRegions,
  components: input.components.map(componentOf),
  serviceLifeMonths: input.serviceLifeMonths ?? null,
  partsSupplyUntil: input.partsSupplyUntil ?? null,
});

const componentOf = ({ code, name, parent = null, sku = null, supplier = null }: ComponentInput): Component => ({
  code,
  name,
  parent,
  sku,
  supplier,
});
