import type { WorkOrderEvent } from '../events.js';
import type { VisitCancellation, VisitMiss, VisitStatus } from '../repair-words.events.js';

export type Visit = Readonly<{
  visitId: string;
  no: number;
  outletId: string;
  technicianId: string;
  date: string;
  windowFrom: string;
  windowUntil: string;
  bookedUntil: string;
  travelMinutes: number;
  noShowAt: string;
  status: VisitStatus;
  missed: VisitMiss | null;
  cancelled: VisitCancellation | null;
  /** Another appointment was asked for instead of it. */
  isRescheduleDue: boolean;
  arrivedAt: string | null;
  endedAt: string | null;
}>;

export type Visits = readonly Visit[];

export const evolveVisits = (visits: Visits, { type, data }: WorkOrderEvent): Visits => {
  switch (type) {
    case 'VisitScheduled': {
      const { visitId, no, outletId, technicianId, date, windowFrom, windowUntil } = data;
      const { bookedUntil, travelMinutes, noShowAt } = data;
      const booked = { date, windowFrom, windowUntil, bookedUntil, travelMinutes, noShowAt };
      const times = { ...booked, arrivedAt: null, endedAt: null };
      const open = { status: 'SCHEDULED', missed: null, cancelled: null, isRescheduleDue: false } as const;
      return [...visits, { visitId, no, outletId, technicianId, ...times, ...open }];
    }
    case 'VisitStarted':
      return changed(visits, data.visitId, { status: 'STARTED', arrivedAt: data.arrivedAt });
    case 'VisitEnded':
      return changed(visits, data.visitId, { status: 'ENDED', endedAt: data.endedAt });
    case 'VisitMissed':
      return changed(visits, data.visitId, { status: 'MISSED', missed: data.cause });
    case 'RescheduleDue':
      return changed(visits, data.visitId, { isRescheduleDue: true });
    case 'VisitCancelled':
      return changed(visits, data.visitId, { status: 'CANCELLED', cancelled: data.cause });
    default:
      return visits;
  }
};

const changed = (visits: Visits, visitId: string, change: Partial<Visit>): Visits =>
  visits.map((visit) => (visit.visitId === visitId ? { ...visit, ...change } : visit));
