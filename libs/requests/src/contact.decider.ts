import type { Decider } from '#event-sourcing';
import type { ContactCommand } from './contact.commands.js';
import type { ContactEvent } from './contact.events.js';
import type { ContactKnown } from './contact-known.js';
import { type Contact, evolve } from './contact-state.js';
import { decideAssignment, decideEscalation, decideIdentification, decideNote } from './handling.decider.js';
import { decideAnswer, decideCase, decideClosing, decideDismissal, decideReopening } from './outcome.decider.js';
import { decideReception } from './reception.decider.js';

export const contactDecider: Decider<ContactCommand, ContactEvent, Contact | null, ContactKnown> = {
  stream: ({ data }) => `contact-${data.contactId}`,
  initialState: null,
  evolve,
  decide: (command, contact, known) => {
    switch (command.type) {
      case 'ReceiveContact':
        return decideReception(command, contact, known);
      case 'NoteContact':
        return decideNote(command, contact, known);
      case 'IdentifyCaller':
        return decideIdentification(command, contact);
      case 'AssignContact':
        return decideAssignment(command, contact);
      case 'AnswerContact':
        return decideAnswer(command, contact, known);
      case 'TurnContactIntoCase':
        return decideCase(command, contact);
      case 'DismissContact':
        return decideDismissal(command, contact, known);
      case 'CloseContact':
        return decideClosing(command, contact);
      case 'ReopenContact':
        return decideReopening(command, contact, known);
      case 'EscalateOverdueContact':
        return decideEscalation(command, contact);
    }
  },
};
