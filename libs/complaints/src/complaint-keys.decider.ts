import type { Decider } from '#event-sourcing';
import type { ComplaintKeysCommand } from './complaint-keys.commands.js';
import type { ComplaintKeysEvent } from './complaint-keys.events.js';

type Gone = Readonly<{ texts: readonly string[]; keys: readonly string[] }>;

/** The complaints under a key of their own in which the erased customer speaks or is spoken of, as the read models say. */
export type ComplaintKeysKnown = Readonly<{ complaintIds: readonly string[] }>;

/** Which complaints' own keys go with an erased customer's: each once, the texts first. */
export const complaintKeysDecider: Decider<ComplaintKeysCommand, ComplaintKeysEvent, Gone, ComplaintKeysKnown> = {
  stream: ({ data }) => `complaintkeys-${data.customerId}`,
  initialState: { texts: [], keys: [] },
  decide: ({ type, data, at }, { texts, keys }, known) => {
    const { customerId } = data;
    switch (type) {
      case 'EraseComplaintTexts': {
        const complaintIds = known.complaintIds.filter((id) => !texts.includes(id));
        if (complaintIds.length === 0) return [];
        return [{ type: 'ComplaintTextsErased', data: { customerId, complaintIds, erasedAt: at } }];
      }
      case 'RecordComplaintKeysDestroyed': {
        const complaintIds = data.complaintIds.filter((id) => !keys.includes(id));
        if (complaintIds.length === 0) return [];
        return [{ type: 'ComplaintKeysDestroyed', data: { customerId, complaintIds, destroyedAt: at } }];
      }
    }
  },
  evolve: (gone, { type, data }) =>
    type === 'ComplaintTextsErased'
      ? { ...gone, texts: [...gone.texts, ...data.complaintIds] }
      : { ...gone, keys: [...gone.keys, ...data.complaintIds] },
};
