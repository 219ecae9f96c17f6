import type { EventMeta, Recorded } from '#event-sourcing';
import type { WorkOrderClosed, WorkOrderDrafted, WorkOrderEvent } from '#repairs/events';
import { factIds } from './fact-kinds.js';
import { factOf, stamped } from './fact-row.projection.js';
import type { PerformanceFactView } from './performance-fact.view.js';

/** The order itself, from its draft on: open ones tell who does it, and whether an earlier job is asked for again. */
export const jobDrafted = ({ data, meta }: Recorded<WorkOrderDrafted>): PerformanceFactView =>
  factOf(
    {
      id: factIds.job(data.workOrderId),
      kind: 'JOB',
      counts: false,
      outcome: 'OPEN',
      workOrderId: data.workOrderId,
      complaintId: data.complaintId,
      region: data.region,
      unitId: data.unitId,
      symptomCode: data.symptomCode,
      reportedAt: new Date(data.reportedAt),
      toldAt: new Date(meta.recordedAt),
    },
    meta,
  );

/** What an event changes of the order's fact; undefined for those that don't. */
export const jobAfter = (
  job: PerformanceFactView,
  event: Recorded<WorkOrderEvent>,
): PerformanceFactView | undefined => {
  const changes = changesOf(job, event);
  return changes && { ...job, ...changes, ...stamped(event.meta) };
};

const changesOf = (
  job: PerformanceFactView,
  { type, data, meta }: Recorded<WorkOrderEvent>,
): Partial<PerformanceFactView> | undefined => {
  switch (type) {
    case 'WorkOrderSiteSet':
      return { region: data.region };
    case 'WorkOrderQualified':
      return asked(job, data, meta);
    case 'OfferAccepted':
      return { partnerId: data.partnerId, outletId: data.outletId };
    case 'AssignmentWithdrawn':
      return { partnerId: null, outletId: null, technicianId: null };
    case 'VisitScheduled':
    case 'VisitStarted':
      return { technicianId: data.technicianId };
    case 'WorkOrderClosed':
      return closed(data);
    case 'WorkOrderCancelled':
      return { outcome: 'CANCELLED', toldAt: new Date(meta.recordedAt) };
    default:
      return undefined;
  }
};

type Asked = Readonly<{ unitId: string | null; symptomCode: string | null }>;

const asked = (job: PerformanceFactView, { unitId, symptomCode }: Asked, { recordedAt }: EventMeta) => {
  const isSame = job.unitId === unitId && job.symptomCode === symptomCode;
  return { unitId, symptomCode, toldAt: isSame ? job.toldAt : new Date(recordedAt) };
};

const closed = (data: WorkOrderClosed['data']): Partial<PerformanceFactView> => ({
  counts: true,
  at: new Date(data.closedAt),
  outcome: data.outcome,
  isGood: data.outcome === 'DONE' && data.firstVisit,
  partnerId: data.partnerId,
  outletId: data.outletId,
  technicianId: data.technicianId,
  region: data.region,
});
