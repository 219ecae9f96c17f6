import type { Policy } from '#event-sourcing';
import type { PartnerEvent } from '../partner/partner.events.js';
import type { DemandDeposit } from './deposit.commands.js';

/** Whoever begins to work sets something aside; the company's own organisation is answered for by its fund. */
export const demandOnPartnerActivated: Policy<PartnerEvent, DemandDeposit> = {
  name: 'deposit-demand-on-partner-activated',
  categories: ['partner'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) =>
    type === 'PartnerActivated' && data.kind === 'THIRD_PARTY'
      ? [
          {
            ask: {
              type: 'DemandDeposit',
              data: { ownerId: data.partnerId, amount: null, cause: 'ACTIVATION', reason: null },
            },
          },
        ]
      : [],
};
