import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
import { failed, opened, settled } from '#returns/testing';
import { taskCompletedOnReturnSettled } from './task-completed-on-return-settled.policy.js';
import { taskFailedOnReturnFailed } from './task-failed-on-return-failed.policy.js';
import { taskReceivedOnReturnOpened } from './task-received-on-return-opened.policy.js';

const task = { complaintId: 'c-1', taskId: 't-1' };

describe('the task of a remedy that a return carries out', () => {
  it('is received when the return opens', () =>
    expect(taskReceivedOnReturnOpened.react(recorded(opened(task)))).toEqual([
      { ask: { type: 'ReceiveTask', data: task } },
    ]));

  it('is done when the return is settled', () =>
    expect(taskCompletedOnReturnSettled.react(recorded(settled(task)))).toEqual([
      { ask: { type: 'CompleteTask', data: { ...task, result: null, reference: 'r-1', attachments: [] } } },
    ]));

  it('fails when the return does', () =>
    expect(taskFailedOnReturnFailed.react(recorded(failed({ ...task, reason: 'EXPIRED' })))).toEqual([
      { ask: { type: 'FailTask', data: { ...task, reason: 'Nothing came of the return r-1: EXPIRED.' } } },
    ]));

  it('is nobody’s where a customer opened the return', () => {
    expect(taskReceivedOnReturnOpened.react(recorded(opened()))).toEqual([]);
    expect(taskCompletedOnReturnSettled.react(recorded(settled()))).toEqual([]);
    expect(taskFailedOnReturnFailed.react(recorded(failed()))).toEqual([]);
    expect(taskCompletedOnReturnSettled.react(recorded(opened(task)))).toEqual([]);
  });
});
