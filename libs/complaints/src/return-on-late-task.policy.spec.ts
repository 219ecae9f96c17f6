import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
import { returnOnLateTask as policy } from './return-on-late-task.policy.js';
import {
  signed,
  taskCancelled,
  taskCompleted,
  taskFailed,
  taskReceived,
  taskReturned,
  taskSent,
} from './settlement.fixtures.js';

const asked = (cause: string, dueAt: string) => ({
  type: 'ReturnTask',
  data: { complaintId: 'c-1', taskId: 't-1', cause, reason: null, dueAt },
});

describe('the return of a late task', () => {
  it('is remembered for receiving and for doing it', () =>
    expect(policy.react(recorded(taskSent()))).toEqual([
      {
        remind: 't-1/NOT_RECEIVED_IN_TIME',
        dueAt: '2026-03-02T14:00:00.000Z',
        command: asked('NOT_RECEIVED_IN_TIME', '2026-03-02T14:00:00.000Z'),
      },
      {
        remind: 't-1/NOT_DONE_IN_TIME',
        dueAt: '2026-03-09T09:00:00.000Z',
        command: asked('NOT_DONE_IN_TIME', '2026-03-09T09:00:00.000Z'),
      },
    ]));

  it('is not remembered where nothing is due', () =>
    expect(policy.react(recorded(taskSent({ receiveDueAt: null, doneDueAt: null })))).toEqual([]));

  it('is half forgotten when it is received', () =>
    expect(policy.react(recorded(taskReceived()))).toEqual([{ forget: 't-1/NOT_RECEIVED_IN_TIME' }]));

  it.each([taskCompleted(), taskFailed(), taskReturned(), taskCancelled()])('is forgotten: $type', (event) =>
    expect(policy.react(recorded(event))).toEqual([
      { forget: 't-1/NOT_RECEIVED_IN_TIME' },
      { forget: 't-1/NOT_DONE_IN_TIME' },
    ]),
  );

  it('is not touched by anything else', () => expect(policy.react(recorded(signed()))).toEqual([]));

  it('is not asked for by what was imported or happened before', () =>
    expect(policy).toMatchObject({ from: 'NEW', imported: false, categories: ['complaint'] }));
});
