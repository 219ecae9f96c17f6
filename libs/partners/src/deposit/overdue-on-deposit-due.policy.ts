import type { Policy } from '#event-sourcing';
import type { NoteDepositOverdue } from './deposit.commands.js';
import type { DepositEvent } from './deposit.events.js';

/** Money that is not there in time. What is demanded anew replaces what was to be brought before. */
export const overdueOnDepositDue: Policy<DepositEvent, NoteDepositOverdue> = {
  name: 'overdue-on-deposit-due',
  categories: ['deposit'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    const { ownerId } = data;
    switch (type) {
      case 'DepositDemanded':
      case 'DepositTopUpRequired': {
        const { dueId, dueAt } = data;
        return [{ remind: ownerId, dueAt, command: { type: 'NoteDepositOverdue', data: { ownerId, dueId } } }];
      }
      case 'DepositDueMet':
      case 'DepositRefundRequested':
        return [{ forget: ownerId }];
      default:
        return [];
    }
  },
};
