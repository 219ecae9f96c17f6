import { type Bills, evolveBills, NO_BILLS } from '../bill/bill-state.js';
import type { WorkOrderEvent } from '../events.js';
import { evolveLines } from '../line/line-evolution.js';
import { type Lines, NO_LINES } from '../line/line-state.js';
import { evolveLoans, type Loans } from '../loaner/loan-state.js';
import { evolveOffers, NO_OFFERS, type Offers } from '../offer/offer-state.js';
import { evolveVisits, type Visits } from '../visit/visit-state.js';
import { evolveOrder, type Order, orderOf } from './order-state.js';

/** A work order as its rules see it: each part of it evolves by itself. */
export type WorkOrder = Readonly<{
  order: Order;
  offers: Offers;
  visits: Visits;
  lines: Lines;
  bills: Bills;
  loans: Loans;
}>;

export const evolve = (state: WorkOrder | null, event: WorkOrderEvent): WorkOrder | null => {
  if (event.type === 'WorkOrderDrafted')
    return { order: orderOf(event), offers: NO_OFFERS, visits: [], lines: NO_LINES, bills: NO_BILLS, loans: [] };
  return (
    state && {
      order: evolveOrder(state.order, event),
      offers: evolveOffers(state.offers, event),
      visits: evolveVisits(state.visits, event),
      lines: evolveLines(state.lines, event),
      bills: evolveBills(state.bills, event),
      loans: evolveLoans(state.loans, event),
    }
  );
};
