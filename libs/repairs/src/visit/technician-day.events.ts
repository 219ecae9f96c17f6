import type { Event } from '#event-sourcing';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** A time of one technician; half-open. Two bookings on one stream never overlap. */
export type TechnicianBooked = Event<
  'TechnicianBooked',
  {
    technicianId: string;
    partnerId: string;
    outletId: string;
    /** The date of the stream, by UTC. */
    date: string;
    visitId: string;
    workOrderId: string;
    from: string;
    until: string;
    /** What is kept free before and after it. */
    travelMinutes: number;
    bookedAt: string;
  }
>;
export type TechnicianFreed = Event<
  'TechnicianFreed',
  { technicianId: string; date: string; visitId: string; workOrderId: string; freedAt: string }
>;

export type TechnicianDayEvent = TechnicianBooked | TechnicianFreed;
