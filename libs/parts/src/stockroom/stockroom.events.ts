import type { Event } from '#event-sourcing';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** Whose stock an outlet keeps: a partner's, or with null the company's own. Said once. */
export type StockroomOpened = Event<
  'StockroomOpened',
  { outletId: string; partnerId: string | null; openedBy: string; openedAt: string }
>;

export type StockroomEvent = StockroomOpened;
