import type { Recorded } from '#event-sourcing';
import type { CostRecorded, QualityChecked, WorkOrderEvent } from '#repairs/events';
import { factIds } from './fact-kinds.js';
import { factOf, stamped } from './fact-row.projection.js';
import type { PerformanceFactView } from './performance-fact.view.js';

/** Key of the fact that an event of an order tells besides the order itself; null where it tells none. */
export const workFactId = ({ type, data, meta }: Recorded<WorkOrderEvent>): string | null => {
  switch (type) {
    case 'OfferAccepted':
    case 'OfferDeclined':
    case 'OfferLapsed':
      return factIds.offer(data.workOrderId, data.attempt);
    case 'VisitStarted':
    case 'VisitMissed':
      return factIds.visit(data.visitId);
    case 'QualityChecked':
      return factIds.check(data.workOrderId, meta.version);
    case 'CostRecorded':
    case 'CostReversed':
      return factIds.cost(data.costId);
    default:
      return null;
  }
};

/** That fact; `before` is what was known of it, `job` the order's. */
export const workFact = (
  event: Recorded<WorkOrderEvent>,
  job: PerformanceFactView,
  before: PerformanceFactView | undefined,
): PerformanceFactView | undefined => {
  switch (event.type) {
    case 'QualityChecked':
      return checked(event, job);
    case 'CostRecorded':
      return cost(event);
    case 'CostReversed':
      return before && { ...before, counts: false, ...stamped(event.meta) };
    default:
      return met(event, job) ?? answered(event, job);
  }
};

/** An arrival, or that the technician did not come; that the customer was absent counts for nobody. */
const met = ({ type, data, meta }: Recorded<WorkOrderEvent>, job: PerformanceFactView) => {
  const visit = (outcome: string, at: string, { visitId, workOrderId, partnerId, outletId, technicianId }: Visited) =>
    factOf(
      {
        id: factIds.visit(visitId),
        kind: 'VISIT',
        outcome,
        isGood: outcome === 'ON_TIME',
        at: new Date(at),
        workOrderId,
        partnerId,
        outletId,
        technicianId,
        region: job.region,
      },
      meta,
    );
  if (type === 'VisitStarted') return visit(data.onTime ? 'ON_TIME' : 'LATE', data.arrivedAt, data);
  if (type === 'VisitMissed' && data.cause === 'TECHNICIAN_NO_SHOW') return visit('MISSED', data.missedAt, data);
  return undefined;
};

type Visited = Readonly<{
  visitId: string;
  workOrderId: string;
  partnerId: string;
  outletId: string;
  technicianId: string;
}>;

const answered = ({ type, data, meta }: Recorded<WorkOrderEvent>, job: PerformanceFactView) => {
  const offer = (outcome: string, at: string, { workOrderId, attempt, partnerId, outletId }: Offered) =>
    factOf(
      {
        id: factIds.offer(workOrderId, attempt),
        kind: 'OFFER',
        outcome,
        isGood: outcome === 'ACCEPTED',
        at: new Date(at),
        workOrderId,
        partnerId,
        outletId,
        region: job.region,
      },
      meta,
    );
  switch (type) {
    case 'OfferAccepted':
      return offer('ACCEPTED', data.acceptedAt, data);
    case 'OfferDeclined':
      return offer('DECLINED', data.declinedAt, data);
    case 'OfferLapsed':
      return offer('LAPSED', data.lapsedAt, data);
    default:
      return undefined;
  }
};

type Offered = Readonly<{ workOrderId: string; attempt: number; partnerId: string; outletId: string }>;

const checked = ({ data, meta }: Recorded<QualityChecked>, job: PerformanceFactView): PerformanceFactView =>
  factOf(
    {
      id: factIds.check(data.workOrderId, meta.version),
      kind: 'CHECK',
      outcome: data.passed ? 'PASSED' : 'FAILED',
      isGood: data.passed,
      at: new Date(data.checkedAt),
      workOrderId: data.workOrderId,
      partnerId: job.partnerId,
      outletId: job.outletId,
      technicianId: job.technicianId,
      region: job.region,
    },
    meta,
  );

/** Counts with its job, where the company bears it. */
const cost = ({ data, meta }: Recorded<CostRecorded>): PerformanceFactView =>
  factOf(
    {
      id: factIds.cost(data.costId),
      kind: 'COST',
      counts: data.bearer === 'COMPANY',
      outcome: data.costClass,
      workOrderId: data.workOrderId,
      value: data.amount.amount.toString(),
      currency: data.amount.currency,
    },
    meta,
  );
