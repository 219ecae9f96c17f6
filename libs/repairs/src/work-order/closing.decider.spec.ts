import { describe, it } from '@jest/globals';
import { billDisputed, billIssued, billPaid, billWaived } from '../bill/bill.fixtures.js';
import * as line from '../line/line.fixtures.js';
import { handedOut, takenBack } from '../loaner/loaner.fixtures.js';
import { ended, startedOrder } from '../visit/visit.fixtures.js';
import { cancelled, checked, closed, completed, drafted } from './order.fixtures.js';
import { completedAs, completedOrder, paidLine, repairedOrder, secondVisit, visitedOrder } from './result.fixtures.js';
import { asDispatcher, command, given } from './specification.fixtures.js';

const close = command('CloseWorkOrder', { workOrderId: 'w-1' }, asDispatcher);
const closedNow = closed({
  startedAt: '2026-03-03T08:20:00.000Z',
  endedAt: '2026-03-03T09:20:00.000Z',
});
const verified = () => [...completedOrder(), checked()];
const paidFor = () => [...startedOrder(), ...paidLine(), ended(), completed(), checked()];

describe('the end of a work order', () => {
  it('tells what others need to know', () =>
    given(...verified())
      .when(close)
      .then(closedNow));

  it('tells from when to when parts were missing, over all visits', () =>
    given(
      ...startedOrder(),
      line.diagnosed({ inWarranty: true }),
      line.authorisedByWarranty(),
      line.awaited({ awaitedAt: '2026-03-03T09:00:00.000Z' }),
      ended(),
      line.reserved({ reservedAt: '2026-03-03T12:00:00.000Z' }),
      ...secondVisit().slice(0, 2),
      line.repaired(),
      ...secondVisit().slice(2),
      completed({ firstVisit: false }),
      checked(),
    )
      .when(close)
      .then(
        closed({
          startedAt: '2026-03-03T08:20:00.000Z',
          endedAt: '2026-03-04T10:00:00.000Z',
          partsAwaitedFrom: '2026-03-03T09:00:00.000Z',
          partsAwaitedUntil: '2026-03-03T12:00:00.000Z',
          visits: 2,
          firstVisit: false,
        }),
      ));

  it('comes once, and not to what was cancelled or is not completed', () => {
    given(...verified(), closedNow)
      .when(close)
      .thenNothing();
    given(...repairedOrder())
      .when(close)
      .thenRejected('WORK_ORDER_NOT_POSSIBLE_NOW', { next: 'CompleteWorkOrder' });
    given(drafted(), cancelled()).when(close).thenRejected('WORK_ORDER_ENDED');
  });

  it('waits until somebody has looked at the work', () =>
    given(...completedOrder())
      .when(close)
      .thenRejected('WORK_ORDER_GATES_OPEN', {
        next: 'RecordQualityCheck',
        missing: [
          {
            gate: 'WORK_VERIFIED',
            open: [{ verification: 'QUALITY_CHECK', notBy: 'technician-1' }],
            next: 'RecordQualityCheck',
          },
        ],
      }));

  it('needs no look at what was not repaired', () =>
    given(...visitedOrder(), line.diagnosed(), line.irreparable(), completed({ outcome: 'IRREPARABLE', ticks: [] }))
      .when(close)
      .then(closed({ ...closedNow.data, outcome: 'IRREPARABLE', underWarranty: false })));

  it('waits for the loaner', () => {
    given(...verified(), handedOut())
      .when(close)
      .thenRejected('WORK_ORDER_GATES_OPEN', { next: 'TakeBackLoaner' });
    given(...verified(), handedOut(), takenBack())
      .when(close)
      .then(closedNow);
  });

  it('waits until the customer has the unit back from the workshop, but for goods of a return', () => {
    given(...completedAs({ place: 'WORKSHOP' }), checked())
      .when(close)
      .thenRejected('WORK_ORDER_GATES_OPEN', {
        missing: [{ gate: 'UNIT_BACK', open: [{ no: 1, status: 'REPAIRED' }], next: 'CheckLine' }],
      });
    given(...completedAs({ place: 'WORKSHOP' }), line.checked(), checked())
      .when(close)
      .thenRejected('WORK_ORDER_GATES_OPEN', { next: 'RecordLineReturned' });
    given(...completedAs({ place: 'WORKSHOP' }), line.returned(), checked())
      .when(close)
      .then(closedNow);
    given(...completedAs({ place: 'WORKSHOP', returnId: 'r-1', returnLineNo: 1 }), checked())
      .when(close)
      .then(closed({ ...closedNow.data, returnId: 'r-1', returnLineNo: 1 }));
  });

  it('waits for the bill where the customer pays, and until it is paid or waived', () => {
    given(...paidFor())
      .when(close)
      .thenRejected('WORK_ORDER_GATES_OPEN', {
        missing: [{ gate: 'BILL_SETTLED', open: [{ lineNo: 1, bill: null }], next: 'IssueBill' }],
      });
    given(...paidFor(), billIssued())
      .when(close)
      .thenRejected('WORK_ORDER_GATES_OPEN', {
        missing: [{ gate: 'BILL_SETTLED', open: [{ billNo: 1, status: 'ISSUED' }], next: 'RecordBillPaid' }],
      });
    given(...paidFor(), billIssued(), billDisputed())
      .when(close)
      .thenRejected('WORK_ORDER_GATES_OPEN');
    const forMoney = closed({ ...closedNow.data, underWarranty: false });
    given(...paidFor(), billIssued(), billPaid())
      .when(close)
      .then(forMoney);
    given(...paidFor(), billIssued(), billWaived())
      .when(close)
      .then(forMoney);
  });

  it('needs no bill for what the company bears out of goodwill after it was quoted', () =>
    given(
      ...startedOrder(),
      line.diagnosed(),
      line.quoted(),
      line.authorised({ quoteNo: null, basis: 'GOODWILL' }),
      line.reserved(),
      line.repaired(),
      ended(),
      completed(),
      checked(),
    )
      .when(close)
      .then(closed({ ...closedNow.data, underWarranty: false })));
});
