import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { CurrentScope, type Scope } from '#auth';
import { ComplaintView } from '#complaints';
import { AlertView, alertRows, CRISIS_READERS, SignalView } from '#crisis';
import type { OperationContext } from '#graphql';
import { PartnerView } from '#partners';
import { ProductView, productRows } from '#products';
import { toComplaint, toPartner } from './linked.js';

const ALERTS_COST = 10;
const MOST = 100;
const BY_NAME = Symbol('products by line and model');
const OF_PRODUCTS = Symbol('open alerts of products');

const nameOf = ({ line, model }: Pick<ProductView, 'line' | 'model'>): string => `${line} ${model}`;

@Resolver(() => AlertView)
export class AlertLinksResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => [ProductView], {
    complexity: ALERTS_COST,
    description: 'The articles of the product in the catalogue: all of its line and model; none where it is not there.',
  })
  products(
    @Parent() { product }: AlertView,
    @CurrentScope() scope: Scope,
    @Context() { loader }: OperationContext,
  ): Promise<readonly ProductView[]> | readonly ProductView[] {
    const named = async (names: readonly string[]) => {
      const found = await productRows(scope, this.dataSource)
        .andWhere(`row.line || ' ' || row.model = ANY(:names)`, { names })
        .take(MOST)
        .getMany();
      return names.map((name) => found.filter((each) => nameOf(each) === name));
    };
    return product === null ? [] : loader(BY_NAME, named).load(product);
  }

  @ResolveField(() => PartnerView, { nullable: true, description: 'The partner that it is about.' })
  partner(
    @Parent() { partnerId }: AlertView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<PartnerView | null> {
    return toPartner(partnerId, { scope, context, dataSource: this.dataSource });
  }
}

@Resolver(() => SignalView)
export class SignalLinksResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => ComplaintView, { nullable: true, description: 'The complaint that it came from.' })
  complaint(
    @Parent() { source, sourceId }: SignalView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<ComplaintView | null> {
    return toComplaint(source === 'COMPLAINT' ? sourceId : null, { scope, context, dataSource: this.dataSource });
  }
}

@Resolver(() => ProductView)
export class ProductAlertsResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => [AlertView], {
    complexity: ALERTS_COST,
    description: 'Alerts about it that are not closed, the latest first, 100 at most; none for who may not see alerts.',
  })
  openAlerts(
    @Parent() product: ProductView,
    @CurrentScope() scope: Scope,
    @Context() { loader }: OperationContext,
  ): Promise<readonly AlertView[]> | readonly AlertView[] {
    if (!scope.caller.roles.some((role) => CRISIS_READERS.some((reader) => reader === role))) return [];
    const open = async (names: readonly string[]) => {
      const found = await alertRows(scope, this.dataSource, { products: names })
        .andWhere(`row.status <> 'CLOSED'`)
        .orderBy('row.raisedAt', 'DESC')
        .take(MOST)
        .getMany();
      return names.map((name) => found.filter((each) => each.product === name));
    };
    return loader(OF_PRODUCTS, open).load(nameOf(product));
  }
}
