import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { WorkOrderEvent } from '../events.js';
import type { VisitEvent, VisitScheduled } from './visit.events.js';
import { VisitView } from './visit.view.js';

type OfVisit = Exclude<VisitEvent, { type: 'WorkHeld' | 'WorkResumed' }>;

const TYPES: Readonly<Record<OfVisit['type'], true>> = {
  VisitScheduled: true,
  VisitCancelled: true,
  VisitStarted: true,
  VisitMissed: true,
  RescheduleDue: true,
  VisitEnded: true,
};

export const visitProjection: Projection<VisitView, WorkOrderEvent> = {
  name: 'visit',
  version: 1,
  categories: ['workorder'],
  view: VisitView,
  keys: (event) => (isOfVisit(event) ? [event.data.visitId] : []),
  apply: (rows, event) => {
    if (!isOfVisit(event)) return [];
    const row = event.type === 'VisitScheduled' ? scheduled(event.data) : rows.get(event.data.visitId);
    return row ? [{ ...row, ...changed(event), position: event.meta.position }] : [];
  },
};

const isOfVisit = (event: Recorded<WorkOrderEvent>): event is Recorded<OfVisit> => event.type in TYPES;

const scheduled = (data: VisitScheduled['data']): Omit<VisitView, 'position'> => ({
  id: data.visitId,
  workOrderId: data.workOrderId,
  no: data.no,
  status: 'SCHEDULED',
  partnerId: data.partnerId,
  outletId: data.outletId,
  technicianId: data.technicianId,
  windowFrom: new Date(data.windowFrom),
  windowUntil: new Date(data.windowUntil),
  zone: data.zone,
  bookedUntil: new Date(data.bookedUntil),
  noShowAt: new Date(data.noShowAt),
  scheduledBy: data.scheduledBy,
  scheduledAt: new Date(data.scheduledAt),
  arrivedAt: null,
  onTime: null,
  endedAt: null,
  incomplete: null,
  missed: null,
  rescheduleDueAt: null,
  cancelled: null,
});

const changed = ({ type, data }: OfVisit): Partial<VisitView> => {
  switch (type) {
    case 'VisitScheduled':
      return {};
    case 'VisitCancelled':
      return { status: 'CANCELLED', cancelled: data.cause };
    case 'VisitStarted':
      return { status: 'STARTED', arrivedAt: new Date(data.arrivedAt), onTime: data.onTime };
    case 'VisitMissed':
      return { status: 'MISSED', missed: data.cause };
    case 'RescheduleDue':
      return { rescheduleDueAt: new Date(data.dueAt) };
    case 'VisitEnded':
      return { status: 'ENDED', endedAt: new Date(data.endedAt), incomplete: data.incomplete };
  }
};
