import type { Policy } from '#event-sourcing';
import type { NoteDepositRefundDue } from './deposit.commands.js';
import type { DepositEvent } from './deposit.events.js';

/** When the claims window has passed, somebody is to pay back what is left. */
export const refundDueOnClaimsWindow: Policy<DepositEvent, NoteDepositRefundDue> = {
  name: 'refund-due-on-claims-window',
  categories: ['deposit'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    const { ownerId } = data;
    if (type === 'DepositRefunded') return [{ forget: ownerId }];
    if (type !== 'DepositRefundRequested') return [];
    const { refundId, claimsUntil } = data;
    return [
      {
        remind: ownerId,
        dueAt: claimsUntil,
        command: { type: 'NoteDepositRefundDue', data: { ownerId, refundId } },
      },
    ];
  },
};
