import { describe, it } from '@jest/globals';
import { cancelled, checked, closed, completed, drafted, incomplete, text } from './order.fixtures.js';
import { command, draftedOrder, given, qualifiedOrder } from './specification.fixtures.js';
import type { CancelWorkOrder } from './work-order.commands.js';

const cancel = (changes: Partial<CancelWorkOrder['data']> = {}) =>
  command('CancelWorkOrder', { workOrderId: 'w-1', cause: 'CUSTOMER_ASKED', reason: 'It works again.', ...changes });

describe('the cancellation of a work order', () => {
  it('is possible until the work is completed', () => {
    given(...draftedOrder())
      .when(cancel())
      .then(cancelled());
    given(...qualifiedOrder())
      .when(cancel())
      .then(cancelled());
    given(...qualifiedOrder(), incomplete())
      .when(cancel())
      .then(cancelled());
  });

  it('names the complaint and the task, and says why', () =>
    given(drafted({ complaintId: 'c-1', taskId: 't-1' }))
      .when(cancel({ cause: 'DUPLICATE', reason: ' See W26-1. ' }))
      .then(cancelled({ cause: 'DUPLICATE', reason: text('See W26-1.'), complaintId: 'c-1', taskId: 't-1' })));

  it('names the line of the return whose goods were to be repaired', () =>
    given(drafted({ returnId: 'r-1', returnLineNo: 1 }))
      .when(cancel())
      .then(cancelled({ returnLine: { returnId: 'r-1', no: 1 } })));

  it('happens once', () =>
    given(...draftedOrder(), cancelled())
      .when(cancel())
      .thenNothing());

  it('is refused for what is completed or closed', () => {
    given(...qualifiedOrder(), completed())
      .when(cancel())
      .thenRejected('WORK_ORDER_NOT_POSSIBLE_NOW', { state: 'COMPLETED', next: 'RecordQualityCheck' });
    given(...qualifiedOrder(), completed(), checked())
      .when(cancel())
      .thenRejected('WORK_ORDER_NOT_POSSIBLE_NOW', { state: 'VERIFIED', next: 'CloseWorkOrder' });
    given(...qualifiedOrder(), completed(), checked(), closed())
      .when(cancel())
      .thenRejected('WORK_ORDER_ENDED');
  });

  it('keeps to the length of texts', () =>
    given(...draftedOrder())
      .when(cancel({ reason: 'x'.repeat(101) }))
      .thenRejected('WORK_ORDER_TEXT_TOO_LONG', { field: 'reason', limit: 100 }));

  it('is nothing where a remedy is called off that has no order, or whose work is done', () => {
    const calledOff = cancel({ cause: 'REMEDY_CALLED_OFF', reason: null });
    given().when(calledOff).thenNothing();
    given(...qualifiedOrder(), completed())
      .when(calledOff)
      .thenNothing();
    given(...qualifiedOrder(), completed(), checked(), closed())
      .when(calledOff)
      .thenNothing();
    given(...qualifiedOrder())
      .when(calledOff)
      .then(cancelled({ cause: 'REMEDY_CALLED_OFF', reason: null }));
  });
});
