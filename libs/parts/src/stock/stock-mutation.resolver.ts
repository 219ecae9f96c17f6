import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, type OperationContext, receiptType, WaitArgs, whenProjected, withCommandId } from '#graphql';
import { Waits } from '#projections';
import { newId } from '#values';
import { costGiven } from '../given.inputs.js';
import { HandleLot } from '../lot/lot.handler.js';
import { lotProjection } from '../lot/lot.projection.js';
import { lotById } from '../lot/lot.queries.js';
import { LotView } from '../lot/lot.view.js';
import { HandleStockMovement } from '../movement/stock-movement.handler.js';
import { stockMovementProjection } from '../movement/stock-movement.projection.js';
import { stockMovementById } from '../movement/stock-movement.queries.js';
import { StockMovementView } from '../movement/stock-movement.view.js';
import { PartsSender } from '../parts.sender.js';
import { STOCK_KEEPERS, STOCKROOM_OPENERS } from '../parts-roles.js';
import { HandleStockroom } from '../stockroom/stockroom.handler.js';
import { stockroomProjection } from '../stockroom/stockroom.projection.js';
import { stockroomOf } from '../stockroom/stockroom.queries.js';
import { StockroomView } from '../stockroom/stockroom.view.js';
import { CorrectLotInput, OpenStockroomInput, ReceiveStockInput, TransferStockInput } from './stock.inputs.js';

const StockroomReceipt = receiptType('Stockroom');
const StockMovementReceipt = receiptType('StockMovement');
const LotReceipt = receiptType('Lot');

@Resolver(() => StockroomReceipt)
export class StockroomResolver {
  constructor(
    private readonly sender: PartsSender,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...STOCKROOM_OPENERS)
  @Mutation(() => StockroomReceipt, {
    description: 'Says whose stock an outlet keeps. Outlets of partners have it said by themselves.',
  })
  openStockroom(@CurrentScope() scope: Scope, @Args('input') input: OpenStockroomInput): Promise<Receipt> {
    const { outletId, partnerId = null } = input;
    const command = commandFrom(scope.caller, 'OpenStockroom', input, { outletId, partnerId });
    return this.sender.send(scope, new HandleStockroom(command));
  }

  @ResolveField(() => StockroomView, { nullable: true, description: 'The stockroom after the command.' })
  stockroom(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<StockroomView | null> {
    const awaited = { projection: stockroomProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => stockroomOf(scope, this.dataSource, id));
  }
}

@Resolver(() => StockMovementReceipt)
export class StockMovementResolver {
  constructor(
    private readonly sender: PartsSender,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...STOCK_KEEPERS)
  @Mutation(() => StockMovementReceipt, { description: 'Takes pieces into stock that no purchase order brought.' })
  receiveStock(@CurrentScope() scope: Scope, @Args('input') input: ReceiveStockInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { partId, outletId, source, supplier = null, quantity, serials, note = null, unitCost = null } = input;
    const movementId = newId(identified.commandId, 'stock-movement');
    const data = { movementId, partId, outletId, source, supplier, quantity, serials, note, ...costGiven(unitCost) };
    return this.sender.send(
      scope,
      new HandleStockMovement(commandFrom(scope.caller, 'ReceiveStock', identified, data)),
    );
  }

  @Allow(...STOCK_KEEPERS)
  @Mutation(() => StockMovementReceipt, { description: 'Records that free pieces arrived at another outlet.' })
  transferStock(@CurrentScope() scope: Scope, @Args('input') input: TransferStockInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { partId, fromOutletId, outletId, quantity, serials, note = null } = input;
    const movementId = newId(identified.commandId, 'stock-movement');
    const data = { movementId, partId, fromOutletId, outletId, quantity, serials, note };
    return this.sender.send(
      scope,
      new HandleStockMovement(commandFrom(scope.caller, 'TransferStock', identified, data)),
    );
  }

  @ResolveField(() => StockMovementView, { nullable: true, description: 'What was moved.' })
  movement(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<StockMovementView | null> {
    const awaited = { projection: stockMovementProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => stockMovementById(scope, this.dataSource, id));
  }
}

@Resolver(() => LotReceipt)
export class LotMutationResolver {
  constructor(
    private readonly sender: PartsSender,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...STOCK_KEEPERS)
  @Mutation(() => LotReceipt, { description: 'Corrects what is written down about a lot, after a count.' })
  correctLot(@CurrentScope() scope: Scope, @Args('input') input: CorrectLotInput): Promise<Receipt> {
    const { lotId, counted, missingSerials, foundSerials, reason, note } = input;
    const data = { lotId, counted, missingSerials, foundSerials, reason, note };
    return this.sender.send(scope, new HandleLot(commandFrom(scope.caller, 'CorrectLot', input, data)));
  }

  @ResolveField(() => LotView, { nullable: true, description: 'The lot after the command.' })
  lot(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<LotView | null> {
    const awaited = { projection: lotProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => lotById(scope, this.dataSource, id));
  }
}
