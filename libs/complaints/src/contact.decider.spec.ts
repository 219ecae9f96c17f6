import { describe, it } from '@jest/globals';
import { personal } from '#event-sourcing';
import { ask } from './commands.fixtures.js';
import { AT, confirmed, contacted, investigationStarted, restated, SUBJECT } from './complaint.fixtures.js';
import { standing } from './specification.fixtures.js';

const text = (words: string) => personal(SUBJECT, words);
const restatement = text('The collector leaks onto the stairs.');

describe('an investigation', () => {
  it('starts after the acknowledgement', () =>
    standing('ACKNOWLEDGED').when(ask('StartInvestigation')).then(investigationStarted()));

  it('starts once', () => standing('INVESTIGATING').when(ask('StartInvestigation')).thenNothing());

  it('does not start before the acknowledgement', () =>
    standing('REGISTERED')
      .when(ask('StartInvestigation'))
      .thenRejected('COMPLAINT_NOT_ACKNOWLEDGED', { state: 'REGISTERED', next: 'AcknowledgeComplaint' }));

  it('is not started anew by way of a hold', () =>
    standing('HELD').when(ask('StartInvestigation')).thenRejected('COMPLAINT_ON_HOLD', { next: 'ResumeComplaint' }));

  it('does not start in a later state', () =>
    standing('APPROVED')
      .when(ask('StartInvestigation'))
      .thenRejected('COMPLAINT_OUT_OF_ORDER', {
        state: 'APPROVED',
        missing: ['ACKNOWLEDGED'],
        next: 'ReplyToCustomer',
      }));
});

describe('a try to reach the customer', () => {
  it('starts the investigation', () =>
    standing('ACKNOWLEDGED').when(ask('RecordContact')).then(investigationStarted(), contacted()));

  it('is recorded before the acknowledgement too', () =>
    standing('REGISTERED').when(ask('RecordContact')).then(contacted()));

  it('counts up as long as it fails', () =>
    standing('INVESTIGATING', contacted({ contactedAt: '2026-03-02T08:45:00.000Z' }))
      .when(ask('RecordContact'))
      .then(contacted({ unreachedTries: 2 })));

  it('starts counting anew when it succeeds', () =>
    standing('INVESTIGATING', contacted({ contactedAt: '2026-03-02T08:45:00.000Z', unreachedTries: 2 }))
      .when(ask('RecordContact', { outcome: 'REACHED', note: 'Calls back tonight.' }))
      .then(contacted({ outcome: 'REACHED', unreachedTries: 0, note: text('Calls back tonight.') })));

  it('is one try however often it is told', () =>
    standing('INVESTIGATING', contacted()).when(ask('RecordContact')).thenNothing());

  it('says after the last remedy when to try again', () =>
    standing('AWAITING_SATISFACTION')
      .when(ask('RecordContact'))
      .then(contacted({ nextContactDueAt: '2026-03-04T09:00:00.000Z' })));

  it('says nothing of the sort in an import', () =>
    standing('AWAITING_SATISFACTION')
      .when(ask('RecordContact', {}, { origin: 'IMPORT' }))
      .then(contacted()));

  it.each(['2026-03-02T08:30:00.000Z', AT])('may be as early as the report and as late as now: %s', (contactedAt) =>
    standing('INVESTIGATING').when(ask('RecordContact', { contactedAt })).then(contacted({ contactedAt })),
  );

  it.each([
    ['2026-03-02T09:00:01.000Z', 'IN_THE_FUTURE'],
    ['2026-03-02T08:29:59.000Z', 'BEFORE_REPORTING'],
    ['yesterday', 'NO_INSTANT'],
  ])('is refused at %s: %s', (contactedAt, problem) =>
    standing('INVESTIGATING')
      .when(ask('RecordContact', { contactedAt }))
      .thenRejected('COMPLAINT_DATE_IMPOSSIBLE', { field: 'contactedAt', problem }),
  );

  it('is refused when the complaint has ended', () =>
    standing('CLOSED').when(ask('RecordContact')).thenRejected('COMPLAINT_ENDED'));
});

describe('the problem', () => {
  it('is restated, which starts the investigation', () =>
    standing('ACKNOWLEDGED').when(ask('RestateProblem')).then(investigationStarted(), restated({ restatement })));

  it('in the same words is restated once', () =>
    standing('INVESTIGATING', restated({ restatement })).when(ask('RestateProblem')).thenNothing());

  it('is not restated in no words', () =>
    standing('INVESTIGATING')
      .when(ask('RestateProblem', { restatement: '' }))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'restatement' }));

  it('is not restated when a settlement is proposed', () =>
    standing('PROPOSED').when(ask('RestateProblem')).thenRejected('COMPLAINT_OUT_OF_ORDER'));

  it('is confirmed by the customer', () =>
    standing('ACKNOWLEDGED', investigationStarted(), restated()).when(ask('ConfirmProblem')).then(confirmed()));

  it('is confirmed once', () => standing('PROPOSED').when(ask('ConfirmProblem')).thenNothing());

  it('is confirmed anew when it was restated since', () =>
    standing('INVESTIGATING', restated({ restatement }))
      .when(ask('ConfirmProblem', { words: null }))
      .then(confirmed({ words: null, confirmedAt: AT })));

  it('is not confirmed before the acknowledgement', () =>
    standing('REGISTERED').when(ask('ConfirmProblem')).thenRejected('COMPLAINT_NOT_ACKNOWLEDGED'));

  it('is not confirmed before it was restated', () =>
    standing('ACKNOWLEDGED')
      .when(ask('ConfirmProblem'))
      .thenRejected('COMPLAINT_NOT_RESTATED', { missing: 'restatement', next: 'RestateProblem' }));
});
