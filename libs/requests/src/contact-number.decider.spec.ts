import { describe, expect, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import { numbered } from './contact.fixtures.js';
import { contactNumberDecider, type NumberContact } from './contact-number.decider.js';

const given = specification(contactNumberDecider, undefined);
const number = (contactId: string) => commandMaker<NumberContact>()('NumberContact', { contactId, day: '2026-03-02' });

describe('the numbers of a day', () => {
  it('begin with 1', () => given().when(number('r-1')).then(numbered()));

  it('run on without a gap', () =>
    given(numbered(), numbered({ contactId: 'r-2', number: 'R-20260302-0002' }))
      .when(number('r-3'))
      .then(numbered({ contactId: 'r-3', number: 'R-20260302-0003' })));

  it('have one stream', () => expect(contactNumberDecider.stream(number('r-1'))).toBe('contactnumber-2026-03-02'));
});
