import type { Policy } from '#event-sourcing';
import type { PartnerEvent } from '#partners/events';
import type { CallOffPartnerWork } from './offer.commands.js';

/** Whoever is suspended or leaves keeps none of the work that was not begun. */
export const callingOffOnPartnerGone: Policy<PartnerEvent, CallOffPartnerWork> = {
  name: 'calling-off-on-partner-gone',
  categories: ['partner'],
  from: 'NEW',
  imported: false,
  react: ({ type, data, meta }) => {
    if (type !== 'PartnerSuspended' && type !== 'PartnerExited') return [];
    const cause = type === 'PartnerSuspended' ? 'PARTNER_SUSPENDED' : 'PARTNER_EXITED';
    const { partnerId } = data;
    return [{ ask: { type: 'CallOffPartnerWork', data: { partnerId, cause, seenFrom: meta.position } } }];
  },
};
