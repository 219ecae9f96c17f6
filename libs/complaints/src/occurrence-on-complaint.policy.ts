import type { Policy, Reaction } from '#event-sourcing';
import type { ComplaintEvent } from './complaint.events.js';
import type { Occurrence, RecurrenceSubject } from './complaint-words.events.js';
import { serialKey } from './occurrence.js';
import type { RecurrenceCommand } from './recurrence.commands.js';

/** Every complaint is told to the stream of its unit and to that of its customer, and again when more is known of it. */
export const occurrenceOnComplaint: Policy<ComplaintEvent, RecurrenceCommand> = {
  name: 'occurrence-on-complaint',
  categories: ['complaint'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'ComplaintRegistered':
      case 'ComplaintAssessed':
      case 'ComplaintReassessed':
      case 'ComplaintProductIdentified':
        return record(data.complaintId, data.occurrence);
      case 'ComplaintMerged':
        return drop(data.complaintId, data.occurrence);
      default:
        return [];
    }
  },
};

type Subject = Readonly<{ subject: RecurrenceSubject; key: string }>;

const subjectsOf = ({ serial, customerId }: Occurrence): readonly Subject[] => {
  const unit = serialKey(serial);
  return [
    ...(unit === null ? [] : [{ subject: 'SERIAL' as const, key: unit }]),
    ...(customerId === null ? [] : [{ subject: 'CUSTOMER' as const, key: customerId }]),
  ];
};

const record = (complaintId: string, occurrence: Occurrence): Reaction<RecurrenceCommand>[] => {
  const { symptomCode, category, reportedAt } = occurrence;
  return subjectsOf(occurrence).map(({ subject, key }) => ({
    ask: { type: 'RecordOccurrence', data: { subject, key, complaintId, symptomCode, category, reportedAt } },
  }));
};

const drop = (complaintId: string, occurrence: Occurrence): Reaction<RecurrenceCommand>[] =>
  subjectsOf(occurrence).map(({ subject, key }) => ({
    ask: { type: 'DropOccurrence', data: { subject, key, complaintId } },
  }));
