import { describe, expect, it } from '@jest/globals';
import { personal } from '#event-sourcing';
import { openGates } from './closure-gates.js';
import { ask } from './commands.fixtures.js';
import {
  assessed,
  closed,
  confirmed,
  contacted,
  findingAcknowledged,
  findingFedBack,
  held,
  investigationStarted,
  judged,
  refused,
  reopened,
  restated,
  SUBJECT,
  withdrawn,
} from './complaint.fixtures.js';
import type { ComplaintStatus } from './complaint-words.events.js';
import { journeyTo } from './journey.fixtures.js';
import { proposed, rechecked, satisfactionRecorded, taskCancelled, taskFailed } from './settlement.fixtures.js';
import { standing, stateAfter } from './specification.fixtures.js';

const text = (words: string) => personal(SUBJECT, words);
const learnt = [findingFedBack(), findingAcknowledged()];
const unreached = contacted({ unreachedTries: 3 });
const customers = judged({ responsibility: 'CUSTOMER', ours: false });

describe('closing a complaint', () => {
  it('takes every gate', () =>
    standing('AWAITING_SATISFACTION', rechecked(), satisfactionRecorded(), ...learnt)
      .when(ask('CloseComplaint'))
      .then(closed()));

  it('happens once', () => standing('CLOSED').when(ask('CloseComplaint')).thenNothing());

  it('lists the gates that block it, what is open there and what comes next', () =>
    standing('AWAITING_SATISFACTION')
      .when(ask('CloseComplaint'))
      .thenRejected('COMPLAINT_CLOSURE_BLOCKED', {
        state: 'AWAITING_SATISFACTION',
        missing: ['RESULT_RECHECKED', 'CUSTOMER_SATISFIED', 'FINDINGS_ACKNOWLEDGED'],
        next: 'RecheckResult',
        gates: [
          {
            gate: 'RESULT_RECHECKED',
            open: [{ taskId: 't-1', remedy: 'REPAIR', notBy: ['worker-1'] }],
            next: 'RecheckResult',
          },
          { gate: 'CUSTOMER_SATISFIED', open: [{ unreachedTries: 0, attempts: 3 }], next: 'RecordSatisfaction' },
          { gate: 'FINDINGS_ACKNOWLEDGED', open: ['no finding fed back'], next: 'FeedBackFinding' },
        ],
      }));

  it('waits for every remedy task', () =>
    standing('IMPLEMENTING', ...learnt, unreached)
      .when(ask('CloseComplaint'))
      .thenRejected('COMPLAINT_CLOSURE_BLOCKED', {
        gates: [
          {
            gate: 'REMEDIES_DONE',
            open: [{ taskId: 't-1', remedy: 'REPAIR', department: 'PRODUCTION', task: 'RECEIVED' }],
            next: 'CompleteTask',
          },
        ],
      }));

  it('waits for another settlement where a remedy failed', () =>
    standing('IMPLEMENTING', taskFailed(), ...learnt, unreached)
      .when(ask('CloseComplaint'))
      .thenRejected('COMPLAINT_CLOSURE_BLOCKED', { missing: ['REMEDIES_DONE'], next: 'ProposeSettlement' }));

  it.each([
    ['PROPOSED', 'ApproveSettlement'],
    ['APPROVED', 'ReplyToCustomer'],
  ] as const)('waits for a settlement that is %s', (status, next) =>
    standing(status, ...learnt, unreached)
      .when(ask('CloseComplaint'))
      .thenRejected('COMPLAINT_CLOSURE_BLOCKED', { missing: ['REMEDIES_DONE'], next }),
  );

  it('names the proposal that it waits for', () =>
    standing('PROPOSED', ...learnt, unreached)
      .when(ask('CloseComplaint'))
      .thenRejected('COMPLAINT_CLOSURE_BLOCKED', {
        gates: [
          { gate: 'REMEDIES_DONE', open: [{ proposalId: 'p-1', status: 'PROPOSED' }], next: 'ApproveSettlement' },
        ],
      }));

  it('waits for the acknowledgement of a finding', () =>
    standing('AWAITING_SATISFACTION', rechecked(), satisfactionRecorded(), findingFedBack())
      .when(ask('CloseComplaint'))
      .thenRejected('COMPLAINT_CLOSURE_BLOCKED', {
        gates: [
          {
            gate: 'FINDINGS_ACKNOWLEDGED',
            open: [{ findingId: 'f-1', department: 'DESIGN' }],
            next: 'AcknowledgeFinding',
          },
        ],
      }));

  it('asks for no finding where the customer is responsible', () =>
    standing('AWAITING_SATISFACTION', rechecked(), satisfactionRecorded(), customers)
      .when(ask('CloseComplaint'))
      .then(closed()));

  it('after so many tries counts as unreached, never as satisfied', () =>
    standing('AWAITING_SATISFACTION', rechecked(), ...learnt, unreached)
      .when(ask('CloseComplaint'))
      .then(closed({ outcome: 'UNREACHED', unreachedTries: 3 })));

  it('after one try fewer is refused', () =>
    standing('AWAITING_SATISFACTION', rechecked(), ...learnt, contacted({ unreachedTries: 2 }))
      .when(ask('CloseComplaint'))
      .thenRejected('COMPLAINT_CLOSURE_BLOCKED', {
        gates: [{ gate: 'CUSTOMER_SATISFIED', open: [{ unreachedTries: 2, attempts: 3 }], next: 'RecordSatisfaction' }],
      }));

  it('does not count tries before the remedy was carried out', () =>
    expect(
      stateAfter(...journeyTo.IMPLEMENTING, unreached, ...journeyTo.AWAITING_SATISFACTION.slice(-1)),
    ).toMatchObject({
      unreachedTries: 0,
    }));

  it.each(['INVESTIGATING', 'REPLIED'] as const)('is possible for a customer who is never reached while %s', (status) =>
    standing(status, ...learnt, unreached)
      .when(ask('CloseComplaint'))
      .then(closed({ outcome: 'UNREACHED', unreachedTries: 3 })),
  );

  it.each([
    ['REGISTERED', 'COMPLAINT_NOT_ACKNOWLEDGED'],
    ['ACKNOWLEDGED', 'COMPLAINT_OUT_OF_ORDER'],
    ['HELD', 'COMPLAINT_ON_HOLD'],
    ['REFUSED', 'COMPLAINT_ENDED'],
    ['MERGED', 'COMPLAINT_MERGED'],
  ] as const)('is refused while it is %s', (status, code) =>
    standing(status).when(ask('CloseComplaint')).thenRejected(code),
  );

  it('has no open gate where tasks were called off', () =>
    expect(
      openGates(
        stateAfter(...journeyTo.SETTLEMENT_SIGNED, taskCancelled(), satisfactionRecorded(), ...learnt) ?? never(),
        3,
      ),
    ).toEqual([]));
});

const never = (): never => {
  throw new Error('There is a complaint.');
};

describe('refusing a complaint', () => {
  const reason = text('It was drilled through.');

  it('names the ground, the reason and where else the customer can turn', () =>
    standing('INVESTIGATING', customers)
      .when(ask('RefuseComplaint'))
      .then(refused({ reason, externalOptions: ['The consumer advice centre', 'The courts'] })));

  it('may name other options than the pack', () =>
    standing('INVESTIGATING', customers)
      .when(ask('RefuseComplaint', { ground: 'UNREASONABLE', externalOptions: ['The ombudsman', ' '] }))
      .then(refused({ ground: 'UNREASONABLE', reason, externalOptions: ['The ombudsman'] })));

  it('is not possible without any', () =>
    standing('INVESTIGATING', customers)
      .when(ask('RefuseComplaint', { externalOptions: [] }))
      .thenRejected('COMPLAINT_EXTERNAL_OPTIONS_MISSING', { missing: 'externalOptions' }));

  it('is not possible without a reason', () =>
    standing('INVESTIGATING', customers)
      .when(ask('RefuseComplaint', { reason: '' }))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'reason' }));

  it.each(['COMPANY', 'PARTNER', 'SUPPLIER', 'UNDETERMINED'] as const)(
    'is not possible where %s is responsible',
    (responsibility) =>
      standing('INVESTIGATING', judged({ responsibility }))
        .when(ask('RefuseComplaint'))
        .thenRejected('COMPLAINT_OWN_FAULT', { responsibility, next: 'ProposeSettlement' }),
  );

  it('is not possible where a proposal has found fault with us', () =>
    standing('PROPOSED', customers).when(ask('RefuseComplaint')).thenRejected('COMPLAINT_OUT_OF_ORDER'));

  it('is not possible after a declined proposal that has found fault with us', () =>
    standing('INVESTIGATING', proposed(), { type: 'SettlementDeclined', data: declinedData }, customers)
      .when(ask('RefuseComplaint'))
      .thenRejected('COMPLAINT_OWN_FAULT', { ownFaultFound: true }));

  it('is not possible before responsibility is judged', () =>
    standing('ACKNOWLEDGED', investigationStarted(), restated(), confirmed(), assessed())
      .when(ask('RefuseComplaint'))
      .thenRejected('COMPLAINT_NOT_JUDGED', { next: 'JudgeResponsibility' }));

  it('happens once', () => standing('REFUSED').when(ask('RefuseComplaint')).thenNothing());

  it('is possible only from the investigation', () =>
    standing('ACKNOWLEDGED').when(ask('RefuseComplaint')).thenRejected('COMPLAINT_OUT_OF_ORDER'));
});

const declinedData = {
  complaintId: 'c-1',
  proposalId: 'p-1',
  reason: text('Too much.'),
  declinedBy: 'supervisor-1',
  declinedAt: '2026-03-02T09:00:00.000Z',
};

describe('withdrawing a complaint', () => {
  const BEFORE: readonly ComplaintStatus[] = [
    'REGISTERED',
    'ACKNOWLEDGED',
    'INVESTIGATING',
    'HELD',
    'PROPOSED',
    'APPROVED',
    'REPLIED',
  ];

  it.each(BEFORE)('is possible while it is %s', (status) =>
    standing(status).when(ask('WithdrawComplaint')).then(withdrawn()),
  );

  it('after signing calls off the tasks', () =>
    standing('SETTLEMENT_SIGNED').when(ask('WithdrawComplaint')).then(taskCancelled(), withdrawn()));

  it.each(['IMPLEMENTING', 'AWAITING_SATISFACTION'] as const)('is refused while it is %s', (status) =>
    standing(status).when(ask('WithdrawComplaint')).thenRejected('COMPLAINT_OUT_OF_ORDER', { state: status }),
  );

  it('happens once', () => standing('WITHDRAWN').when(ask('WithdrawComplaint')).thenNothing());

  it('gives a reason', () =>
    standing('REGISTERED')
      .when(ask('WithdrawComplaint', { reason: ' ' }))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'reason' }));

  it('is refused when it is closed', () =>
    standing('CLOSED').when(ask('WithdrawComplaint')).thenRejected('COMPLAINT_ENDED'));
});

describe('reopening a complaint', () => {
  it.each(['CLOSED', 'REFUSED', 'WITHDRAWN'] as const)('that is %s starts its clocks again', (from) =>
    standing(from)
      .when(ask('ReopenComplaint'))
      .then(reopened({ from, settleDueAt: '2026-04-01T09:00:00.000Z' })),
  );

  it('that is open changes nothing', () => standing('HELD').when(ask('ReopenComplaint')).thenNothing());

  it('that went into another one is refused', () =>
    standing('MERGED').when(ask('ReopenComplaint')).thenRejected('COMPLAINT_MERGED', { mergedInto: 'c-2' }));

  it('gives a reason', () =>
    standing('CLOSED')
      .when(ask('ReopenComplaint', { reason: '' }))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'reason' }));

  it('forgets settlement, tasks and satisfaction, and keeps what was found out', () =>
    expect(stateAfter(...journeyTo.CLOSED, reopened())).toMatchObject({
      status: 'INVESTIGATING',
      proposal: null,
      tasks: [],
      rechecked: false,
      satisfied: false,
      answered: false,
      problemConfirmed: true,
      responsibility: 'COMPANY',
      category: 'PRODUCT',
    }));

  it('by an import starts no clock', () =>
    standing('CLOSED')
      .when(ask('ReopenComplaint', {}, { origin: 'IMPORT' }))
      .then(reopened({ answerDueAt: null, settleDueAt: null })));

  it('that was withdrawn on hold is not on hold any more', () =>
    expect(stateAfter(...journeyTo.INVESTIGATING, held(), withdrawn(), reopened())).toMatchObject({ hold: null }));
});
