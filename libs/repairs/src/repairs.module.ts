import { Module } from '@nestjs/common';
import { ChecklistHandler } from './checklist/checklist.handler.js';
import { ChecklistResolver } from './checklist/checklist.resolver.js';
import { OrderGathering } from './work-order/order-gathering.handler.js';
import { WorkOrderHandler } from './work-order/work-order.handler.js';
import { WORK_ORDER_PARTS, type WorkOrderPart } from './work-order/work-order.part.js';
import { WorkOrderResolver } from './work-order/work-order.resolver.js';
import { WorkOrderSender } from './work-order/work-order.sender.js';
import { WorkOrderFiguresResolver } from './work-order/work-order-figures.resolver.js';
import { WorkOrderGathering } from './work-order/work-order-gathering.handler.js';
import { WorkOrderLog } from './work-order/work-order-log.queries.js';
import { WorkOrderMutationResolver } from './work-order/work-order-mutation.resolver.js';
import { WorkOrderReceiptResolver } from './work-order/work-order-receipt.resolver.js';
import { WorkOrderSiteResolver } from './work-order/work-order-site.resolver.js';
import { WorkResultResolver } from './work-order/work-result.resolver.js';

/** What each part of a work order gathers, and asks of other streams. */
const PARTS = [OrderGathering];

@Module({
  providers: [
    ...PARTS,
    { provide: WORK_ORDER_PARTS, useFactory: (...parts: WorkOrderPart[]) => parts, inject: PARTS },
    WorkOrderGathering,
    WorkOrderHandler,
    WorkOrderLog,
    WorkOrderSender,
    WorkOrderResolver,
    WorkOrderReceiptResolver,
    WorkOrderFiguresResolver,
    WorkOrderSiteResolver,
    WorkOrderMutationResolver,
    WorkResultResolver,
    ChecklistHandler,
    ChecklistResolver,
  ],
})
export class RepairsModule {}
