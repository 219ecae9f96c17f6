import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { commandMaker } from '#event-sourcing/testing';
import { type EventStore, START } from '#event-store';
import { MemoryEventStore, testRunner } from '#event-store/testing';
import { defaultPack } from '#policy-pack/testing';
import type { ContactCommand, ReceiveContact } from './contact.commands.js';
import { ContactHandler, HandleContact } from './contact.handler.js';
import { ContactNumbers } from './contact-number.handler.js';
import { contactEventVersions } from './events.js';
import { requestPolicySection } from './request.policy-section.js';

/** A process of its own on a store that it may share with others. */
const startProcess = (store: EventStore) => {
  const { runner } = testRunner(contactEventVersions, store);
  const handler = new ContactHandler(runner, defaultPack(requestPolicySection), new ContactNumbers(store));
  return (changes: Partial<ReceiveContact['data']> = {}, id: string = randomUUID()) =>
    handler.execute(new HandleContact(reception({ contactId: randomUUID(), ...changes }, id)));
};

const reception = (changes: Partial<ReceiveContact['data']>, id: string) =>
  commandMaker<ContactCommand>()(
    'ReceiveContact',
    {
      contactId: 'r-1',
      channel: 'CALL',
      direction: 'INBOUND',
      customerId: null,
      caller: null,
      topic: null,
      words: null,
      product: null,
      region: null,
      recorder: null,
      attachments: [],
      receivedAt: '2026-03-02T08:00:00.000Z',
      ...changes,
    },
    { id },
  );

const numbersIn = async (store: EventStore): Promise<string[]> => {
  const { events } = await store.readAll({ after: START, limit: 10_000, categories: ['contact'] });
  return events.map(({ data }) => String((data as { number: string }).number)).sort();
};
const firstOf = (day: string, count: number) =>
  Array.from({ length: count }, (_, n) => `R-${day}-${String(n + 1).padStart(4, '0')}`);

describe('contact numbers', () => {
  it('run without gap or repeat over several processes at once', async () => {
    const store = new MemoryEventStore();
    const processes = [startProcess(store), startProcess(store), startProcess(store)];
    await Promise.all(processes.flatMap((receive) => Array.from({ length: 15 }, () => receive())));
    expect(await numbersIn(store)).toEqual(firstOf('20260302', 45));
  });

  it('go on after a start anew, and after another process took many', async () => {
    const store = new MemoryEventStore();
    const [one, another] = [startProcess(store), startProcess(store)];
    await one();
    for (let n = 0; n < 20; n += 1) await another();
    await one();
    await startProcess(store)();
    expect(await numbersIn(store)).toEqual(firstOf('20260302', 23));
  });

  it('are not used up by what is refused or repeated', async () => {
    const store = new MemoryEventStore();
    const receive = startProcess(store);
    await receive();
    await expect(receive({ product: 'x'.repeat(10_000) })).rejects.toMatchObject({ code: 'CONTACT_TEXT_TOO_LONG' });
    const contactId = randomUUID();
    const receipt = await receive({ contactId }, 'command-7');
    expect(await receive({ contactId }, 'command-7')).toEqual({ ...receipt, deduplicated: true });
    await receive();
    expect(await numbersIn(store)).toEqual(firstOf('20260302', 3));
  });

  it('begin anew each day, which begins at midnight where the company is', async () => {
    const store = new MemoryEventStore();
    const receive = startProcess(store);
    await receive({ receivedAt: '2026-03-01T22:59:59.999Z' });
    await receive({ receivedAt: '2026-03-01T23:00:00.000Z' });
    await receive({ receivedAt: null });
    expect(await numbersIn(store)).toEqual(['R-20260301-0001', 'R-20260302-0001', 'R-20260302-0002']);
  });
});
