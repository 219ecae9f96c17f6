import type { Command, Decider } from '#event-sourcing';
import type { CallerKeysDestroyed } from './caller-keys.events.js';

export type RecordCallerKeysDestroyed = Command<
  'RecordCallerKeysDestroyed',
  { customerId: string; contactIds: readonly string[] }
>;

export const CALLER_KEYS_COMMANDS: readonly RecordCallerKeysDestroyed['type'][] = ['RecordCallerKeysDestroyed'];

/** Which contacts' own keys went with a customer's: recorded once for each contact. */
export const callerKeysDecider: Decider<RecordCallerKeysDestroyed, CallerKeysDestroyed, readonly string[]> = {
  stream: ({ data }) => `callerkeys-${data.customerId}`,
  initialState: [],
  decide: ({ data, at }, destroyed) => {
    const contactIds = data.contactIds.filter((id) => !destroyed.includes(id));
    if (contactIds.length === 0) return [];
    return [{ type: 'CallerKeysDestroyed', data: { customerId: data.customerId, contactIds, destroyedAt: at } }];
  },
  evolve: (destroyed, { data }) => [...destroyed, ...data.contactIds],
};
