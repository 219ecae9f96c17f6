import type { Policy } from '#event-sourcing';
import type { ReturnEvent } from './return.events.js';
import type { RetryRefund } from './settlement.commands.js';

/** A refund of which nobody knows whether it went is asked about again, until the gateway says yes or no. */
export const retryOnRefundErrored: Policy<ReturnEvent, RetryRefund> = {
  name: 'retry-on-refund-errored',
  categories: ['return'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'RefundErrored': {
        const { returnId, no, attempt, retryAt } = data;
        if (retryAt === null) return [];
        return [
          {
            remind: `${returnId}/${no}`,
            dueAt: retryAt,
            command: { type: 'RetryRefund', data: { returnId, no, attempt } },
          },
        ];
      }
      case 'RefundSucceeded':
      case 'RefundDeclined':
        return [{ forget: `${data.returnId}/${data.no}` }];
      default:
        return [];
    }
  },
};
