import { describe, expect, it } from '@jest/globals';
import { ERASED, personal } from '#event-sourcing';
import { cancelled, closed, drafted, SUBJECT, site, siteSet, text } from './order.fixtures.js';
import { endOf, siteOf } from './site-shown.js';

const SHOWN = {
  address: 'Ringstr. 1, 80331 Munich',
  contactName: 'A. Example',
  phone: '+49 89 000',
  coordinates: { latitude: 48.137, longitude: 11.575 },
  words: 'It does not cool.',
};

describe('the site of a work order', () => {
  it('is what was said last, with the words of the customer', () => {
    expect(siteOf([drafted()])).toEqual(SHOWN);
    const moved = siteSet({ site: { ...site, address: text('Ringstr. 2, 80331 Munich'), phone: null } });
    expect(siteOf([drafted(), moved])).toEqual({ ...SHOWN, address: 'Ringstr. 2, 80331 Munich', phone: null });
  });

  it('is nothing where nobody said anything', () => expect(siteOf([drafted({ site: null, words: null })])).toBeNull());

  it('is no place on the map once it is erased', () => {
    const erased = personal(SUBJECT, ERASED);
    const gone = { address: erased, contactName: erased, phone: erased, coordinates: erased };
    expect(siteOf([drafted({ site: gone, words: erased })])).toEqual({
      address: ERASED,
      contactName: ERASED,
      phone: ERASED,
      coordinates: null,
      words: ERASED,
    });
  });

  it('is shown for a time from the end on', () => {
    expect(endOf([drafted()])).toBeNull();
    expect(endOf([drafted(), closed()])).toBe(closed().data.closedAt);
    expect(endOf([drafted(), cancelled()])).toBe(cancelled().data.cancelledAt);
  });
});
