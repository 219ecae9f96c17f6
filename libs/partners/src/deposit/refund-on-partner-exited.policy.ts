import type { Policy } from '#event-sourcing';
import type { PartnerEvent } from '../partner/partner.events.js';
import type { RequestDepositRefund } from './deposit.commands.js';

/** What a partner had set aside goes back, after the claims window. */
export const refundOnPartnerExited: Policy<PartnerEvent, RequestDepositRefund> = {
  name: 'deposit-refund-on-partner-exited',
  categories: ['partner'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) =>
    type === 'PartnerExited' && data.kind === 'THIRD_PARTY'
      ? [{ ask: { type: 'RequestDepositRefund', data: { ownerId: data.partnerId } } }]
      : [],
};
