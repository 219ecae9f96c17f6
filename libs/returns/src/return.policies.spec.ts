import { describe, expect, it } from '@jest/globals';
import { taskCancelled, taskFailed, taskSent } from '#complaints/testing';
import { recorded } from '#event-sourcing/testing';
import { closed, completed, cancelled as orderCancelled } from '#repairs/testing';
import { cancellationOnRemedyCalledOff } from './cancellation-on-remedy-called-off.policy.js';
import { chargeOnGoodsOverdue } from './charge-on-goods-overdue.policy.js';
import { returnIdOfTask } from './events.js';
import { expiryOnAuthorisationEnd } from './expiry-on-authorisation-end.policy.js';
import { freedOnLineEnded } from './freed-on-line-ended.policy.js';
import { repairRecordedOnWorkOrderClosed } from './repair-recorded-on-work-order-closed.policy.js';
import { retryOnRefundErrored } from './retry-on-refund-errored.policy.js';
import {
  accepted,
  authorised,
  cancelled,
  denied,
  expired,
  inspected,
  purchases,
  received,
  rejected,
  split,
  UNTIL,
} from './return.fixtures.js';
import { returnOnRemedyTask } from './return-on-remedy-task.policy.js';
import type { UnrepairedCause } from './return-words.events.js';
import {
  KEY,
  refundDeclined,
  refundErrored,
  refundSucceeded,
  repaired,
  replacementShipped,
} from './settlement.fixtures.js';
import { GOODS_DUE } from './specification.fixtures.js';

const returnId = returnIdOfTask('t-1');

describe('an agreed remedy', () => {
  it.each(['REPLACE', 'REFUND'] as const)('%s opens the one return of its task', (remedy) =>
    expect(returnOnRemedyTask.react(recorded(taskSent({ remedy })))).toEqual([
      {
        ask: {
          type: 'OpenReturn',
          data: {
            returnId,
            customerId: null,
            orderNumber: null,
            task: { complaintId: 'c-1', taskId: 't-1', remedyNo: 1 },
            lines: [],
          },
        },
      },
    ]),
  );

  it('of another kind opens none', () => {
    expect(returnOnRemedyTask.react(recorded(taskSent({ remedy: 'APOLOGISE' })))).toEqual([]);
    expect(returnOnRemedyTask.react(recorded(taskFailed()))).toEqual([]);
    expect(cancellationOnRemedyCalledOff.react(recorded(taskSent()))).toEqual([]);
  });

  it.each([taskCancelled(), taskFailed()])('that is called off calls its return off: $type', (event) =>
    expect(cancellationOnRemedyCalledOff.react(recorded(event))).toEqual([
      { ask: { type: 'CancelReturn', data: { returnId, nos: null, cause: 'REMEDY_CALLED_OFF' } } },
    ]),
  );
});

describe('an authorisation', () => {
  const expiry = (no: number) => ({
    remind: `r-1/${no}`,
    dueAt: UNTIL,
    command: { type: 'ExpireReturnLine', data: { returnId: 'r-1', no, until: UNTIL } },
  });

  it('ends by itself, for what was split off too', () => {
    expect(expiryOnAuthorisationEnd.react(recorded(authorised()))).toEqual([expiry(1)]);
    expect(expiryOnAuthorisationEnd.react(recorded(split()))).toEqual([expiry(2)]);
    expect(expiryOnAuthorisationEnd.react(recorded(authorised({ until: null })))).toEqual([]);
  });

  it('does not end when goods come or nobody wants to return them', () => {
    expect(expiryOnAuthorisationEnd.react(recorded(received()))).toEqual([{ forget: 'r-1/1' }]);
    expect(expiryOnAuthorisationEnd.react(recorded(cancelled()))).toEqual([{ forget: 'r-1/1' }]);
    expect(expiryOnAuthorisationEnd.react(recorded(inspected()))).toEqual([]);
  });
});

describe('goods after an advance exchange', () => {
  it('are missed on their day', () => {
    const missed = (no: number) => ({
      remind: `r-1/${no}`,
      dueAt: GOODS_DUE,
      command: { type: 'ProposeReturnCharge', data: { returnId: 'r-1', no, goodsDueAt: GOODS_DUE } },
    });
    expect(chargeOnGoodsOverdue.react(recorded(replacementShipped({ goodsDueAt: GOODS_DUE })))).toEqual([missed(1)]);
    expect(chargeOnGoodsOverdue.react(recorded(split({ goodsDueAt: GOODS_DUE })))).toEqual([missed(2)]);
  });

  it('are not missed once accepted, or where they came first', () => {
    expect(chargeOnGoodsOverdue.react(recorded(accepted()))).toEqual([{ forget: 'r-1/1' }]);
    expect(chargeOnGoodsOverdue.react(recorded(replacementShipped()))).toEqual([]);
    expect(chargeOnGoodsOverdue.react(recorded(inspected()))).toEqual([]);
  });
});

describe('a doubtful refund', () => {
  it('is asked about again', () => {
    expect(retryOnRefundErrored.react(recorded(refundErrored()))).toEqual([
      {
        remind: 'r-1/1',
        dueAt: '2026-03-02T10:00:00.000Z',
        command: { type: 'RetryRefund', data: { returnId: 'r-1', no: 1, attempt: 1 } },
      },
    ]);
    expect(retryOnRefundErrored.react(recorded(refundErrored({ retryAt: null })))).toEqual([]);
  });

  it.each([refundSucceeded(), refundDeclined({ key: KEY })])('is not asked about after $type', (event) =>
    expect(retryOnRefundErrored.react(recorded(event))).toEqual([{ forget: 'r-1/1' }]),
  );
});

describe('the quantity of a line', () => {
  it.each([
    [denied(), 'DENIED'],
    [cancelled(), 'CANCELLED'],
    [expired(), 'EXPIRED'],
    [rejected(), 'REJECTED'],
    [replacementShipped({ quantity: 2 }), 'REPLACED'],
    [repaired({ quantity: 2, purchases }), 'REPAIRED'],
  ] as const)('may be returned anew: %j', (event, cause) =>
    expect(freedOnLineEnded.react(recorded(event))).toEqual([
      {
        ask: {
          type: 'FreePurchase',
          data: { purchaseId: 'o-1', returnId: 'r-1', no: 1, item: 'line-1', quantity: 2, cause },
        },
      },
    ]),
  );

  it('stays claimed otherwise', () => expect(freedOnLineEnded.react(recorded(accepted()))).toEqual([]));
});

describe('a work order for a line', () => {
  const of = { returnId: 'r-1', returnLineNo: 1 };
  const unrepaired = (cause: UnrepairedCause) => ({
    ask: { type: 'RecordReturnUnrepaired', data: { returnId: 'r-1', no: 1, cause, reference: 'w-1' } },
  });

  it('repairs it when it is closed as done', () =>
    expect(repairRecordedOnWorkOrderClosed.react(recorded(closed(of)))).toEqual([
      { ask: { type: 'RecordReturnRepair', data: { returnId: 'r-1', no: 1, reference: 'w-1' } } },
    ]));

  it.each(['NO_FAULT_FOUND', 'IRREPARABLE', 'DECLINED_BY_CUSTOMER'] as const)(
    'has somebody decide when it is closed as %s',
    (outcome) =>
      expect(repairRecordedOnWorkOrderClosed.react(recorded(closed({ ...of, outcome })))).toEqual([
        unrepaired(outcome),
      ]),
  );

  it('has somebody decide when it is cancelled', () =>
    expect(
      repairRecordedOnWorkOrderClosed.react(recorded(orderCancelled({ returnLine: { returnId: 'r-1', no: 1 } }))),
    ).toEqual([unrepaired('ORDER_CANCELLED')]));

  it('is of no matter where it is for none', () => {
    expect(repairRecordedOnWorkOrderClosed.react(recorded(closed()))).toEqual([]);
    expect(repairRecordedOnWorkOrderClosed.react(recorded(orderCancelled()))).toEqual([]);
    expect(repairRecordedOnWorkOrderClosed.react(recorded(completed()))).toEqual([]);
  });
});
