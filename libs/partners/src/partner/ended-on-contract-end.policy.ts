import type { Policy } from '#event-sourcing';
import type { EndContract } from './partner.commands.js';
import type { PartnerEvent } from './partner.events.js';

/** A contract ends by itself. The decider checks again when the time comes. */
export const endedOnContractEnd: Policy<PartnerEvent, EndContract> = {
  name: 'ended-on-contract-end',
  categories: ['partner'],
  from: 'NEW',
  imported: true,
  react: ({ type, data }) => {
    switch (type) {
      case 'ContractConcluded':
      case 'ContractAmended': {
        const { partnerId, contractNo, endsAt } = data;
        const command = { type: 'EndContract' as const, data: { partnerId, contractNo, endsAt } };
        return [{ remind: partnerId, dueAt: endsAt, command }];
      }
      case 'PartnerExited':
        return [{ forget: data.partnerId }];
      default:
        return [];
    }
  },
};
