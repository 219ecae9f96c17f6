import { CommandBus } from '@nestjs/cqrs';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, type Caller, CurrentCaller, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import {
  AtLeastArgs,
  commandFrom,
  connectionType,
  type OperationContext,
  type Page,
  receiptType,
  WaitArgs,
  whenProjected,
} from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Waits } from '#projections';
import { dayOf } from './calendar-day.js';
import { priceProjection } from './price.projection.js';
import { listPriceLists, listPrices, priceListById } from './price.queries.js';
import { PriceView } from './price.view.js';
import { HandlePriceList } from './price-list.handler.js';
import { type PriceInput, PriceListsArgs, PricesArgs, PublishPriceListInput } from './price-list.inputs.js';
import { priceListProjection } from './price-list.projection.js';
import { PriceListView } from './price-list.view.js';
import { CATALOGUE_DECIDERS, CATALOGUE_READERS } from './product-roles.js';

const PriceConnection = connectionType(PriceView, { name: 'Price' });
const PriceListConnection = connectionType(PriceListView, { name: 'PriceList' });
const PriceListReceipt = receiptType('PriceList');

@Resolver(() => PriceListReceipt)
export class PriceListResolver {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly pack: PolicyPack,
  ) {}

  @Allow(...CATALOGUE_DECIDERS)
  @Mutation(() => PriceListReceipt, {
    description: 'Publishes the next edition of a price list, or the first one. Repeating it changes nothing.',
  })
  publishPriceList(@CurrentCaller() caller: Caller, @Args('input') input: PublishPriceListInput): Promise<Receipt> {
    const { name, kind, currency, validFrom } = input;
    const data = { name, kind, currency, validFrom, entries: input.entries.map(entryOf) };
    return this.bus.execute(new HandlePriceList(commandFrom(caller, 'PublishPriceList', input, data)));
  }

  @Allow(...CATALOGUE_READERS)
  @Query(() => PriceListConnection, { description: 'Price lists with their editions, by name.' })
  priceLists(
    @CurrentScope() scope: Scope,
    @Args() { kinds = null, ...args }: PriceListsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<PriceListView>> {
    const awaited = { projection: priceListProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => listPriceLists(scope, this.dataSource, { kinds, args }));
  }

  @Allow(...CATALOGUE_READERS)
  @Query(() => PriceConnection, { description: 'Prices that hold on a day, by article.' })
  prices(
    @CurrentScope() scope: Scope,
    @Args() { on, first, after, ...narrowed }: PricesArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<PriceView>> {
    const awaited = { projection: priceProjection.name, position: atLeast, waitMs, signal };
    const asked = { ...narrowed, on: on ?? dayOf(new Date().toISOString(), this.pack.zone) };
    const list = { asked, args: { first, after: after ?? null } };
    return whenProjected(this.waits, awaited, () => listPrices(scope, this.dataSource, list));
  }

  @ResolveField(() => PriceListView, { nullable: true, description: 'The price list after the command.' })
  priceList(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<PriceListView | null> {
    const awaited = { projection: priceListProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => priceListById(scope, this.dataSource, id));
  }
}

const entryOf = ({ sku, description, price }: PriceInput) => ({
  sku,
  description,
  price: { amount: price.amount, currency: price.currency },
});
