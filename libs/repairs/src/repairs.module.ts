import { Module } from '@nestjs/common';
import { PartnersModule } from '#partners';
import { ChecklistHandler } from './checklist/checklist.handler.js';
import { ChecklistResolver } from './checklist/checklist.resolver.js';
import { CandidatesResolver } from './offer/candidates.resolver.js';
import { Dispatching } from './offer/dispatching.handler.js';
import { OfferResolver } from './offer/offer.resolver.js';
import { OfferSender } from './offer/offer.sender.js';
import { OfferGathering } from './offer/offer-gathering.handler.js';
import { PartnerWorkHandler } from './offer/partner-work.handler.js';
import { Appointments } from './visit/appointments.handler.js';
import { AppointmentsResolver } from './visit/appointments.resolver.js';
import { VisitResolver } from './visit/visit.resolver.js';
import { VisitGathering } from './visit/visit-gathering.handler.js';
import { OrderGathering } from './work-order/order-gathering.handler.js';
import { WorkOrderHandler } from './work-order/work-order.handler.js';
import { WORK_ORDER_PARTS, type WorkOrderPart } from './work-order/work-order.part.js';
import { WorkOrderResolver } from './work-order/work-order.resolver.js';
import { WorkOrderSender } from './work-order/work-order.sender.js';
import { WorkOrderFiguresResolver } from './work-order/work-order-figures.resolver.js';
import { WorkOrderGathering } from './work-order/work-order-gathering.handler.js';
import { WorkOrderHistoryResolver } from './work-order/work-order-history.resolver.js';
import { WorkOrderLog } from './work-order/work-order-log.queries.js';
import { WorkOrderMutationResolver } from './work-order/work-order-mutation.resolver.js';
import { WorkOrderReceiptResolver } from './work-order/work-order-receipt.resolver.js';
import { WorkOrderSiteResolver } from './work-order/work-order-site.resolver.js';
import { WorkResultResolver } from './work-order/work-result.resolver.js';

/** What each part of a work order gathers, and asks of other streams. */
const PARTS = [OrderGathering, OfferGathering, VisitGathering];

@Module({
  imports: [PartnersModule],
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
    WorkOrderHistoryResolver,
    WorkOrderMutationResolver,
    WorkResultResolver,
    ChecklistHandler,
    Dispatching,
    PartnerWorkHandler,
    OfferSender,
    OfferResolver,
    CandidatesResolver,
    Appointments,
    AppointmentsResolver,
    VisitResolver,
    ChecklistResolver,
  ],
})
export class RepairsModule {}
