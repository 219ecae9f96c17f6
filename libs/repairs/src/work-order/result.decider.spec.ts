import { describe, it } from '@jest/globals';
import * as line from '../line/line.fixtures.js';
import { acceptedOrder, held, scheduled, scheduledOrder, startedOrder } from '../visit/visit.fixtures.js';
import { checked, completed, drafted, incomplete, photo, qualified, signedOff, text } from './order.fixtures.js';
import {
  completedAs,
  completedOrder,
  repairedLine,
  repairedOrder,
  secondVisit,
  visitedOrder,
} from './result.fixtures.js';
import { asTechnician, command, given } from './specification.fixtures.js';
import type { CompleteWorkOrder } from './work-order.commands.js';

const ticks = [
  { code: 'PRESSURE', note: '4 bar.', evidence: [photo] },
  { code: 'CLEAN', note: null, evidence: [] },
];
const complete = (changes: Partial<CompleteWorkOrder['data']> = {}) =>
  command('CompleteWorkOrder', { workOrderId: 'w-1', outcome: 'DONE', ticks, note: null, ...changes }, asTechnician);
const quality = { by: 'quality-1', roles: ['quality'] };

describe('the completion of a work order', () => {
  it('comes with the ticks of its checklist, and is a first-time fix on the first visit', () =>
    given(...repairedOrder())
      .when(complete())
      .then(completed()));

  it('is no first-time fix on the second visit, nor once something was left to do', () => {
    given(...startedOrder(), ...repairedLine(), ...visitedOrder().slice(-1), ...secondVisit())
      .when(complete())
      .then(completed({ firstVisit: false }));
    given(...repairedOrder(), incomplete(), scheduled({ visitId: 'v-2', no: 2 }), ...secondVisit().slice(1))
      .when(complete())
      .then(completed({ firstVisit: false }));
    given(...completedOrder(), incomplete({ cause: 'QUALITY_CHECK_FAILED', visitId: null }), ...secondVisit())
      .when(complete())
      .then(completed({ firstVisit: false }));
  });

  it('ticks every step, with evidence where it is asked for, and no others', () => {
    given(...repairedOrder())
      .when(complete({ ticks: ticks.slice(0, 1) }))
      .thenRejected('WORK_ORDER_CHECKLIST_OPEN', { missing: ['CLEAN'] });
    given(...repairedOrder())
      .when(complete({ ticks: ticks.map((tick) => ({ ...tick, evidence: [] })) }))
      .thenRejected('WORK_ORDER_EVIDENCE_MISSING', { missing: ['PRESSURE'] });
    given(...repairedOrder())
      .when(complete({ ticks: [...ticks, { code: 'OTHER', note: null, evidence: [] }] }))
      .thenRejected('WORK_ORDER_STEP_UNKNOWN', { steps: ['OTHER'] });
    given(...repairedOrder())
      .when(complete({ ticks: [...ticks, ...ticks] }))
      .thenRejected('WORK_ORDER_STEP_UNKNOWN');
  });

  it('waits for the end of the visit', () =>
    given(...startedOrder(), ...repairedLine())
      .when(complete())
      .thenRejected('WORK_ORDER_VISIT_UNDER_WAY', { visitId: 'v-1', next: 'EndVisit' }));

  it('waits for the end of every line', () => {
    const begun = [line.diagnosed({ no: 2 }), line.quoted({ quoteNo: 2, lineNos: [2] })];
    given(...startedOrder(), ...repairedLine(), ...begun, ...visitedOrder().slice(-1))
      .when(complete())
      .thenRejected('WORK_ORDER_LINES_OPEN', { missing: [{ no: 2, status: 'QUOTED' }], next: 'RecordLineRepaired' });
  });

  it('has the outcome that its lines have', () => {
    const none = { ticks: [] };
    given(...repairedOrder())
      .when(complete({ ...none, outcome: 'IRREPARABLE' }))
      .thenRejected('WORK_ORDER_OUTCOME_DIFFERS', { outcome: 'IRREPARABLE', possible: ['DONE'] });
    given(...visitedOrder())
      .when(complete())
      .thenRejected('WORK_ORDER_OUTCOME_DIFFERS', { possible: ['NO_FAULT_FOUND'] });
    given(...visitedOrder())
      .when(complete({ outcome: 'NO_FAULT_FOUND' }))
      .then(completed({ outcome: 'NO_FAULT_FOUND' }));
    given(...visitedOrder(), line.diagnosed(), line.irreparable())
      .when(complete({ ...none, outcome: 'IRREPARABLE', note: 'See the photos.' }))
      .then(completed({ ...none, outcome: 'IRREPARABLE', note: text('See the photos.') }));
    given(...visitedOrder(), line.diagnosed(), line.quoted(), line.declined())
      .when(complete({ ...none, outcome: 'DECLINED_BY_CUSTOMER' }))
      .then(completed({ ...none, outcome: 'DECLINED_BY_CUSTOMER' }));
    given(...repairedOrder(), line.diagnosed({ no: 2 }), line.irreparable({ no: 2 }))
      .when(complete({ ...none, outcome: 'IRREPARABLE' }))
      .then(completed({ ...none, outcome: 'IRREPARABLE' }));
    given(drafted({ kind: 'MAINTENANCE' }), ...visitedOrder().slice(1))
      .when(complete())
      .then(completed());
  });

  it('finds out in between that nothing is to be done', () => {
    const answered = [line.diagnosed(), line.quoted(), line.declined()];
    const nothing = complete({ outcome: 'DECLINED_BY_CUSTOMER', ticks: [] });
    const done = { outcome: 'DECLINED_BY_CUSTOMER', ticks: [], firstVisit: false } as const;
    given(...visitedOrder(), incomplete({ cause: 'QUOTE_NOT_ANSWERED' }), ...answered)
      .when(nothing)
      .then(completed(done));
    given(...visitedOrder(), held({ reason: 'CUSTOMER' }), ...answered)
      .when(nothing)
      .then(completed({ ...done, firstVisit: true }));
  });

  it('is done at a visit, but from afar', () => {
    given(...acceptedOrder())
      .when(complete({ outcome: 'NO_FAULT_FOUND' }))
      .thenRejected('WORK_ORDER_NOT_POSSIBLE_NOW', { state: 'ACCEPTED', next: 'ScheduleVisit' });
    given(drafted({ place: 'REMOTE' }), ...acceptedOrder().slice(1))
      .when(complete({ outcome: 'NO_FAULT_FOUND' }))
      .then(completed({ outcome: 'NO_FAULT_FOUND' }));
  });

  it('happens once', () =>
    given(...completedOrder())
      .when(complete())
      .thenNothing());
});

describe('work that is left over', () => {
  const report = command(
    'ReportWorkIncomplete',
    { workOrderId: 'w-1', cause: 'PART_MISSING', note: 'The valve is not in the van.' },
    asTechnician,
  );

  it('is reported after the visit', () => {
    given(...visitedOrder())
      .when(report)
      .then(incomplete());
    given(...startedOrder())
      .when(report)
      .thenRejected('WORK_ORDER_VISIT_UNDER_WAY');
    given(...scheduledOrder())
      .when(report)
      .thenRejected('WORK_ORDER_NOT_POSSIBLE_NOW', { next: 'StartVisit' });
  });

  it('is reported once', () =>
    given(...visitedOrder(), incomplete())
      .when(report)
      .thenNothing());
});

describe('the quality check', () => {
  const check = (passed: boolean, findings: string | null, context = quality) =>
    command('RecordQualityCheck', { workOrderId: 'w-1', passed, findings, evidence: [photo] }, context);

  it('is made by somebody else than who completed the work', () => {
    given(...completedOrder())
      .when(check(true, null))
      .then(checked());
    given(...completedOrder())
      .when(check(true, null, asTechnician))
      .thenRejected('WORK_ORDER_CHECKED_BY_ITSELF', { completedBy: 'technician-1' });
  });

  it('that is not passed says why, and leaves work to do', () => {
    given(...completedOrder())
      .when(check(false, 'It still drips.'))
      .then(
        checked({ passed: false, findings: text('It still drips.') }),
        incomplete({ visitId: null, cause: 'QUALITY_CHECK_FAILED', note: null, reportedBy: 'quality-1' }),
      );
    given(...completedOrder())
      .when(check(false, ' '))
      .thenRejected('WORK_ORDER_TEXT_MISSING', { missing: 'findings' });
  });

  it('is made of completed work, and passed once', () => {
    given(...repairedOrder())
      .when(check(true, null))
      .thenRejected('WORK_ORDER_NOT_POSSIBLE_NOW');
    given(...completedOrder(), checked())
      .when(check(true, null))
      .thenNothing();
  });

  it('may still fail what was verified', () =>
    given(...completedOrder(), checked())
      .when(check(false, 'It drips again.'))
      .then(
        checked({ passed: false, findings: text('It drips again.') }),
        incomplete({ visitId: null, cause: 'QUALITY_CHECK_FAILED', note: null, reportedBy: 'quality-1' }),
      ));
});

describe('the signature of the customer', () => {
  const sign = command('SignOffWork', { workOrderId: 'w-1', signer: 'A. Example', evidence: null }, asTechnician);

  it('stands under completed work, once', () => {
    given(...completedOrder())
      .when(sign)
      .then(signedOff());
    given(...completedOrder(), signedOff())
      .when(sign)
      .thenNothing();
    given(...repairedOrder())
      .when(sign)
      .thenRejected('WORK_ORDER_NOT_POSSIBLE_NOW', { next: 'CompleteWorkOrder' });
  });

  it('names who signed', () =>
    given(...completedOrder())
      .when(command('SignOffWork', { workOrderId: 'w-1', signer: ' ', evidence: null }))
      .thenRejected('WORK_ORDER_TEXT_MISSING', { missing: 'signer' }));

  it('verifies the work where the policy pack says that it will do', () => {
    const close = command('CloseWorkOrder', { workOrderId: 'w-1' });
    const byPack = completedAs({}, { verification: 'SIGN_OFF' });
    given(...completedOrder(), signedOff())
      .when(close)
      .thenRejected('WORK_ORDER_GATES_OPEN', { state: 'COMPLETED', next: 'RecordQualityCheck' });
    given(...byPack)
      .when(close)
      .thenRejected('WORK_ORDER_GATES_OPEN', { state: 'COMPLETED', next: 'SignOffWork' });
    given(...byPack, signedOff(), qualified())
      .when(close)
      .thenRejected('WORK_ORDER_NOT_POSSIBLE_NOW');
  });
});
