import type { Command } from '#event-sourcing';
import { refusal } from './contact-rejection.js';
import type { Contact } from './contact-state.js';

export const existing = (contact: Contact | null): Contact => {
  if (!contact) throw refusal('CONTACT_NOT_FOUND', contact);
  return contact;
};

/** Somebody still has to do something about it. */
export const isOpen = ({ outcome }: Contact): boolean => outcome === null;

/** The contact, where it waits for an outcome. */
export const open = (found: Contact | null): Contact => {
  const contact = existing(found);
  if (!isOpen(contact)) throw refusal('CONTACT_HAS_OUTCOME', contact, { outcome: contact.outcome });
  return contact;
};

const GIVE_TO_OTHERS: readonly string[] = ['supervisor', 'manager', 'system'];

export const mayGiveToOthers = ({ roles }: Pick<Command, 'roles'>): boolean =>
  roles.some((role) => GIVE_TO_OTHERS.includes(role));

/** Agents work on what is theirs or nobody's. */
export const assertOwn = (command: Pick<Command, 'roles' | 'by'>, contact: Contact): void => {
  const { ownerId } = contact;
  if (ownerId === null || ownerId === command.by || mayGiveToOthers(command)) return;
  throw refusal('CONTACT_HAS_ANOTHER_OWNER', contact, { ownerId });
};

/** When it happened: for imports that is not when it was asked. */
export const happenedAt = ({ at, occurredAt }: Pick<Command, 'at' | 'occurredAt'>): string => occurredAt ?? at;
