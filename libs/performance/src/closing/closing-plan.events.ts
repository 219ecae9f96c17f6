import type { Event } from '#event-sourcing';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** A partner's month will be closed at that time; there is one such month at a time. */
export type ScorecardClosingPlanned = Event<
  'ScorecardClosingPlanned',
  { partnerId: string; month: string; dueAt: string; packVersion: string; plannedAt: string }
>;
