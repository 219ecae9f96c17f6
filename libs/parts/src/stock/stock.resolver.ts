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
import { lotProjection } from '../lot/lot.projection.js';
import { listLots, lotById } from '../lot/lot.queries.js';
import { LotView } from '../lot/lot.view.js';
import { stockMovementProjection } from '../movement/stock-movement.projection.js';
import { listStockMovements } from '../movement/stock-movement.queries.js';
import { StockMovementView } from '../movement/stock-movement.view.js';
import { PARTS_READERS } from '../parts-roles.js';
import { partStockProjection } from './part-stock.projection.js';
import { followPartStock, listPartStock } from './part-stock.queries.js';
import { PartStockView } from './part-stock.view.js';
import { LotsArgs, PartStockArgs, PartStockChangesArgs, StockMovementsArgs } from './stock.inputs.js';

const PartStockConnection = connectionType(PartStockView, { name: 'PartStock' });
const PartStockChange = changeType(PartStockView, 'PartStock');
const LotConnection = connectionType(LotView, { name: 'Lot' });
const StockMovementConnection = connectionType(StockMovementView, { name: 'StockMovement' });

@Resolver()
export class StockResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly feed: ChangeFeed,
  ) {}

  @Allow(...PARTS_READERS)
  @Query(() => PartStockConnection, {
    description: 'What there is of parts at outlets. Partners see their own outlets.',
  })
  partStock(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: PartStockArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<PartStockView>> {
    const awaited = { projection: partStockProjection.name, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listPartStock(scope, this.dataSource, list));
  }

  @Allow(...PARTS_READERS)
  @Subscription(() => PartStockChange, {
    resolve: asItComes,
    description: 'Stock as it is and as it changes, from a cursor on or from the beginning.',
  })
  partStockChanges(
    @CurrentScope() scope: Scope,
    @Args() { filter, after }: PartStockChangesArgs,
  ): AsyncGenerator<ChangeOf<PartStockView>, void> {
    return untilUnsubscribed((signal) =>
      followPartStock(scope, this.feed, { filter: filter ?? {}, after: after ?? null, signal }),
    );
  }

  @Allow(...PARTS_READERS)
  @Query(() => LotView, { nullable: true, description: 'A lot.' })
  lot(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the lot.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<LotView | null> {
    const awaited = { projection: lotProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => lotById(scope, this.dataSource, id));
  }

  @Allow(...PARTS_READERS)
  @Query(() => LotConnection, { description: 'Lots, the oldest first unless asked otherwise.' })
  lots(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: LotsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<LotView>> {
    const awaited = { projection: lotProjection.name, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listLots(scope, this.dataSource, list));
  }

  @Allow(...PARTS_READERS)
  @Query(() => StockMovementConnection, {
    description: 'What changed stock without a job or a purchase order, and why; the latest first.',
  })
  stockMovements(
    @CurrentScope() scope: Scope,
    @Args() { filter, ...args }: StockMovementsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<StockMovementView>> {
    const awaited = { projection: stockMovementProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () =>
      listStockMovements(scope, this.dataSource, { filter: filter ?? {}, args }),
    );
  }
}
