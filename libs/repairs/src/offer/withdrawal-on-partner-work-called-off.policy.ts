import type { Policy } from '#event-sourcing';
import type { WithdrawAssignment } from './offer.commands.js';
import type { PartnerWorkCalledOff } from './offer.events.js';

/** Each order of a partner whose work was called off is taken from it by itself. */
export const withdrawalOnPartnerWorkCalledOff: Policy<PartnerWorkCalledOff, WithdrawAssignment> = {
  name: 'withdrawal-on-partner-work-called-off',
  categories: ['partnerwork'],
  from: 'NEW',
  imported: false,
  react: ({ data: { workOrderIds, partnerId, cause } }) =>
    workOrderIds.map((workOrderId) => ({
      ask: { type: 'WithdrawAssignment', data: { workOrderId, partnerId, cause, reason: null } },
    })),
};
