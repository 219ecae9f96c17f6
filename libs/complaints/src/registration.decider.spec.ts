import { describe, expect, it } from '@jest/globals';
import { personal, Rejection } from '#event-sourcing';
import { ask, intakeGiven, photo } from './commands.fixtures.js';
import { complaintDecider } from './complaint.decider.js';
import { attachment, registered, SUBJECT, statementAdded } from './complaint.fixtures.js';
import { complaintKnown } from './known.fixtures.js';
import { given } from './specification.fixtures.js';

const imported = { origin: 'IMPORT' } as const;
const undue = { acknowledgeDueAt: null, answerDueAt: null, settleDueAt: null, ownerDueAt: null };

describe('registering a complaint', () => {
  it('keeps everything that was told, and says what is due from when it was told', () =>
    given()
      .when(ask('RegisterComplaint'))
      .then(registered({ settleDueAt: '2026-04-01T08:30:00.000Z' })));

  it('is refused where it is registered already', () =>
    given(registered())
      .when(ask('RegisterComplaint'))
      .thenRejected('COMPLAINT_ALREADY_REGISTERED', { state: 'REGISTERED', next: 'AddStatement' }));

  it('names who took it down where that is not who typed it', () => {
    const [event] = complaintDecider.decide(ask('RegisterComplaint', { recorder: 'agent-7' }), null, complaintKnown);
    expect(event?.data).toMatchObject({ recorder: 'agent-7' });
  });

  it('keeps the contact of somebody without a customer file under the key of the complaint', () => {
    const contact = { name: 'Kim', phone: '+49 1', email: null, address: null };
    const [event] = complaintDecider.decide(
      ask('RegisterComplaint', { customerId: null, contact, attachments: [photo] }),
      null,
      complaintKnown,
    );
    expect(event?.data).toMatchObject({
      customerId: null,
      words: personal('complaint-c-1', intakeGiven.words),
      contact: { name: personal('complaint-c-1', 'Kim'), phone: personal('complaint-c-1', '+49 1'), email: null },
      attachments: [{ ...attachment, name: personal('complaint-c-1', 'nameplate.jpg') }],
      occurrence: { customerId: null },
    });
  });

  it('leaves out a contact that says nothing', () => {
    const contact = { name: ' ', phone: null, email: null, address: null };
    const [event] = complaintDecider.decide(ask('RegisterComplaint', { contact }), null, complaintKnown);
    expect(event?.data).toMatchObject({ contact: null });
  });

  it('counts what a dealer reports as the opinion of the customer it is reported for', () => {
    const [event] = complaintDecider.decide(
      ask('RegisterComplaint', { onBehalfOfCustomerId: 'k-2' }),
      null,
      complaintKnown,
    );
    expect(event?.data).toMatchObject({
      customerId: 'k-1',
      occurrence: { customerId: 'k-2' },
      words: personal('complaint-c-1', intakeGiven.words),
    });
  });

  it('is refused while somebody it is about is erased', () =>
    given()
      .when(ask('RegisterComplaint', { onBehalfOfCustomerId: 'k-2' }), {
        ...complaintKnown,
        erasedCustomerIds: ['k-2'],
      })
      .thenRejected('COMPLAINT_CUSTOMER_ERASED'));

  it('goes on under the key that it began with', () => {
    const ofDealer = registered({ onBehalfOfCustomerId: 'k-2', words: personal('complaint-c-1', 'It leaks.') });
    const words = personal('complaint-c-1', 'It has become worse.');
    given(ofDealer).when(ask('AddStatement')).then(statementAdded({ words }));
  });

  it('tells no unit by a part of a serial number', () => {
    const [event] = complaintDecider.decide(
      ask('RegisterComplaint', { serial: 'KMHCG45CX1U', serialIsPartial: true }),
      null,
      complaintKnown,
    );
    expect(event?.data).toMatchObject({ serial: 'KMHCG45CX1U', occurrence: { serial: null } });
  });

  it('reads times with any offset and keeps them in UTC', () => {
    const times = { reportedAt: '2026-03-02T09:30:00+01:00', occurredAt: '2026-02-28T08:00:00+01:00' };
    const [event] = complaintDecider.decide(ask('RegisterComplaint', times), null, complaintKnown);
    expect(event?.data).toMatchObject({
      reportedAt: '2026-03-02T08:30:00.000Z',
      occurredAt: '2026-02-28T07:00:00.000Z',
    });
  });
});

describe.each(['INJURY', 'FIRE'] as const)('registering a complaint with %s', (safetyFlag) => {
  it('makes it critical from the first moment, on the tier of managers, with a clock for its owner', () =>
    given()
      .when(ask('RegisterComplaint', { safetyFlag }))
      .then(
        registered({
          safetyFlag,
          severity: 'CRITICAL',
          tier: 'MANAGER',
          acknowledgeDueAt: '2026-03-02T09:30:00.000Z',
          answerDueAt: '2026-03-02T12:30:00.000Z',
          settleDueAt: '2026-03-09T08:30:00.000Z',
          ownerDueAt: '2026-03-02T10:30:00.000Z',
        }),
      ));
});

describe('registering what is just possible', () => {
  it.each([
    { reportedAt: '2026-03-02T09:00:00.000Z' },
    { reportedAt: '2025-03-01T09:00:00.000Z', occurredAt: null, productionDate: null, inUseSince: null },
    { occurredAt: '2026-03-02T08:30:00.000Z' },
    { occurredAt: '1996-03-01T20:30:00.000Z' },
    { productionDate: '2025-09-15', inUseSince: '2025-09-15' },
    { inUseSince: '2026-03-03', productionDate: null },
  ])('takes what is just possible: %j', (times) => {
    const [event] = complaintDecider.decide(ask('RegisterComplaint', times), null, complaintKnown);
    expect(event?.data).toMatchObject(times);
  });

  it('takes a day that has begun where the customer is, to the second', () => {
    const times = { reportedAt: '2026-03-02T00:00:00.000Z', occurredAt: null, inUseSince: '2026-03-03' };
    const [event] = complaintDecider.decide(ask('RegisterComplaint', times), null, complaintKnown);
    expect(event?.data).toMatchObject({ inUseSince: '2026-03-03' });
  });

  it('takes as many words as the pack allows', () => {
    const words = 'x'.repeat(200);
    const [event] = complaintDecider.decide(ask('RegisterComplaint', { words }), null, complaintKnown);
    expect(event?.data).toMatchObject({ words: personal(SUBJECT, words) });
  });
});

describe('registering what can not be true', () => {
  it('is refused with a title that is longer than a note', () =>
    given()
      .when(ask('RegisterComplaint', { title: 'x'.repeat(101) }))
      .thenRejected('COMPLAINT_TEXT_TOO_LONG', { field: 'title', limit: 100 }));

  it.each([
    ['reportedAt', '2026-03-02T09:00:00.001Z', 'IN_THE_FUTURE'],
    ['reportedAt', '2025-02-28T09:00:00.000Z', 'TOO_LONG_AGO'],
    ['reportedAt', '2026-02-30T09:00:00.000Z', 'NO_INSTANT'],
    ['reportedAt', 'last Monday', 'NO_INSTANT'],
    ['occurredAt', '2026-03-02T08:30:00.001Z', 'AFTER_REPORTING'],
    ['occurredAt', '1016-07-23T00:00:00.000Z', 'TOO_LONG_AGO'],
    ['occurredAt', '2026-02-28', 'NO_INSTANT'],
    ['productionDate', '2026-03-04', 'AFTER_REPORTING'],
    ['productionDate', '2025-13-01', 'NO_DATE'],
    ['inUseSince', '2026-03-04', 'AFTER_REPORTING'],
    ['inUseSince', '2025-06-30', 'BEFORE_PRODUCTION'],
  ] as const)('is refused: %s %s is %s', (field, value, problem) =>
    given()
      .when(ask('RegisterComplaint', { [field]: value }))
      .thenRejected('COMPLAINT_DATE_IMPOSSIBLE', { field, problem, state: null }),
  );

  it.each([
    ['lossSoFar', { amount: -1, currency: 'EUR' }, 'NEGATIVE'],
    ['lossSoFar', { amount: 1.5, currency: 'EUR' }, 'NOT_WHOLE_MINOR_UNITS'],
    ['lossPerDay', { amount: 1, currency: 'XYZ' }, 'CURRENCY_UNKNOWN'],
  ] as const)('is refused: %s %j is %s', (field, value, problem) =>
    given()
      .when(ask('RegisterComplaint', { [field]: value }))
      .thenRejected('COMPLAINT_MONEY_IMPOSSIBLE', { field, problem }),
  );

  it('is refused without a word of the customer', () =>
    given()
      .when(ask('RegisterComplaint', { words: ' \n' }))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'words' }));

  it('is refused with more words than the pack allows', () =>
    given()
      .when(ask('RegisterComplaint', { words: 'x'.repeat(201) }))
      .thenRejected('COMPLAINT_TEXT_TOO_LONG', { field: 'words', limit: 200 }));

  it.each([
    [{ ...photo, uri: 'nameplate.jpg' }, 'URI_MALFORMED'],
    [{ ...photo, sha256: 'abc' }, 'SHA256_MALFORMED'],
    [{ ...photo, mediaType: 'application/x-msdownload' }, 'MEDIA_TYPE_NOT_ALLOWED'],
  ])('is refused with an attachment that can not serve as evidence: %j', (attached, problem) =>
    given()
      .when(ask('RegisterComplaint', { attachments: [attached] }))
      .thenRejected('COMPLAINT_ATTACHMENT_REFUSED', { problem }),
  );

  it('says the rule and what to do in a sentence', () => {
    const decide = () => complaintDecider.decide(ask('RegisterComplaint', { words: '' }), null, complaintKnown);
    expect(decide).toThrow(Rejection);
    expect(decide).toThrow('A text that this step rests on is missing. Write it down. Missing: words.');
  });
});

describe('importing a complaint', () => {
  it('sets no clock, however long ago it was reported', () =>
    given()
      .when(
        ask(
          'RegisterComplaint',
          { reportedAt: '2003-01-02T00:00:00.000Z', occurredAt: null, inUseSince: null, productionDate: null },
          imported,
        ),
      )
      .then(
        registered({
          ...undue,
          reportedAt: '2003-01-02T00:00:00.000Z',
          occurredAt: null,
          inUseSince: null,
          productionDate: null,
          occurrence: { ...registered().data.occurrence, reportedAt: '2003-01-02T00:00:00.000Z' },
        }),
      ));

  it('leaves out what can not be true, and notes what was given', () =>
    given()
      .when(
        ask(
          'RegisterComplaint',
          { occurredAt: '1016-07-23T00:00:00.000Z', inUseSince: 'N/A', lossSoFar: { amount: -5, currency: 'EUR' } },
          imported,
        ),
      )
      .then(
        registered({
          ...undue,
          occurredAt: null,
          inUseSince: null,
          lossSoFar: null,
          intakeNotes: [
            { field: 'occurredAt', given: '1016-07-23T00:00:00.000Z', problem: 'TOO_LONG_AGO' },
            { field: 'inUseSince', given: 'N/A', problem: 'NO_DATE' },
            { field: 'lossSoFar', given: '{"amount":-5,"currency":"EUR"}', problem: 'NEGATIVE' },
          ],
        }),
      ));

  it('notes an event that lies after its report', () => {
    const [event] = complaintDecider.decide(
      ask('RegisterComplaint', { occurredAt: '2026-03-05T00:00:00.000Z' }, imported),
      null,
      complaintKnown,
    );
    expect(event?.data).toMatchObject({
      occurredAt: null,
      intakeNotes: [{ field: 'occurredAt', given: '2026-03-05T00:00:00.000Z', problem: 'AFTER_REPORTING' }],
    });
  });

  it('takes one without words, and keeps the number it had', () => {
    const source = { system: 'CFPB', number: '2471340' };
    const [event] = complaintDecider.decide(
      ask('RegisterComplaint', { words: '', source }, imported),
      null,
      complaintKnown,
    );
    expect(event?.data).toMatchObject({ words: personal(SUBJECT, ''), source });
  });

  it('is refused without a filing date, for everything is counted from it', () =>
    given()
      .when(ask('RegisterComplaint', { reportedAt: '' }, imported))
      .thenRejected('COMPLAINT_DATE_IMPOSSIBLE', { field: 'reportedAt', problem: 'NO_INSTANT' }));
});
