import { describe, it } from '@jest/globals';
import { personal } from '#event-sourcing';
import { ask } from './commands.fixtures.js';
import { findingAcknowledged, findingFedBack, SUBJECT } from './complaint.fixtures.js';
import { rechecked, satisfactionRecorded } from './settlement.fixtures.js';
import { standing } from './specification.fixtures.js';

const text = (words: string) => personal(SUBJECT, words);
const quality = { by: 'quality-1', roles: ['quality'] };

describe('the result', () => {
  it('is checked again by somebody else', () =>
    standing('AWAITING_SATISFACTION')
      .when(ask('RecheckResult', {}, quality))
      .then(rechecked()));

  it('is not checked by who brought it about', () =>
    standing('AWAITING_SATISFACTION')
      .when(ask('RecheckResult', {}, { by: 'worker-1' }))
      .thenRejected('COMPLAINT_RECHECKED_BY_HANDLER', { handlers: ['worker-1'] }));

  it('that passed is checked once', () =>
    standing('AWAITING_SATISFACTION', rechecked())
      .when(ask('RecheckResult', {}, quality))
      .thenNothing());

  it('that does not pass takes the complaint back to the investigation, with a reason', () =>
    standing('AWAITING_SATISFACTION')
      .when(ask('RecheckResult', { passed: false, note: 'Still wet.' }, quality))
      .then(rechecked({ passed: false, note: text('Still wet.') })));

  it('does not fail without a reason', () =>
    standing('AWAITING_SATISFACTION')
      .when(ask('RecheckResult', { passed: false }, quality))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'note' }));

  it('is checked when there is one', () =>
    standing('IMPLEMENTING')
      .when(ask('RecheckResult', {}, quality))
      .thenRejected('COMPLAINT_OUT_OF_ORDER', { missing: ['AWAITING_SATISFACTION'], next: 'CompleteTask' }));
});

describe('the customer’s satisfaction', () => {
  it('is recorded', () =>
    standing('AWAITING_SATISFACTION').when(ask('RecordSatisfaction')).then(satisfactionRecorded()));

  it('is recorded once', () =>
    standing('AWAITING_SATISFACTION', satisfactionRecorded()).when(ask('RecordSatisfaction')).thenNothing());

  it('that is missing takes the complaint back to the investigation, with a reason', () =>
    standing('AWAITING_SATISFACTION')
      .when(ask('RecordSatisfaction', { satisfied: false, reason: 'It drips again.' }))
      .then(satisfactionRecorded({ satisfied: false, reason: text('It drips again.') })));

  it('may be lost again before the complaint is closed', () =>
    standing('AWAITING_SATISFACTION', satisfactionRecorded())
      .when(ask('RecordSatisfaction', { satisfied: false, reason: 'It drips again.' }))
      .then(satisfactionRecorded({ satisfied: false, reason: text('It drips again.') })));

  it('is not denied without a reason', () =>
    standing('AWAITING_SATISFACTION')
      .when(ask('RecordSatisfaction', { satisfied: false }))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'reason' }));

  it('is asked for when everything is done', () =>
    standing('REPLIED').when(ask('RecordSatisfaction')).thenRejected('COMPLAINT_OUT_OF_ORDER'));
});

describe('a finding', () => {
  it('is fed back to the department that the category names', () =>
    standing('INVESTIGATING').when(ask('FeedBackFinding')).then(findingFedBack()));

  it('is fed back to the department named', () =>
    standing('CLOSED')
      .when(ask('FeedBackFinding', { findingId: 'f-2', department: 'PRODUCTION' }))
      .then(findingFedBack({ findingId: 'f-2', department: 'PRODUCTION' })));

  it('is fed back once', () => standing('INVESTIGATING', findingFedBack()).when(ask('FeedBackFinding')).thenNothing());

  it('needs an assessment, even where its department is named', () =>
    standing('REGISTERED')
      .when(ask('FeedBackFinding', { department: 'DESIGN' }))
      .thenRejected('COMPLAINT_NOT_ASSESSED'));

  it('says something', () =>
    standing('INVESTIGATING')
      .when(ask('FeedBackFinding', { finding: '' }))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'finding' }));

  it('is acknowledged by its department', () =>
    standing('INVESTIGATING', findingFedBack())
      .when(ask('AcknowledgeFinding', {}, { by: 'engineer-1' }))
      .then(findingAcknowledged()));

  it('is acknowledged once', () => standing('CLOSED').when(ask('AcknowledgeFinding')).thenNothing());

  it('is acknowledged when it exists', () =>
    standing('INVESTIGATING')
      .when(ask('AcknowledgeFinding'))
      .thenRejected('COMPLAINT_FINDING_NOT_FOUND', { next: 'FeedBackFinding' }));

  it('belongs to the complaint that this one went into', () =>
    standing('MERGED').when(ask('FeedBackFinding')).thenRejected('COMPLAINT_MERGED'));
});
