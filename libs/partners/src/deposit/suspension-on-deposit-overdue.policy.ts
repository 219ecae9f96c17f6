import type { Command, Policy } from '#event-sourcing';
import { formatMoney } from '#values';
import type { SuspensionCause } from '../partner/partner-words.events.js';
import type { DepositEvent } from './deposit.events.js';

type SuspendPartner = Command<'SuspendPartner', { partnerId: string; cause: SuspensionCause; reason: string }>;

/** Where the pack wants it: a partner that does not bring its deposit gets no work until somebody reinstates it. */
export const suspensionOnDepositOverdue: Policy<DepositEvent, SuspendPartner> = {
  name: 'suspension-on-deposit-overdue',
  categories: ['deposit'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) =>
    type === 'DepositOverdue' && data.suspends
      ? [
          {
            ask: {
              type: 'SuspendPartner',
              data: {
                partnerId: data.ownerId,
                cause: 'DEPOSIT',
                reason: `The deposit was due at ${data.dueAt}; ${formatMoney(data.missing)} are missing.`,
              },
            },
          },
        ]
      : [],
};
