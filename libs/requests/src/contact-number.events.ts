import type { Event } from '#event-sourcing';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** The one event of a number's own stream: from here on nobody else can have it. */
export type ContactNumbered = Event<'ContactNumbered', { contactId: string; number: string }>;
