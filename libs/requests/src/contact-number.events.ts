import type { Event } from '#event-sourcing';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** On the stream of one day, which guards that its numbers run without gap or repeat. */
export type ContactNumbered = Event<'ContactNumbered', { contactId: string; day: string; number: string }>;
