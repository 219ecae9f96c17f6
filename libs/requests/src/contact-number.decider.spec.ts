import { describe, expect, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import { numbered } from './contact.fixtures.js';
import { contactNumber, contactNumberDecider, type NumberContact } from './contact-number.decider.js';

const given = specification(contactNumberDecider, undefined);
const take = commandMaker<NumberContact>()('NumberContact', { contactId: 'r-1', number: 'R-20260302-0001' });

describe('a contact number', () => {
  it('says which contact of which day it is', () =>
    expect([contactNumber('2026-03-02', 17), contactNumber('2026-03-02', 12_345)]).toEqual([
      'R-20260302-0017',
      'R-20260302-12345',
    ]));

  it('is given to a contact', () => given().when(take).then(numbered()));

  it('is given once', () =>
    given(numbered({ contactId: 'r-0' }))
      .when(take)
      .thenRejected('CONTACT_NUMBER_TAKEN', { number: 'R-20260302-0001' }));

  it('has a stream of its own', () => expect(contactNumberDecider.stream(take)).toBe('contactnumber-R-20260302-0001'));
});
