import { type Command, type Decider, Rejection } from '#event-sourcing';
import type { ContactNumbered } from './contact-number.events.js';

/** The other half of receiving a contact. */
export type NumberContact = Command<'NumberContact', { contactId: string; number: string }>;

/** Each number has a stream of its own, which is the one place where two contacts could get the same. */
export const contactNumberDecider: Decider<NumberContact, ContactNumbered, boolean> = {
  stream: ({ data }) => numberStream(data.number),
  initialState: false,
  decide: ({ data }, isTaken) => {
    const { contactId, number } = data;
    if (isTaken)
      throw new Rejection('CONTACT_NUMBER_TAKEN', 'Another contact has this number: take the next one.', { number });
    return [{ type: 'ContactNumbered', data: { contactId, number } }];
  },
  evolve: () => true,
};

/** `R-20260302-0017`: the 17th contact of that day. */
export const contactNumber = (day: string, n: number): string =>
  `R-${day.replaceAll('-', '')}-${n.toString().padStart(4, '0')}`;

export const numberStream = (number: string): string => `contactnumber-${number}`;
