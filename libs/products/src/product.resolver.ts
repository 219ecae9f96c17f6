import { Args, Context, ID, Query, Resolver, Subscription } from '@nestjs/graphql';
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
import { ChangeFeed, Waits } from '#projections';
import { ProductChangesArgs, ProductsArgs, ServiceDemandArgs } from './product.inputs.js';
import { productProjection } from './product.projection.js';
import { followProducts, listProducts, productBySkuOrId } from './product.queries.js';
import { ProductView } from './product.view.js';
import { CATALOGUE_READERS } from './product-roles.js';
import { serviceDemandProjection } from './service-demand.projection.js';
import { serviceDemand } from './service-demand.queries.js';
import { ServiceDemandView } from './service-demand.view.js';

const ProductConnection = connectionType(ProductView, { name: 'Product' });
const ProductChange = changeType(ProductView, 'Product');

@Resolver(() => ProductView)
export class ProductResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly feed: ChangeFeed,
  ) {}

  @Allow(...CATALOGUE_READERS)
  @Query(() => ProductView, { nullable: true, description: 'A product.' })
  product(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the product, or its article number.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ProductView | null> {
    const awaited = { projection: productProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => productBySkuOrId(scope, this.dataSource, id));
  }

  @Allow(...CATALOGUE_READERS)
  @Query(() => ProductConnection, { description: 'Products.' })
  products(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: ProductsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<ProductView>> {
    const awaited = { projection: productProjection.name, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listProducts(scope, this.dataSource, list));
  }

  @Allow(...CATALOGUE_READERS)
  @Query(() => [ServiceDemandView], {
    description: 'Which services were asked for with which products, those first that were asked for in vain most.',
  })
  serviceDemand(
    @CurrentScope() scope: Scope,
    @Args() { filter, first }: ServiceDemandArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ServiceDemandView[]> {
    const awaited = { projection: serviceDemandProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => serviceDemand(scope, this.dataSource, { ...filter, first }));
  }

  @Allow(...CATALOGUE_READERS)
  @Subscription(() => ProductChange, {
    resolve: asItComes,
    description: 'Products as they are and as they change, from a cursor on or from the beginning.',
  })
  productChanges(
    @CurrentScope() scope: Scope,
    @Args() { filter, after }: ProductChangesArgs,
  ): AsyncGenerator<ChangeOf<ProductView>, void> {
    return untilUnsubscribed((signal) =>
      followProducts(scope, this.feed, { filter: filter ?? {}, after: after ?? null, signal }),
    );
  }
}
