import type { Event } from '#event-sourcing';
import type { Category, RecurrenceBasis, RecurrenceSubject } from './complaint-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

export type OccurrenceRecorded = Event<
  'OccurrenceRecorded',
  {
    subject: RecurrenceSubject;
    key: string;
    complaintId: string;
    symptomCode: string | null;
    category: Category | null;
    reportedAt: string;
  }
>;
export type OccurrenceDropped = Event<
  'OccurrenceDropped',
  { subject: RecurrenceSubject; key: string; complaintId: string }
>;
export type RecurrenceFound = Event<
  'RecurrenceFound',
  {
    subject: RecurrenceSubject;
    key: string;
    complaintId: string;
    earlierComplaintId: string;
    basis: RecurrenceBasis;
    windowDays: number;
    packVersion: string;
  }
>;

export type RecurrenceEvent = OccurrenceRecorded | OccurrenceDropped | RecurrenceFound;
