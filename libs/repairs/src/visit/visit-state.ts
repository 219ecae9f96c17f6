import type { WorkOrderEvent } from '../events.js';
import type { VisitStatus } from '../repair-words.events.js';

export type Visit = Readonly<{
  visitId: string;
  no: number;
  outletId: string;
  technicianId: string;
  date: string;
  windowFrom: string;
  windowUntil: string;
  bookedUntil: string;
  status: VisitStatus;
  arrivedAt: string | null;
  endedAt: string | null;
}>;

export type Visits = readonly Visit[];

export const evolveVisits = (visits: Visits, { type, data }: WorkOrderEvent): Visits => {
  switch (type) {
    case 'VisitScheduled': {
      const { visitId, no, outletId, technicianId, date, windowFrom, windowUntil, bookedUntil } = data;
      const times = { date, windowFrom, windowUntil, bookedUntil, arrivedAt: null, endedAt: null };
      return [...visits, { visitId, no, outletId, technicianId, ...times, status: 'SCHEDULED' }];
    }
    case 'VisitStarted':
      return changed(visits, data.visitId, { status: 'STARTED', arrivedAt: data.arrivedAt });
    case 'VisitEnded':
      return changed(visits, data.visitId, { status: 'ENDED', endedAt: data.endedAt });
    case 'VisitMissed':
      return changed(visits, data.visitId, { status: 'MISSED' });
    case 'VisitCancelled':
      return changed(visits, data.visitId, { status: 'CANCELLED' });
    default:
      return visits;
  }
};

const changed = (visits: Visits, visitId: string, change: Partial<Visit>): Visits =>
  visits.map((visit) => (visit.visitId === visitId ? { ...visit, ...change } : visit));
