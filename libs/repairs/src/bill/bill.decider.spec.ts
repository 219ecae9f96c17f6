import { describe, it } from '@jest/globals';
import { newId } from '#values';
import {
  authorised,
  authorisedByWarranty,
  covered,
  declined,
  diagnosed,
  eur,
  item,
  quoted,
  repaired,
  reserved,
  text,
  travel,
  work,
} from '../line/line.fixtures.js';
import {
  asAgent,
  asPartner,
  asSupervisor,
  asTechnician,
  completedOrder,
  quotedLine,
  repairedLine,
  startedOrder,
} from '../line/line-journey.fixtures.js';
import { listPrice, prices } from '../line/line-known.fixtures.js';
import { workOrderKnown } from '../work-order/known.fixtures.js';
import { checked, closed, completed } from '../work-order/order.fixtures.js';
import { command, draftedOrder, given } from '../work-order/specification.fixtures.js';
import type { IssueBill, RecordCost } from './bill.commands.js';
import {
  billDisputed,
  billFacts,
  billIssued,
  billPaid,
  billsPolicy,
  billWaived,
  costRecorded,
  costReversed,
  feeDue,
} from './bill.fixtures.js';

const issue = (changes: Partial<IssueBill['data']> = {}, context: object = asAgent) =>
  command('IssueBill', { workOrderId: 'w-1', total: null, deviationReason: null, ...changes }, context);
const dearer = {
  ...workOrderKnown,
  bills: { ...billFacts, prices: [listPrice('DOOR-1', 9_000, 'PARTS', 2), ...prices] },
};
const asManager = { by: 'manager-1', roles: ['manager'] };

describe('a bill', () => {
  it('is of the parts that were used, the work and the way, as the published list says', () =>
    given(...completedOrder())
      .when(issue())
      .then(billIssued()));

  it('holds to the quote where the list has changed since, and shows by how much', () =>
    given(...completedOrder())
      .when(issue(), dearer)
      .then(
        billIssued({
          items: [item({ listPrice: eur(9_000) }), work(), travel()],
          listTotal: eur(16_000),
          deviation: eur(-1_000),
        }),
      ));

  it('leaves to the customer what the cover does not bear', () =>
    given(
      ...startedOrder(),
      diagnosed({ cover: covered(50) }),
      quoted(),
      authorised(),
      reserved(),
      repaired(),
      completed(),
    )
      .when(issue())
      .then(
        billIssued({
          items: [
            item({ customerPays: eur(4_000) }),
            work({ customerPays: eur(2_500) }),
            travel({ customerPays: eur(1_000) }),
          ],
          customerPays: eur(7_500),
        }),
      ));

  it('is issued once the work is completed, and once', () => {
    given(...repairedLine())
      .when(issue())
      .thenRejected('BILL_WORK_NOT_COMPLETED', { next: 'CompleteWorkOrder' });
    given(...completedOrder(), billIssued())
      .when(issue())
      .thenNothing();
    given(...completedOrder(), billIssued())
      .when(issue({ total: eur(14_000), deviationReason: 'A rebate.' }))
      .thenRejected('BILL_ALREADY_ISSUED', { billNo: 1 });
    given(...completedOrder(), billIssued(), billWaived())
      .when(issue())
      .then(billIssued({ billNo: 2 }));
  });

  it('is of nothing where the company bears all', () => {
    given(
      ...startedOrder(),
      diagnosed({ cover: covered(100) }),
      authorisedByWarranty(),
      reserved(),
      repaired(),
      completed(),
    )
      .when(issue())
      .thenRejected('BILL_NOTHING_TO_PAY');
    given(
      ...startedOrder(),
      diagnosed(),
      authorised({ quoteNo: null, basis: 'GOODWILL' }),
      reserved(),
      repaired(),
      completed(),
    )
      .when(issue())
      .thenRejected('BILL_NOTHING_TO_PAY');
  });

  it('is of the inspection where the customer declined it all, if the pack says so', () => {
    const history = [...quotedLine(), declined(), completed({ outcome: 'DECLINED_BY_CUSTOMER' })];
    const inspection = work({
      lineNo: null,
      sku: 'INSPECTION',
      listPrice: eur(1_500),
      amount: eur(1_500),
      customerPays: eur(1_500),
    });
    given(...history)
      .when(issue())
      .then(
        billIssued({
          items: [inspection],
          total: eur(1_500),
          customerPays: eur(1_500),
          listTotal: eur(1_500),
          quoteNo: null,
        }),
      );
    const free = { ...workOrderKnown.policy, bills: { ...billsPolicy, inspectionSku: null } };
    given(...history)
      .when(issue(), { ...workOrderKnown, policy: free })
      .thenRejected('BILL_NOTHING_TO_PAY');
  });

  it('names the article that has no price', () =>
    given(...completedOrder())
      .when(issue(), { ...workOrderKnown, bills: { ...billFacts, prices: [] } })
      .thenRejected('LINE_PRICE_MISSING', { sku: 'DOOR-1' }));
});

describe('a bill of another total', () => {
  const rebate = { total: eur(13_500), deviationReason: 'It took three visits.' };

  it('spreads it over its items and says why', () =>
    given(...completedOrder())
      .when(issue(rebate))
      .then(
        billIssued({
          items: [
            item({ amount: eur(7_200), customerPays: eur(7_200) }),
            work({ amount: eur(4_500), customerPays: eur(4_500) }),
            travel({ amount: eur(1_800), customerPays: eur(1_800) }),
          ],
          total: eur(13_500),
          customerPays: eur(13_500),
          deviation: eur(-1_500),
          deviationReason: text('It took three visits.'),
        }),
      ));

  it('has a reason', () =>
    given(...completedOrder())
      .when(issue({ total: eur(13_500) }))
      .thenRejected('BILL_DEVIATION_UNEXPLAINED', { due: eur(15_000) }));

  it('goes no further than the role may', () => {
    given(...completedOrder())
      .when(issue({ ...rebate, total: eur(13_499) }))
      .thenRejected('BILL_DEVIATION_TOO_LARGE', { roles: ['partner', 'supervisor'] });
    given(...completedOrder())
      .when(issue({ ...rebate, total: eur(15_001) }))
      .thenRejected('BILL_DEVIATION_TOO_LARGE', { roles: ['supervisor'] });
    given(...completedOrder())
      .when(issue({ ...rebate, total: eur(13_500) }, asTechnician))
      .thenRejected('BILL_DEVIATION_TOO_LARGE');
  });

  it('never goes up for a partner, whatever else a token says', () => {
    given(...completedOrder())
      .when(issue({ ...rebate, total: eur(15_001) }, asPartner))
      .thenRejected('BILL_DEVIATION_TOO_LARGE');
    given(...completedOrder())
      .when(issue({ ...rebate, total: eur(15_001) }, { ...asPartner, roles: ['partner', 'supervisor'] }))
      .thenRejected('BILL_DEVIATION_TOO_LARGE');
  });

  it('is money of its items', () => {
    given(...completedOrder())
      .when(issue({ ...rebate, total: { amount: 13_500, currency: 'USD' } }))
      .thenRejected('BILL_TOTAL_IMPOSSIBLE');
    given(...completedOrder())
      .when(issue({ ...rebate, total: eur(-1) }))
      .thenRejected('BILL_TOTAL_IMPOSSIBLE');
    given(...completedOrder())
      .when(issue({ total: eur(15_000) }))
      .then(billIssued());
  });
});

describe('an issued bill', () => {
  const issued = () => [...completedOrder(), billIssued()];
  const pay = command('RecordBillPaid', { workOrderId: 'w-1', billNo: 1, reference: 'CARD-77' }, asAgent);
  const dispute = command(
    'DisputeBill',
    { workOrderId: 'w-1', billNo: 1, reason: 'Nobody told me about the way.' },
    asAgent,
  );
  const waive = (context: object = asManager) =>
    command('WaiveBill', { workOrderId: 'w-1', billNo: 1, reason: 'It took three visits.' }, context);

  it('is paid, once, also after a dispute', () => {
    given(...issued())
      .when(pay)
      .then(billPaid());
    given(...issued(), billDisputed())
      .when(pay)
      .then(billPaid());
    given(...issued(), billPaid())
      .when(pay)
      .thenNothing();
    given(...issued(), billWaived())
      .when(pay)
      .thenRejected('BILL_WAIVED');
    given(...completedOrder())
      .when(pay)
      .thenRejected('BILL_NOT_FOUND');
  });

  it('is disputed, unless it is settled', () => {
    given(...issued())
      .when(dispute)
      .then(billDisputed());
    given(...issued(), billDisputed())
      .when(dispute)
      .thenNothing();
    given(...issued(), billPaid())
      .when(dispute)
      .thenRejected('BILL_SETTLED');
    given(...issued(), billWaived())
      .when(dispute)
      .thenRejected('BILL_WAIVED');
  });

  it('is waived by a role whose limit covers it', () => {
    given(...issued())
      .when(waive())
      .then(billWaived());
    given(...issued())
      .when(waive(asSupervisor))
      .thenRejected('BILL_NEEDS_APPROVAL', { value: eur(15_000), roles: ['manager'] });
    given(...issued(), billWaived())
      .when(waive())
      .thenNothing();
    given(...issued(), billPaid())
      .when(waive())
      .thenRejected('BILL_SETTLED');
    given(...issued())
      .when(waive(), { ...workOrderKnown, inCompanyCurrency: () => 'NO_RATE' })
      .thenRejected('BILL_NO_RATE');
  });

  it('is settled before the order is closed', () =>
    given(...issued(), checked())
      .when(command('CloseWorkOrder', { workOrderId: 'w-1' }, asAgent))
      .thenRejected('WORK_ORDER_GATES_OPEN', { next: 'RecordBillPaid' }));
});

describe('the fee of a partner', () => {
  const close = command('CloseWorkOrder', { workOrderId: 'w-1' }, asAgent);
  const history = [...completedOrder(), checked(), billIssued(), billPaid()];
  const fee = { partnerId: 'partner-1', outletId: 'outlet-1', priceListId: 'list-partner', prices: [] };
  const knowing = (list: (typeof billFacts)['prices']) => ({
    ...workOrderKnown,
    bills: { ...billFacts, fee: { ...fee, prices: list } },
  });
  const own = { ...listPrice('WORK-1', 3_000), priceListId: 'list-partner', edition: 4 };
  const way = { ...listPrice('TRAVEL', 1_000), priceListId: 'list-partner', edition: 4 };
  const done = closed({
    symptomCode: 'LEAK',
    partnerId: 'partner-1',
    outletId: 'outlet-1',
    technicianId: 'technician-1',
    startedAt: '2026-03-02T09:00:00.000Z',
    underWarranty: false,
    closedBy: 'agent-1',
  });
  const labour = {
    lineNo: null,
    costClass: 'LABOUR',
    note: null,
    recordedBy: 'agent-1',
    amount: eur(4_000),
  } as const;
  const costId = (bearer: string) => newId(`command-1/fee/${bearer}`, 'cost');

  it('is due with the close, by the list of the contract', () =>
    given(...history)
      .when(close, knowing([own, way]))
      .then(
        feeDue({
          items: [
            work({ listPrice: eur(3_000), amount: eur(3_000), customerPays: eur(0) }),
            travel({ listPrice: eur(1_000), amount: eur(1_000), customerPays: eur(0) }),
          ],
          priceListId: 'list-partner',
          edition: 4,
        }),
        costRecorded({ ...labour, costId: costId('CUSTOMER'), bearer: 'CUSTOMER' }),
        done,
      ));

  it('is the pack’s where that list lacks something', () =>
    given(...history)
      .when(close, knowing([own]))
      .then(feeDue(), costRecorded({ ...labour, costId: costId('COMPANY') }), done));

  it('is none where the company’s own people did the job', () =>
    given(...history)
      .when(close, { ...knowing([]), bills: billFacts })
      .then(done));
});

describe('a cost', () => {
  const record = (
    changes: Partial<RecordCost['data']> = {},
    context: object = { by: 'dispatcher-1', roles: ['dispatcher'] },
  ) =>
    command(
      'RecordCost',
      {
        workOrderId: 'w-1',
        costId: 'cost-1',
        lineNo: 1,
        costClass: 'MATERIALS',
        bearer: 'COMPANY',
        supplier: null,
        amount: eur(8_000),
        note: 'A door.',
        ...changes,
      },
      context,
    );

  it('is recorded by class and bearer, once', () => {
    given(...repairedLine())
      .when(record())
      .then(costRecorded());
    given(...repairedLine(), costRecorded())
      .when(record())
      .thenNothing();
    given(...repairedLine(), costRecorded())
      .when(record({ amount: eur(1) }))
      .thenRejected('COST_ALREADY_RECORDED');
  });

  it('is charged back to the partner, or recovered from a supplier that is named', () => {
    given(...repairedLine())
      .when(record({ bearer: 'PARTNER' }))
      .then(costRecorded({ bearer: 'PARTNER' }));
    given(...repairedLine())
      .when(record({ bearer: 'SUPPLIER', supplier: 'Doors Ltd.' }))
      .then(costRecorded({ bearer: 'SUPPLIER', supplier: 'Doors Ltd.' }));
    given(...repairedLine())
      .when(record({ bearer: 'SUPPLIER' }))
      .thenRejected('COST_BEARER_MISSING', { missing: 'supplier' });
    given(...startedOrder().slice(0, 2))
      .when(record({ bearer: 'PARTNER', lineNo: null }))
      .thenRejected('COST_BEARER_MISSING', { missing: 'partner' });
    given(...repairedLine())
      .when(record({ bearer: 'PARTNER' }, asTechnician))
      .thenRejected('COST_NOT_THE_PARTNERS_TO_SAY');
  });

  it('is money, of a line that there is, of an order that has begun', () => {
    given(...repairedLine())
      .when(record({ amount: eur(0) }))
      .thenRejected('COST_AMOUNT_IMPOSSIBLE');
    given(...repairedLine())
      .when(record({ lineNo: 2 }))
      .thenRejected('LINE_NOT_FOUND');
    given(...draftedOrder())
      .when(record({ lineNo: null }))
      .thenRejected('COST_ORDER_NOT_BEGUN');
  });

  it('is taken back with a reason', () => {
    const reverse = (reason = 'Written down twice.', costId = 'cost-1') =>
      command('ReverseCost', { workOrderId: 'w-1', costId, reason }, { by: 'dispatcher-1', roles: ['dispatcher'] });
    given(...repairedLine(), costRecorded())
      .when(reverse())
      .then(costReversed());
    given(...repairedLine(), costRecorded(), costReversed())
      .when(reverse())
      .thenNothing();
    given(...repairedLine(), costRecorded())
      .when(reverse('x', 'cost-9'))
      .thenRejected('COST_NOT_FOUND');
    given(...repairedLine(), costRecorded())
      .when(reverse(' '))
      .thenRejected('WORK_ORDER_TEXT_MISSING');
  });
});
