import type { Policy, Reaction } from '#event-sourcing';
import type { EscalateRecovery } from './recovery.commands.js';
import type { RecoveryEvent } from './recovery.events.js';

/** A follow-up that is not closed in time goes one tier up. The decider checks again when the time comes. */
export const escalationOnRecoveryDue: Policy<RecoveryEvent, EscalateRecovery> = {
  name: 'escalation-on-recovery-due',
  categories: ['recovery'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'RecoveryOpened':
        return [remind(data.recoveryId, data.dueAt)];
      case 'RecoveryEscalated':
        return data.nextDueAt === null ? [] : [remind(data.recoveryId, data.nextDueAt)];
      case 'RecoveryClosed':
        return [{ forget: data.recoveryId }];
      default:
        return [];
    }
  },
};

const remind = (recoveryId: string, dueAt: string): Reaction<EscalateRecovery> => ({
  remind: recoveryId,
  dueAt,
  command: { type: 'EscalateRecovery', data: { recoveryId, dueAt } },
});
