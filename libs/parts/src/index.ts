import { type Context, policy, projection } from '#projections';
import { DEFECTIVE_COMMANDS } from './defective/defective-part.commands.js';
import { HandleDefectivePart } from './defective/defective-part.handler.js';
import { defectivePartProjection } from './defective/defective-part.projection.js';
import { overdueOnDefectiveExpected } from './defective/overdue-on-defective-expected.policy.js';
import { partsEventVersions } from './events.js';
import { partFactProjection } from './failure/part-fact.projection.js';
import { LOT_COMMANDS } from './lot/lot.commands.js';
import { HandleLot } from './lot/lot.handler.js';
import { lotProjection } from './lot/lot.projection.js';
import { STOCK_MOVEMENT_COMMANDS } from './movement/stock-movement.commands.js';
import { HandleStockMovement } from './movement/stock-movement.handler.js';
import { stockMovementProjection } from './movement/stock-movement.projection.js';
import { PART_COMMANDS } from './part/part.commands.js';
import { HandlePart } from './part/part.handler.js';
import { partProjection } from './part/part.projection.js';
import { PartsModule } from './parts.module.js';
import { partsPolicySection } from './parts.policy-section.js';
import { PURCHASE_ORDER_COMMANDS } from './purchase-order/purchase-order.commands.js';
import { HandlePurchaseOrder } from './purchase-order/purchase-order.handler.js';
import { purchaseOrderProjection } from './purchase-order/purchase-order.projection.js';
import { purchaseOrderOnReorder } from './purchase-order/purchase-order-on-reorder.policy.js';
import { checkOnFewerPieces } from './reorder/check-on-fewer-pieces.policy.js';
import { reorderEndedOnPurchaseOrderEnded } from './reorder/reorder-ended-on-purchase-order-ended.policy.js';
import { REORDER_POINT_COMMANDS } from './reorder/reorder-point.commands.js';
import { HandleReorderPoint } from './reorder/reorder-point.handler.js';
import { reorderPointProjection } from './reorder/reorder-point.projection.js';
import { RESERVATION_COMMANDS } from './reservation/reservation.commands.js';
import { HandleReservation } from './reservation/reservation.handler.js';
import { reservationProjection } from './reservation/reservation.projection.js';
import { partSerialProjection } from './serial/part-serial.projection.js';
import { partStockProjection } from './stock/part-stock.projection.js';
import { STOCKROOM_COMMANDS } from './stockroom/stockroom.commands.js';
import { HandleStockroom } from './stockroom/stockroom.handler.js';
import { stockroomProjection } from './stockroom/stockroom.projection.js';
import { stockroomOnOutletRegistered } from './stockroom/stockroom-on-outlet-registered.policy.js';

export type * from './defective/defective-part.commands.js';
export { defectivePartDecider } from './defective/defective-part.decider.js';
export { HandleDefectivePart } from './defective/defective-part.handler.js';
export { lotDecider, lotStream } from './lot/lot.decider.js';
export { lotProjection } from './lot/lot.projection.js';
export { LotView } from './lot/lot.view.js';
export type { Lot } from './lot/lot-state.js';
export { lotsOf } from './movement/lot-split.js';
export type * from './movement/stock-movement.commands.js';
export { stockMovementDecider } from './movement/stock-movement.decider.js';
export { HandleStockMovement } from './movement/stock-movement.handler.js';
export type * from './part/part.commands.js';
export { partDecider } from './part/part.decider.js';
export { HandlePart } from './part/part.handler.js';
export { PartsModule } from './parts.module.js';
export { type PartsPolicy, partsPolicySection } from './parts.policy-section.js';
export { PartsReservations } from './parts-reservations.handler.js';
export type * from './purchase-order/purchase-order.commands.js';
export { purchaseOrderDecider } from './purchase-order/purchase-order.decider.js';
export { HandlePurchaseOrder } from './purchase-order/purchase-order.handler.js';
export { purchaseOrderProjection } from './purchase-order/purchase-order.projection.js';
export { PurchaseOrderView } from './purchase-order/purchase-order.view.js';
export type * from './reorder/reorder-point.commands.js';
export { reorderPointDecider } from './reorder/reorder-point.decider.js';
export type * from './reservation/reservation.commands.js';
export { reservationDecider, reservationStream } from './reservation/reservation.decider.js';
export { HandleReservation } from './reservation/reservation.handler.js';
export { takenFrom } from './reservation/taking.js';
export { defectiveIdsOf } from './reservation/using.decider.js';
export { partSerialDecider } from './serial/part-serial.decider.js';
export { genuinePart } from './serial/part-serial.queries.js';
export { PartSerialView } from './serial/part-serial.view.js';
export { partStockProjection } from './stock/part-stock.projection.js';
export { PartStockView } from './stock/part-stock.view.js';
export type * from './stockroom/stockroom.commands.js';
export { stockroomDecider } from './stockroom/stockroom.decider.js';
export { HandleStockroom } from './stockroom/stockroom.handler.js';

export const parts: Context = {
  name: 'parts',
  events: partsEventVersions,
  policySections: [partsPolicySection],
  projections: [
    projection(partProjection),
    projection(stockroomProjection),
    projection(lotProjection),
    projection(partStockProjection),
    projection(stockMovementProjection),
    projection(reservationProjection),
    projection(partSerialProjection),
    projection(defectivePartProjection),
    projection(partFactProjection),
    projection(purchaseOrderProjection),
    projection(reorderPointProjection),
  ],
  policies: [
    policy(stockroomOnOutletRegistered),
    policy(checkOnFewerPieces),
    policy(purchaseOrderOnReorder),
    policy(reorderEndedOnPurchaseOrderEnded),
    policy(overdueOnDefectiveExpected),
  ],
  effects: [],
  commands: [
    { types: PART_COMMANDS, message: HandlePart },
    { types: STOCKROOM_COMMANDS, message: HandleStockroom },
    { types: STOCK_MOVEMENT_COMMANDS, message: HandleStockMovement },
    { types: LOT_COMMANDS, message: HandleLot },
    { types: RESERVATION_COMMANDS, message: HandleReservation },
    { types: DEFECTIVE_COMMANDS, message: HandleDefectivePart },
    { types: PURCHASE_ORDER_COMMANDS, message: HandlePurchaseOrder },
    { types: REORDER_POINT_COMMANDS, message: HandleReorderPoint },
  ],
  module: PartsModule,
};
