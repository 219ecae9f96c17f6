import type { Command, Decider } from '#event-sourcing';
import type { ContactNumbered } from './contact-number.events.js';

/** The other half of receiving a contact. `day` is the company's, `2026-03-02`. */
export type NumberContact = Command<'NumberContact', { contactId: string; day: string }>;

/**
 * The contacts of one day, numbered from 1: its stream is the one place where two contacts could get the same number. A
 * contact that is received twice is refused on its own stream, and with it its second number.
 */
export const contactNumberDecider: Decider<NumberContact, ContactNumbered, number> = {
  stream: ({ data }) => `contactnumber-${data.day}`,
  initialState: 0,
  decide: ({ data }, last) => {
    const { contactId, day } = data;
    return [{ type: 'ContactNumbered', data: { contactId, day, number: contactNumber(day, last + 1) } }];
  },
  evolve: (last) => last + 1,
};

/** `R-20260302-0017`: the 17th contact of that day. */
const contactNumber = (day: string, n: number): string =>
  `R-${day.replaceAll('-', '')}-${n.toString().padStart(4, '0')}`;
