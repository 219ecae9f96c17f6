import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
import { cancelled, closed, drafted } from '#repairs/testing';
import { taskEndedOnWorkOrderClosed } from './task-ended-on-work-order-closed.policy.js';
import { taskFailedOnWorkOrderCancelled } from './task-failed-on-work-order-cancelled.policy.js';
import { taskReceivedOnWorkOrderDrafted } from './task-received-on-work-order-drafted.policy.js';

const task = { complaintId: 'c-1', taskId: 't-1' };

describe('the task of a remedy that a work order carries out', () => {
  it('is received when the order is drafted', () =>
    expect(taskReceivedOnWorkOrderDrafted.react(recorded(drafted(task)))).toEqual([
      { ask: { type: 'ReceiveTask', data: task } },
    ]));

  it.each(['DONE', 'NO_FAULT_FOUND'] as const)('is done when the order is closed as %s', (outcome) =>
    expect(taskEndedOnWorkOrderClosed.react(recorded(closed({ ...task, outcome })))).toEqual([
      { ask: { type: 'CompleteTask', data: { ...task, result: null, reference: 'w-1', attachments: [] } } },
    ]),
  );

  it.each(['IRREPARABLE', 'DECLINED_BY_CUSTOMER'] as const)('fails when the order is closed as %s', (outcome) =>
    expect(taskEndedOnWorkOrderClosed.react(recorded(closed({ ...task, outcome })))).toEqual([
      { ask: { type: 'FailTask', data: { ...task, reason: `Nothing came of the work order w-1: ${outcome}.` } } },
    ]),
  );

  it('fails when the order is cancelled, unless the complaint called it off', () => {
    expect(taskFailedOnWorkOrderCancelled.react(recorded(cancelled({ ...task, cause: 'NOT_SERVICEABLE' })))).toEqual([
      { ask: { type: 'FailTask', data: { ...task, reason: 'The work order w-1 was cancelled: NOT_SERVICEABLE.' } } },
    ]);
    expect(taskFailedOnWorkOrderCancelled.react(recorded(cancelled({ ...task, cause: 'REMEDY_CALLED_OFF' })))).toEqual(
      [],
    );
  });

  it('is nobody’s where the order was drafted by hand', () => {
    expect(taskReceivedOnWorkOrderDrafted.react(recorded(drafted()))).toEqual([]);
    expect(taskEndedOnWorkOrderClosed.react(recorded(closed()))).toEqual([]);
    expect(taskFailedOnWorkOrderCancelled.react(recorded(cancelled()))).toEqual([]);
    expect(taskEndedOnWorkOrderClosed.react(recorded(drafted(task)))).toEqual([]);
  });
});
