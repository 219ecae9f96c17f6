import { Module } from '@nestjs/common';
import { DefectiveMutationResolver } from './defective/defective-mutation.resolver.js';
import { DefectivePartHandler } from './defective/defective-part.handler.js';
import { DefectivePartResolver } from './defective/defective-part.resolver.js';
import { PartsHistoryResolver } from './history/parts-history.resolver.js';
import { LongLots } from './long-lots.handler.js';
import { LotHandler } from './lot/lot.handler.js';
import { LotSearch } from './lot-search.handler.js';
import { StockMovementHandler } from './movement/stock-movement.handler.js';
import { StockReceipts } from './movement/stock-receipts.handler.js';
import { StockTransfers } from './movement/stock-transfers.handler.js';
import { NewLots } from './new-lots.handler.js';
import { PartHandler } from './part/part.handler.js';
import { PartMutationResolver, PartResolver } from './part/part.resolver.js';
import {
  PartOfDefectiveResolver,
  PartOfLotResolver,
  PartOfPurchaseOrderResolver,
  PartOfReorderPointResolver,
  PartOfReservationResolver,
  PartOfStockResolver,
} from './part/part-of.resolver.js';
import { PartsSender } from './parts.sender.js';
import { PartsReservations } from './parts-reservations.handler.js';
import { PurchaseOrderHandler } from './purchase-order/purchase-order.handler.js';
import { PurchaseOrderResolver } from './purchase-order/purchase-order.resolver.js';
import { PurchaseOrderMutationResolver } from './purchase-order/purchase-order-mutation.resolver.js';
import { ReorderPointHandler } from './reorder/reorder-point.handler.js';
import { ReorderPointResolver } from './reorder/reorder-point.resolver.js';
import { SeenStock } from './reorder/seen-stock.handler.js';
import { ReservationHandler } from './reservation/reservation.handler.js';
import { ReservationMutationResolver, ReservationResolver } from './reservation/reservation.resolver.js';
import { StockResolver } from './stock/stock.resolver.js';
import { LotMutationResolver, StockMovementResolver, StockroomResolver } from './stock/stock-mutation.resolver.js';
import { StockStreams } from './stock-streams.handler.js';
import { StockroomHandler } from './stockroom/stockroom.handler.js';
import { TakenPieces } from './taken-pieces.handler.js';

@Module({
  providers: [
    StockStreams,
    LotSearch,
    TakenPieces,
    NewLots,
    LongLots,
    SeenStock,
    StockReceipts,
    StockTransfers,
    PartsReservations,
    PartHandler,
    StockroomHandler,
    LotHandler,
    StockMovementHandler,
    ReservationHandler,
    DefectivePartHandler,
    PurchaseOrderHandler,
    ReorderPointHandler,
    PartsSender,
    PartResolver,
    PartMutationResolver,
    PartOfStockResolver,
    PartOfLotResolver,
    PartOfReservationResolver,
    PartOfPurchaseOrderResolver,
    PartOfDefectiveResolver,
    PartOfReorderPointResolver,
    StockResolver,
    StockroomResolver,
    StockMovementResolver,
    LotMutationResolver,
    ReservationResolver,
    ReservationMutationResolver,
    DefectivePartResolver,
    DefectiveMutationResolver,
    PurchaseOrderResolver,
    PurchaseOrderMutationResolver,
    ReorderPointResolver,
    PartsHistoryResolver,
  ],
  exports: [PartsReservations],
})
export class PartsModule {}
