import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fold } from '#event-sourcing';
import { contactDecider } from './contact.decider.js';
import type { ContactEvent } from './contact.events.js';
import type { RequestEvent } from './events.js';
import { received, requestSamples } from './testing.js';

const golden = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../test/golden-events/${file}`, import.meta.url), 'utf8'));

const streamOf = ({ type, data }: RequestEvent): string => {
  if (type === 'ContactNumbered') return `contactnumber-${data.number}`;
  return type === 'CallerKeysDestroyed' ? `callerkeys-${data.customerId}` : `contact-${data.contactId}`;
};

const isOfContact = (event: RequestEvent): event is ContactEvent => streamOf(event).startsWith('contact-');

const events = Object.values(requestSamples);

it.each(events)('the event $type is stored for ever as its golden file says', (event) =>
  expect(golden(`${event.type}.v1.json`)).toEqual({
    type: event.type,
    version: 1,
    stream: streamOf(event),
    data: event.data,
  }),
);

describe.each(events.filter(isOfContact))('the event $type', (event) => {
  it('is folded by the rules', () =>
    expect(fold(contactDecider, [received(), event])).toMatchObject({ contactId: event.data.contactId }));
});
