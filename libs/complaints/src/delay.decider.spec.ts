import { describe, expect, it } from '@jest/globals';
import { personal } from '#event-sourcing';
import { ask } from './commands.fixtures.js';
import { held, informed, registered, reopened, resumed, SUBJECT, withdrawn } from './complaint.fixtures.js';
import { journeyTo } from './journey.fixtures.js';
import { given, standing, stateAfter } from './specification.fixtures.js';

const later = { at: '2026-03-05T09:00:00.000Z' };
const text = (words: string) => personal(SUBJECT, words);
const asked = { explanation: text('We wait for the seal.') };

describe('putting a complaint on hold', () => {
  it('gives the reason and the end, and owes the customer word of it', () =>
    standing('INVESTIGATING')
      .when(ask('HoldComplaint', { note: 'Photos of the seal.' }))
      .then(held({ note: text('Photos of the seal.'), informDueAt: '2026-03-02T14:00:00.000Z' })));

  it('until then again changes nothing', () => standing('HELD').when(ask('HoldComplaint')).thenNothing());

  it('until another time takes a resumption first', () =>
    standing('HELD')
      .when(ask('HoldComplaint', { heldUntil: '2026-03-06T09:00:00.000Z' }))
      .thenRejected('COMPLAINT_ON_HOLD', { next: 'ResumeComplaint' }));

  it('is refused until a time that has passed', () =>
    standing('INVESTIGATING')
      .when(ask('HoldComplaint', { heldUntil: '2026-03-02T09:00:00.000Z' }))
      .thenRejected('COMPLAINT_DATE_IMPOSSIBLE', { field: 'heldUntil', problem: 'NOT_IN_THE_FUTURE' }));

  it('is refused before it is investigated', () =>
    standing('ACKNOWLEDGED')
      .when(ask('HoldComplaint'))
      .thenRejected('COMPLAINT_OUT_OF_ORDER', { missing: ['INVESTIGATING'], next: 'StartInvestigation' }));

  it('is refused once a settlement is proposed', () =>
    standing('PROPOSED').when(ask('HoldComplaint')).thenRejected('COMPLAINT_OUT_OF_ORDER'));

  it('owes nothing in an import', () =>
    standing('INVESTIGATING')
      .when(ask('HoldComplaint', {}, { origin: 'IMPORT' }))
      .then(held({ informDueAt: null })));
});

describe('resuming a complaint', () => {
  const shifted = resumed({ answerDueAt: '2026-03-06T08:30:00.000Z', settleDueAt: '2026-04-04T08:30:00.000Z' });

  it('moves what is due by as long as it was on hold', () =>
    standing('HELD')
      .when(ask('ResumeComplaint', {}, later))
      .then(shifted));

  it('for the second time adds both holds up', () =>
    standing('HELD', shifted, held({ heldAt: '2026-03-06T09:00:00.000Z', heldUntil: '2026-03-08T09:00:00.000Z' }))
      .when(ask('ResumeComplaint', {}, { at: '2026-03-07T09:00:00.000Z' }))
      .then(
        resumed({
          answerDueAt: '2026-03-07T08:30:00.000Z',
          settleDueAt: '2026-04-05T08:30:00.000Z',
          resumedAt: '2026-03-07T09:00:00.000Z',
        }),
      ));

  it.each(['INVESTIGATING', 'PROPOSED'] as const)('that is not on hold but %s changes nothing', (status) =>
    standing(status).when(ask('ResumeComplaint')).thenNothing(),
  );

  it('happens by itself at the end of the hold', () =>
    standing('HELD')
      .when(ask('ResumeComplaint', { heldUntil: '2026-03-05T09:00:00.000Z' }, later))
      .then(shifted));

  it('does not happen by itself before that', () =>
    standing('HELD')
      .when(ask('ResumeComplaint', { heldUntil: '2026-03-05T09:00:00.000Z' }, { at: '2026-03-05T08:59:59.000Z' }))
      .thenNothing());

  it('does not happen by itself at the end of an earlier hold', () =>
    standing('HELD', shifted, held({ heldUntil: '2026-03-09T09:00:00.000Z' }))
      .when(ask('ResumeComplaint', { heldUntil: '2026-03-05T09:00:00.000Z' }, { at: '2026-03-10T09:00:00.000Z' }))
      .thenNothing());

  it('that was withdrawn on hold and reopened needs none', () =>
    standing('HELD', withdrawn(), reopened({ from: 'WITHDRAWN' }))
      .when(ask('ResumeComplaint'))
      .thenNothing());

  it('that was imported sets no clock', () =>
    given(registered({ acknowledgeDueAt: null, answerDueAt: null, settleDueAt: null }), ...journeyTo.HELD.slice(1))
      .when(ask('ResumeComplaint', {}, later))
      .then(resumed({ answerDueAt: null, settleDueAt: null })));

  it('that was imported has no clock afterwards either', () =>
    expect(
      stateAfter(
        registered({ acknowledgeDueAt: null, answerDueAt: null, settleDueAt: null }),
        ...journeyTo.HELD.slice(1),
        resumed({ answerDueAt: null, settleDueAt: null }),
      ),
    ).toMatchObject({ clocksFrom: null, hold: null }));

  it('after reopening counts from there', () =>
    standing('CLOSED', reopened(), held())
      .when(ask('ResumeComplaint', {}, later))
      .then(resumed({ answerDueAt: '2026-03-06T09:00:00.000Z', settleDueAt: '2026-04-04T09:00:00.000Z' })));

  it('is refused when it has ended', () =>
    standing('HELD', withdrawn()).when(ask('ResumeComplaint')).thenRejected('COMPLAINT_ENDED'));
});

describe('informing the customer of a delay', () => {
  it.each(['REGISTERED', 'PROPOSED', 'IMPLEMENTING'] as const)(
    'gives cause, new time and interim help while it is %s',
    (status) =>
      standing(status)
        .when(ask('InformCustomer'))
        .then(informed({ ...asked, cause: 'LATE' })),
  );

  it('pays what a hold owes', () =>
    standing('HELD')
      .when(ask('InformCustomer', { cause: 'HOLD' }))
      .then(informed({ ...asked, cause: 'HOLD' })));

  it('of the same time again changes nothing', () =>
    standing('HELD', informed())
      .when(ask('InformCustomer', { cause: 'HOLD' }))
      .thenNothing());

  it('of a hold needs one', () =>
    standing('INVESTIGATING')
      .when(ask('InformCustomer', { cause: 'HOLD' }))
      .thenRejected('COMPLAINT_OUT_OF_ORDER', { missing: ['HELD'] }));

  it('needs an exact time to come', () =>
    standing('INVESTIGATING')
      .when(ask('InformCustomer', { newTime: 'soon' }))
      .thenRejected('COMPLAINT_DATE_IMPOSSIBLE', { field: 'newTime', problem: 'NO_INSTANT' }));

  it('needs an explanation', () =>
    standing('INVESTIGATING')
      .when(ask('InformCustomer', { explanation: '' }))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'explanation' }));

  it('is possible without interim help', () =>
    standing('INVESTIGATING')
      .when(ask('InformCustomer', { interimHelp: null }))
      .then(informed({ ...asked, cause: 'LATE', interimHelp: null })));

  it('is refused when it has ended', () =>
    standing('CLOSED').when(ask('InformCustomer')).thenRejected('COMPLAINT_ENDED'));
});
