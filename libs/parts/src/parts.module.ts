import { Module } from '@nestjs/common';
import { DefectivePartHandler } from './defective/defective-part.handler.js';
import { LotHandler } from './lot/lot.handler.js';
import { LotSearch } from './lot-search.handler.js';
import { StockMovementHandler } from './movement/stock-movement.handler.js';
import { StockReceipts } from './movement/stock-receipts.handler.js';
import { StockTransfers } from './movement/stock-transfers.handler.js';
import { NewLots } from './new-lots.handler.js';
import { PartHandler } from './part/part.handler.js';
import { PartsReservations } from './parts-reservations.handler.js';
import { PurchaseOrderHandler } from './purchase-order/purchase-order.handler.js';
import { ReorderPointHandler } from './reorder/reorder-point.handler.js';
import { SeenStock } from './reorder/seen-stock.handler.js';
import { ReservationHandler } from './reservation/reservation.handler.js';
import { StockStreams } from './stock-streams.handler.js';
import { StockroomHandler } from './stockroom/stockroom.handler.js';
import { TakenPieces } from './taken-pieces.handler.js';

@Module({
  providers: [
    StockStreams,
    LotSearch,
    TakenPieces,
    NewLots,
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
  ],
  exports: [PartsReservations],
})
export class PartsModule {}
