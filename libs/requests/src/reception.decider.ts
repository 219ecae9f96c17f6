import { type Personal, personal } from '#event-sourcing';
import { taken } from './attachments.js';
import type { CallerGiven, ReceiveContact } from './contact.commands.js';
import type { ContactEvent } from './contact.events.js';
import type { ContactKnown, Due } from './contact-known.js';
import { refusal } from './contact-rejection.js';
import { type Contact, subjectOf } from './contact-state.js';
import { assertLength, isBlank } from './contact-texts.js';
import type { Caller } from './contact-words.events.js';
import { happenedAt } from './standing.js';

/** A contact gets its number before anybody knows what it is about: nothing that was said is asked for. */
export const decideReception = (
  command: ReceiveContact,
  contact: Contact | null,
  known: ContactKnown,
): readonly ContactEvent[] => {
  if (contact) throw refusal('CONTACT_ALREADY_RECEIVED', contact);
  if (known.number === null) throw new Error('A contact is received with a number.');
  const { data } = command;
  const { attachments, textLimits, assignDue, answerDue } = known.policy;
  const subject = subjectOf(data.contactId, data.customerId);
  const said = textsOf(subject);
  const receivedAt = receptionOf(command);
  const due = clocks(command, known, receivedAt);
  return [
    {
      type: 'ContactReceived',
      data: {
        contactId: data.contactId,
        number: known.number,
        channel: data.channel,
        direction: data.direction,
        customerId: data.customerId,
        caller: data.caller && callerOf(data.caller, said, textLimits.reason),
        topic: said('topic', data.topic, textLimits.reason),
        words: said('words', data.words, textLimits.message),
        product: textOrNull('product', data.product, textLimits.reason),
        region: data.region,
        recorder: data.recorder ?? command.by,
        attachments: taken(data.attachments, subject, attachments),
        receivedAt,
        assignDueAt: due(assignDue),
        answerDueAt: due(answerDue),
        packVersion: known.packVersion,
      },
    },
  ];
};

type Said = (field: string, text: string | null, limit: number) => Personal | null;

const textsOf =
  (subject: string): Said =>
  (field, text, limit) => {
    const written = textOrNull(field, text, limit);
    return written === null ? null : personal(subject, written);
  };

const textOrNull = (field: string, text: string | null, limit: number): string | null => {
  if (text === null || isBlank(text)) return null;
  assertLength(null, field, text, limit);
  return text;
};

const callerOf = (given: CallerGiven, said: Said, limit: number): Caller | null => {
  const caller = {
    name: said('caller.name', given.name, limit),
    phone: said('caller.phone', given.phone, limit),
    email: said('caller.email', given.email, limit),
    address: said('caller.address', given.address, limit),
  };
  return Object.values(caller).some((text) => text !== null) ? caller : null;
};

const receptionOf = (command: ReceiveContact): string => {
  const given = command.data.receivedAt;
  if (given === null) return happenedAt(command);
  if (Date.parse(given) > Date.parse(command.at))
    throw refusal('CONTACT_DATE_IMPOSSIBLE', null, { given, recordedAt: command.at });
  return new Date(given).toISOString();
};

/** Imported contacts have no clocks: nobody could have kept to them. */
const clocks =
  ({ origin }: ReceiveContact, { dueAt }: ContactKnown, from: string) =>
  (due: Due): string | null =>
    origin === 'IMPORT' ? null : dueAt(due, from);
