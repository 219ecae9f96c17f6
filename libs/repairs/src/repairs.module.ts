import { Module } from '@nestjs/common';
import { PartnersModule } from '#partners';
import { PartsModule } from '#parts';
import { BillResolver } from './bill/bill.resolver.js';
import { BillGathering } from './bill/bill-gathering.handler.js';
import { CostResolver } from './bill/cost.resolver.js';
import { ChecklistHandler } from './checklist/checklist.handler.js';
import { ChecklistResolver } from './checklist/checklist.resolver.js';
import { AwaitedPartsHandler } from './line/awaited-parts.handler.js';
import { AwaitedPartsResolver } from './line/awaited-parts.resolver.js';
import { DiagnosisGathering } from './line/diagnosis-gathering.handler.js';
import { LineResolver } from './line/line.resolver.js';
import { LineGathering } from './line/line-gathering.handler.js';
import { LinePartsResolver } from './line/line-parts.resolver.js';
import { LineStock } from './line/line-stock.handler.js';
import { PublishedPrices } from './line/published-prices.handler.js';
import { WorkOrderRemediesResolver } from './line/remedies.resolver.js';
import { LoanResolver } from './loaner/loan.resolver.js';
import { LoanGathering } from './loaner/loan-gathering.handler.js';
import { LoanerHandler } from './loaner/loaner.handler.js';
import { LoanerResolver } from './loaner/loaner.resolver.js';
import { LoanerSender } from './loaner/loaner.sender.js';
import { LoanerHistoryResolver } from './loaner/loaner-history.resolver.js';
import { CandidatesResolver } from './offer/candidates.resolver.js';
import { Dispatching } from './offer/dispatching.handler.js';
import { OfferResolver } from './offer/offer.resolver.js';
import { OfferSender } from './offer/offer.sender.js';
import { OfferGathering } from './offer/offer-gathering.handler.js';
import { PartnerWorkHandler } from './offer/partner-work.handler.js';
import { Appointments } from './visit/appointments.handler.js';
import { AppointmentsResolver } from './visit/appointments.resolver.js';
import { TechnicianVisitsHandler } from './visit/technician-visits.handler.js';
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
const PARTS = [
  OrderGathering,
  OfferGathering,
  VisitGathering,
  DiagnosisGathering,
  LineGathering,
  LineStock,
  BillGathering,
  LoanGathering,
];

@Module({
  imports: [PartnersModule, PartsModule],
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
    TechnicianVisitsHandler,
    ChecklistResolver,
    PublishedPrices,
    LineResolver,
    LinePartsResolver,
    AwaitedPartsHandler,
    WorkOrderRemediesResolver,
    BillResolver,
    CostResolver,
    LoanResolver,
    LoanerHandler,
    LoanerSender,
    LoanerResolver,
    LoanerHistoryResolver,
    AwaitedPartsResolver,
  ],
})
export class RepairsModule {}
