import { describe, it } from '@jest/globals';
import { personal } from '#event-sourcing';
import { ask, photo } from './commands.fixtures.js';
import { AT, SUBJECT, withdrawn } from './complaint.fixtures.js';
import {
  apology,
  implementationCompleted,
  implementationStarted,
  proposed,
  repair,
  replied,
  signed,
  taskCancelled,
  taskCompleted,
  taskFailed,
  taskReceived,
  taskReturned,
  taskSent,
} from './settlement.fixtures.js';
import { standing } from './specification.fixtures.js';

const text = (words: string) => personal(SUBJECT, words);
const due = { receiveDueAt: '2026-03-02T13:00:00.000Z', doneDueAt: '2026-03-05T09:00:00.000Z' };
const worker = { by: 'worker-1', roles: ['technician'] };
const completed = taskCompleted({ result: text('New seal fitted.') });
const ended = implementationCompleted({ nextContactDueAt: '2026-03-03T09:00:00.000Z' });
const two = [
  proposed({ remedies: [repair, { ...apology, no: 2 }] }),
  replied(),
  signed(),
  taskSent(),
  taskSent({ taskId: 't-2', remedyNo: 2, remedy: 'APOLOGISE', department: 'MARKETING' }),
];
const second = { taskId: 't-2', department: 'MARKETING' } as const;

describe('receiving a task', () => {
  it('starts the implementation', () =>
    standing('SETTLEMENT_SIGNED')
      .when(ask('ReceiveTask', {}, worker))
      .then(taskReceived(), implementationStarted()));

  it('that is the second one does not start it again', () =>
    standing('INVESTIGATING', ...two, taskReceived(), implementationStarted())
      .when(ask('ReceiveTask', { taskId: 't-2' }, worker))
      .then(taskReceived(second)));

  it('happens once', () =>
    standing('IMPLEMENTING')
      .when(ask('ReceiveTask', {}, worker))
      .thenNothing());

  it('is refused for a task that nobody sent', () =>
    standing('SETTLEMENT_SIGNED')
      .when(ask('ReceiveTask', { taskId: 't-9' }))
      .thenRejected('COMPLAINT_TASK_NOT_FOUND', { taskId: 't-9', next: 'SendTask' }));

  it('is refused for a task that went back to the owner', () =>
    standing('SETTLEMENT_SIGNED', taskReturned())
      .when(ask('ReceiveTask'))
      .thenRejected('COMPLAINT_TASK_OUT_OF_ORDER', { task: 'RETURNED', missing: ['SENT'], next: 'SendTask' }));
});

describe('completing a task', () => {
  it('that is the last one ends the implementation and sets the clock for asking the customer', () =>
    standing('IMPLEMENTING')
      .when(ask('CompleteTask', {}, worker))
      .then(completed, ended));

  it('leaves the implementation open while another task is', () =>
    standing('INVESTIGATING', ...two, taskReceived(), implementationStarted())
      .when(ask('CompleteTask', {}, worker))
      .then(completed));

  it('leaves the implementation open while another task is back with the owner', () =>
    standing('INVESTIGATING', ...two, taskReceived(), implementationStarted(), taskReturned(second))
      .when(ask('CompleteTask', {}, worker))
      .then(completed));

  it('happens once', () =>
    standing('AWAITING_SATISFACTION')
      .when(ask('CompleteTask', {}, worker))
      .thenNothing());

  it('is refused before it was received', () =>
    standing('SETTLEMENT_SIGNED')
      .when(ask('CompleteTask'))
      .thenRejected('COMPLAINT_TASK_OUT_OF_ORDER', { task: 'SENT', next: 'ReceiveTask' }));

  it('may be proven', () =>
    standing('IMPLEMENTING')
      .when(
        ask('CompleteTask', { result: null, reference: 'order-7', attachments: [{ ...photo, name: null }] }, worker),
      )
      .then(
        taskCompleted({
          result: null,
          reference: 'order-7',
          attachments: [{ uri: photo.uri, sha256: photo.sha256, mediaType: photo.mediaType, name: null }],
        }),
        ended,
      ));
});

describe('a task that a return or a repair carried out', () => {
  const bySystem = { by: 'system', roles: ['system'] };
  const done = taskCompleted({ completedBy: 'system', result: null, reference: 'r-1', attachments: [] });
  const complete = ask('CompleteTask', { result: null, reference: 'r-1', attachments: [] }, bySystem);

  it('is done also where nobody has received it', () =>
    standing('SETTLEMENT_SIGNED')
      .when(complete)
      .then(taskReceived({ receivedBy: 'system' }), implementationStarted(), done, ended));

  it('is done also where it came back late', () =>
    standing('IMPLEMENTING', taskReturned())
      .when(complete)
      .then(taskReceived({ receivedBy: 'system' }), done, ended));

  it('is done once', () => standing('IMPLEMENTING', done).when(complete).thenNothing());
});

describe('a task that fails', () => {
  const failed = taskFailed({ reason: text('The frame is bent.') });

  it('takes the complaint back to the investigation', () =>
    standing('IMPLEMENTING')
      .when(ask('FailTask', {}, worker))
      .then(failed));

  it('calls off what is left of the settlement', () =>
    standing('INVESTIGATING', ...two, taskReceived(), implementationStarted())
      .when(ask('FailTask', {}, worker))
      .then(failed, taskCancelled({ ...second, cause: 'ANOTHER_REMEDY_FAILED' })));

  it('leaves alone what is done', () =>
    standing(
      'INVESTIGATING',
      ...two,
      taskReceived(),
      implementationStarted(),
      taskReceived(second),
      taskCompleted(second),
    )
      .when(ask('FailTask', {}, worker))
      .then(failed));

  it('fails once', () => standing('IMPLEMENTING', taskFailed()).when(ask('FailTask')).thenNothing());

  it('gives a reason', () =>
    standing('IMPLEMENTING')
      .when(ask('FailTask', { reason: '' }))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'reason' }));

  it('does not fail when it is done', () =>
    standing('AWAITING_SATISFACTION').when(ask('FailTask')).thenRejected('COMPLAINT_OUT_OF_ORDER'));

  it('does not fail any more when it is done and another one is not', () =>
    standing('INVESTIGATING', ...two, taskReceived(), implementationStarted(), taskCompleted())
      .when(ask('FailTask'))
      .thenRejected('COMPLAINT_TASK_OUT_OF_ORDER', { task: 'DONE' }));

  it('makes room for another settlement', () =>
    standing('IMPLEMENTING', taskFailed())
      .when(ask('ProposeSettlement', { proposalId: 'p-2' }))
      .then(proposed({ proposalId: 'p-2' })));
});

describe('a late task', () => {
  const at = '2026-03-09T09:00:00.000Z';
  const late = { at, by: 'system', roles: ['system'] };
  const { receiveDueAt, doneDueAt } = taskSent().data;
  const returned = { returnedAt: at, reason: null };
  const asked = { cause: 'NOT_DONE_IN_TIME', reason: null, dueAt: doneDueAt } as const;

  it('goes back to the owner where it was not received', () =>
    standing('SETTLEMENT_SIGNED')
      .when(ask('ReturnTask', { cause: 'NOT_RECEIVED_IN_TIME', reason: null, dueAt: receiveDueAt }, late))
      .then(taskReturned({ ...returned, cause: 'NOT_RECEIVED_IN_TIME' })));

  it.each(['SETTLEMENT_SIGNED', 'IMPLEMENTING'] as const)(
    'goes back to the owner where it was not done: %s',
    (status) =>
      standing(status)
        .when(ask('ReturnTask', asked, late))
        .then(taskReturned({ ...returned, cause: 'NOT_DONE_IN_TIME' })),
  );

  it('stays where it was received in time', () =>
    standing('IMPLEMENTING')
      .when(ask('ReturnTask', { cause: 'NOT_RECEIVED_IN_TIME', reason: null, dueAt: receiveDueAt }, late))
      .thenNothing());

  it('stays where it is done', () =>
    standing('AWAITING_SATISFACTION')
      .when(ask('ReturnTask', asked, late))
      .thenNothing());

  it('stays where it was sent again with another due time', () =>
    standing('SETTLEMENT_SIGNED', taskReturned(), taskSent({ attempt: 2, doneDueAt: '2026-04-01T09:00:00.000Z' }))
      .when(ask('ReturnTask', asked, late))
      .thenNothing());

  it('stays until it is late', () =>
    standing('IMPLEMENTING')
      .when(ask('ReturnTask', asked, { at: '2026-03-09T08:59:59.000Z' }))
      .thenNothing());

  it('goes back once', () =>
    standing('IMPLEMENTING', taskReturned())
      .when(ask('ReturnTask', asked, late))
      .thenNothing());
});

describe('a department that sends a task back', () => {
  it('gives a reason', () =>
    standing('IMPLEMENTING')
      .when(ask('ReturnTask'))
      .then(taskReturned({ cause: 'SENT_BACK', reason: text('Not ours.') })));

  it('is refused without one', () =>
    standing('IMPLEMENTING')
      .when(ask('ReturnTask', { reason: null }))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'reason' }));

  it('does so once', () => standing('IMPLEMENTING', taskReturned()).when(ask('ReturnTask')).thenNothing());

  it('can not do so when it is done', () =>
    standing('INVESTIGATING', ...two, taskReceived(), implementationStarted(), taskCompleted())
      .when(ask('ReturnTask'))
      .thenRejected('COMPLAINT_TASK_OUT_OF_ORDER', { task: 'DONE', next: null }));
});

describe('sending a task', () => {
  const again = { taskId: 't-1', remedyNo: 1 };

  it('again counts the attempts and sets new due times', () =>
    standing('IMPLEMENTING', taskReturned())
      .when(ask('SendTask', { ...again, department: null }))
      .then(taskSent({ ...due, attempt: 2 })));

  it('again may go to another department', () =>
    standing('SETTLEMENT_SIGNED', taskReturned())
      .when(ask('SendTask', { ...again, department: 'OPERATIONS' }))
      .then(taskSent({ ...due, attempt: 2, department: 'OPERATIONS' })));

  it('that is there already changes nothing', () =>
    standing('SETTLEMENT_SIGNED')
      .when(ask('SendTask', { ...again, department: null }))
      .thenNothing());

  it('that somebody works on is refused', () =>
    standing('IMPLEMENTING')
      .when(ask('SendTask', { ...again, department: null }))
      .thenRejected('COMPLAINT_TASK_OUT_OF_ORDER', { task: 'RECEIVED', next: 'CompleteTask' }));

  it('to one more department helps with the same remedy', () =>
    standing('IMPLEMENTING')
      .when(ask('SendTask'))
      .then(taskSent({ ...due, taskId: 't-2', department: 'WAREHOUSE', sentAt: AT })));

  it('to a department that has this remedy already is refused', () =>
    standing('IMPLEMENTING')
      .when(ask('SendTask', { department: 'PRODUCTION' }))
      .thenRejected('COMPLAINT_REMEDY_HAS_TASK', { taskId: 't-1', task: 'RECEIVED' }));

  it('for a remedy that nobody agreed on is refused', () =>
    standing('IMPLEMENTING')
      .when(ask('SendTask', { remedyNo: 2 }))
      .thenRejected('COMPLAINT_REMEDY_NOT_FOUND', { remedyNo: 2 }));

  it('before the customer has signed is refused', () =>
    standing('REPLIED').when(ask('SendTask')).thenRejected('COMPLAINT_OUT_OF_ORDER', { next: 'SignSettlement' }));
});

describe('a task of a complaint that was withdrawn', () => {
  it.each(['ReceiveTask', 'CompleteTask', 'FailTask', 'ReturnTask', 'SendTask'] as const)('is left alone: %s', (type) =>
    standing('SETTLEMENT_SIGNED', taskCancelled(), withdrawn()).when(ask(type)).thenRejected('COMPLAINT_ENDED'),
  );
});

describe('who had a hand in a task', () => {
  it('is remembered when it is sent again', () =>
    standing(
      'IMPLEMENTING',
      taskReturned(),
      taskSent({ attempt: 2 }),
      taskReceived({ receivedBy: 'worker-2' }),
      taskCompleted({ completedBy: 'worker-2' }),
      implementationCompleted(),
    )
      .when(ask('RecheckResult', {}, worker))
      .thenRejected('COMPLAINT_RECHECKED_BY_HANDLER', { handlers: ['worker-1', 'worker-2'] }));
});
