import type { Event } from '#event-sourcing';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** A time of one technician on one date; two bookings of a day never overlap. */
export type TechnicianBooked = Event<
  'TechnicianBooked',
  {
    technicianId: string;
    outletId: string;
    date: string;
    visitId: string;
    workOrderId: string;
    from: string;
    until: string;
    bookedAt: string;
  }
>;
export type TechnicianFreed = Event<
  'TechnicianFreed',
  { technicianId: string; date: string; visitId: string; workOrderId: string; freedAt: string }
>;

export type TechnicianDayEvent = TechnicianBooked | TechnicianFreed;
