import type { BillCommand } from '../bill/bill.commands.js';
import type { LineCommand } from '../line/line.commands.js';
import type { LoanCommand } from '../loaner/loaner.commands.js';
import type { OfferCommand } from '../offer/offer.commands.js';
import type { VisitCommand } from '../visit/visit.commands.js';
import type { OrderCommand } from './work-order.commands.js';

/** Everything that may be asked of a work order. */
export type WorkOrderCommand = OrderCommand | OfferCommand | VisitCommand | LineCommand | BillCommand | LoanCommand;
