import { describe, expect, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import { occurrenceDropped, occurrenceRecorded, recurrenceFound } from './complaint.fixtures.js';
import { journeyTo } from './journey.fixtures.js';
import { recurrenceKnown } from './known.fixtures.js';
import { occurrenceIn, serialKey } from './occurrence.js';
import type { RecordOccurrence, RecurrenceCommand } from './recurrence.commands.js';
import { recurrenceDecider } from './recurrence.decider.js';
import { stateAfter } from './specification.fixtures.js';

const given = specification(recurrenceDecider, recurrenceKnown);
const command = commandMaker<RecurrenceCommand>();
const told = (changes: Partial<RecordOccurrence['data']> = {}) =>
  command('RecordOccurrence', { ...occurrenceRecorded().data, ...changes });
const earlier = occurrenceRecorded({ complaintId: 'c-0', reportedAt: '2026-02-01T08:30:00.000Z' });
const ofCustomer = { subject: 'CUSTOMER', key: 'k-1', symptomCode: null, category: 'PRICE' } as const;

describe('the stream of a unit', () => {
  it('is named by the unit', () => expect(recurrenceDecider.stream(told())).toBe('recurrence-serial-SN20250001'));

  it('remembers a complaint', () => given().when(told()).then(occurrenceRecorded()));

  it('remembers it once', () => given(occurrenceRecorded()).when(told()).thenNothing());

  it('finds the same symptom coming again', () =>
    given(earlier).when(told()).then(occurrenceRecorded(), recurrenceFound()));

  it('finds nothing in another symptom', () =>
    given(occurrenceRecorded({ ...earlier.data, symptomCode: 'NOISE' }))
      .when(told())
      .then(occurrenceRecorded()));

  it('finds nothing in two complaints without a symptom', () =>
    given(occurrenceRecorded({ ...earlier.data, symptomCode: null }))
      .when(told({ symptomCode: null }))
      .then(occurrenceRecorded({ symptomCode: null })));

  it.each([
    ['2025-12-02T08:30:00.000Z', true],
    ['2025-12-02T08:29:59.000Z', false],
  ])('looks back 90 days to the second: %s', (reportedAt, found) =>
    given(occurrenceRecorded({ ...earlier.data, reportedAt }))
      .when(told())
      .then(occurrenceRecorded(), ...(found ? [recurrenceFound()] : [])),
  );

  it('finds it when the symptom becomes known later', () =>
    given(earlier, occurrenceRecorded({ symptomCode: null }))
      .when(told())
      .then(occurrenceRecorded(), recurrenceFound()));

  it('finds the nearest of several', () =>
    given(earlier, occurrenceRecorded({ complaintId: 'c-00', reportedAt: '2026-02-20T08:30:00.000Z' }))
      .when(told())
      .then(occurrenceRecorded(), recurrenceFound({ earlierComplaintId: 'c-00' })));

  it('finds it where the earlier one is told later', () =>
    given(occurrenceRecorded())
      .when(told({ complaintId: 'c-0', reportedAt: '2026-02-01T08:30:00.000Z' }))
      .then(earlier, recurrenceFound()));

  it('takes the one told first for the earlier of two at the same time', () =>
    given(occurrenceRecorded({ complaintId: 'c-0' }))
      .when(told())
      .then(occurrenceRecorded(), recurrenceFound()));

  it('takes the nearest after it for the next one', () =>
    given(occurrenceRecorded(), occurrenceRecorded({ complaintId: 'c-2', reportedAt: '2026-03-03T08:30:00.000Z' }))
      .when(told({ complaintId: 'c-0', reportedAt: '2026-02-01T08:30:00.000Z' }))
      .then(earlier, recurrenceFound()));

  it('finds each pair once', () =>
    given(earlier, occurrenceRecorded(), recurrenceFound())
      .when(told({ category: 'PRODUCT' }))
      .then(occurrenceRecorded({ category: 'PRODUCT' })));

  it('forgets a complaint that went into another', () =>
    given(earlier, occurrenceDropped({ complaintId: 'c-0' }))
      .when(told())
      .then(occurrenceRecorded()));

  it('drops a complaint once', () => {
    const drop = command('DropOccurrence', occurrenceDropped().data);
    given(occurrenceRecorded()).when(drop).then(occurrenceDropped());
    return given(occurrenceRecorded(), occurrenceDropped()).when(drop).thenNothing();
  });
});

describe('the stream of a customer', () => {
  it('is named by the customer', () =>
    expect(recurrenceDecider.stream(told(ofCustomer))).toBe('recurrence-customer-k-1'));

  it('finds the same category coming again', () =>
    given(occurrenceRecorded({ ...earlier.data, ...ofCustomer }))
      .when(told(ofCustomer))
      .then(
        occurrenceRecorded(ofCustomer),
        recurrenceFound({ subject: 'CUSTOMER', key: 'k-1', basis: 'SAME_CUSTOMER_AND_CATEGORY' }),
      ));

  it('does not ask for the same symptom', () =>
    given(occurrenceRecorded({ ...earlier.data, ...ofCustomer, symptomCode: 'LEAK' }))
      .when(told({ ...ofCustomer, category: 'DELIVERY', symptomCode: 'LEAK' }))
      .then(occurrenceRecorded({ ...ofCustomer, category: 'DELIVERY', symptomCode: 'LEAK' })));
});

describe('the key of a unit', () => {
  it.each([
    ['sn-2025 0001', 'SN20250001'],
    ['ß/42', 'SS42'],
    [' - ', null],
    [null, null],
  ])('of %j is %j', (serial, key) => expect(serialKey(serial)).toBe(key));
});

describe('what is known of a complaint', () => {
  it('is what tells whether it came before', () => {
    const complaint = stateAfter(...journeyTo.INVESTIGATING);
    expect(complaint && occurrenceIn(complaint)).toEqual({
      serial: 'SN-2025-0001',
      customerId: 'k-1',
      symptomCode: 'LEAK',
      category: 'PRODUCT',
      reportedAt: '2026-03-02T08:30:00.000Z',
    });
  });
});
