import type { Command } from '#event-sourcing';
import type { Category, RecurrenceSubject } from './complaint-words.events.js';

export type RecordOccurrence = Command<
  'RecordOccurrence',
  {
    subject: RecurrenceSubject;
    key: string;
    complaintId: string;
    symptomCode: string | null;
    category: Category | null;
    reportedAt: string;
  }
>;
export type DropOccurrence = Command<
  'DropOccurrence',
  { subject: RecurrenceSubject; key: string; complaintId: string }
>;

export type RecurrenceCommand = RecordOccurrence | DropOccurrence;

export const RECURRENCE_COMMANDS: readonly RecurrenceCommand['type'][] = ['RecordOccurrence', 'DropOccurrence'];
