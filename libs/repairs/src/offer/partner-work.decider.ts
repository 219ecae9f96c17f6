import type { Decider } from '#event-sourcing';
import type { CallOffPartnerWork } from './offer.commands.js';
import type { PartnerWorkCalledOff } from './offer.events.js';

/** The open orders of the partner, as the read models say. */
export type PartnerWorkKnown = Readonly<{ workOrderIds: readonly string[] }>;

/** Which orders are taken from a partner at once; each of them decides for itself whether there is anything to take. */
export const partnerWorkDecider: Decider<CallOffPartnerWork, PartnerWorkCalledOff, null, PartnerWorkKnown> = {
  stream: ({ data }) => `partnerwork-${data.partnerId}`,
  initialState: null,
  decide: ({ data, at }, _, { workOrderIds }) => {
    const { partnerId, cause } = data;
    if (workOrderIds.length === 0) return [];
    return [{ type: 'PartnerWorkCalledOff', data: { partnerId, cause, workOrderIds, calledOffAt: at } }];
  },
  evolve: (state) => state,
};
