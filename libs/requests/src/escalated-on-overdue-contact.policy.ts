import type { Policy, Reaction } from '#event-sourcing';
import type { EscalateOverdueContact } from './contact.commands.js';
import type { ContactEvent } from './contact.events.js';
import type { EscalationCause } from './contact-words.events.js';

/** A contact that nobody took, or that has no outcome, by its due time is escalated. The decider checks again. */
export const escalatedOnOverdueContact: Policy<ContactEvent, EscalateOverdueContact> = {
  name: 'escalated-on-overdue-contact',
  categories: ['contact'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'ContactReceived':
      case 'ContactReopened':
        return [
          ...remind(data.contactId, 'NOT_ASSIGNED', data.assignDueAt),
          ...remind(data.contactId, 'NOT_ANSWERED', data.answerDueAt),
        ];
      case 'ContactAssigned':
        return [{ forget: keyOf(data.contactId, 'NOT_ASSIGNED') }];
      case 'ContactAnswered':
      case 'ContactTurnedIntoCase':
      case 'ContactDismissed':
        return [{ forget: keyOf(data.contactId, 'NOT_ASSIGNED') }, { forget: keyOf(data.contactId, 'NOT_ANSWERED') }];
      default:
        return [];
    }
  },
};

const remind = (
  contactId: string,
  cause: EscalationCause,
  dueAt: string | null,
): readonly Reaction<EscalateOverdueContact>[] =>
  dueAt === null
    ? []
    : [
        {
          remind: keyOf(contactId, cause),
          dueAt,
          command: { type: 'EscalateOverdueContact', data: { contactId, cause, dueAt } },
        },
      ];

const keyOf = (contactId: string, cause: EscalationCause): string => `${contactId}/${cause}`;
