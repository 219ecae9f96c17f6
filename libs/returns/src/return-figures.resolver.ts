import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { AtLeastArgs, type OperationContext, whenProjected } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Waits } from '#projections';
import { purchaseProjection } from './purchase.projection.js';
import { purchasedItems } from './purchase.queries.js';
import { PurchasedItemView } from './purchase.view.js';
import { ReturnCountsArgs } from './return-count.inputs.js';
import { countReturns } from './return-count.queries.js';
import { ReturnCounts } from './return-count.view.js';
import { returnFactProjection } from './return-fact.projection.js';
import { READERS } from './return-roles.js';

const COUNTS_COST = 100;

@Resolver()
export class ReturnFiguresResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
    private readonly waits: Waits,
  ) {}

  @Allow(...READERS)
  @Query(() => ReturnCounts, {
    complexity: COUNTS_COST,
    description: 'Return, exchange, refund and DOA rates by the month in which the goods were shipped.',
  })
  returnCounts(
    @CurrentScope() scope: Scope,
    @Args() { groupBy, from, to, zone, productId, batch, region, reasons }: ReturnCountsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ReturnCounts> {
    const awaited = { projection: returnFactProjection.name, position: atLeast, waitMs, signal };
    const filter = {
      productId: productId ?? null,
      batch: batch ?? null,
      region: region ?? null,
      reasons: reasons ?? null,
    };
    const counting = { groupBy, from, to, zone: zone ?? this.pack.zone, ...filter };
    return whenProjected(this.waits, awaited, () => countReturns(scope, this.dataSource, counting));
  }

  @Allow(...READERS)
  @Query(() => [PurchasedItemView], {
    description: 'How much of a purchase is being returned or was, by line and unit.',
  })
  returnedItems(
    @CurrentScope() scope: Scope,
    @Args('purchaseId', { type: () => ID, description: 'The order, or the unit.' }) purchaseId: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<PurchasedItemView[]> {
    const awaited = { projection: purchaseProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => purchasedItems(scope, this.dataSource, purchaseId));
  }
}
