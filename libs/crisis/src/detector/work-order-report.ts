import type { WorkOrderDrafted, WorkOrderEvent, WorkOrderQualified } from '#repairs/events';
import type { SignalRules } from './detector-rules.js';
import { type Report, reportOf } from './report.js';
import { type Beside, correcting, type PastRepair, type Telling, telling } from './telling.js';

/** What a work order says: a repair that is asked for, a check that it did not pass, a technician who did not come. */
export const workOrderTelling = (event: WorkOrderEvent, eventId: string, rules: SignalRules): Telling | null => {
  switch (event.type) {
    case 'WorkOrderDrafted':
      return drafted(event.data, rules);
    case 'WorkOrderQualified':
      return qualified(event.data);
    case 'OfferAccepted':
      return assigned(event.data.workOrderId, { ...event.data, technicianId: null });
    case 'VisitScheduled':
      return assigned(event.data.workOrderId, event.data);
    case 'QualityChecked': {
      const { workOrderId, passed, checkedAt } = event.data;
      if (passed) return null;
      const failed = ({ job }: Beside) => ({ ...reportOf('QUALITY_CHECK', workOrderId, checkedAt), ...doneBy(job) });
      return telling({ key: `check/${eventId}`, workOrderId, tell: (_, beside) => failed(beside) });
    }
    case 'VisitMissed': {
      const { workOrderId, visitId, cause, missedAt } = event.data;
      if (cause !== 'TECHNICIAN_NO_SHOW') return null;
      const missed = { ...reportOf('VISIT', workOrderId, missedAt), ...doneBy(event.data) };
      return telling({ key: `visit/${visitId}`, workOrderId, tell: () => missed });
    }
    case 'WorkOrderClosed':
      return closed(event.data);
    case 'WorkOrderCancelled': {
      const { workOrderId } = event.data;
      return telling({ key: `repair/${workOrderId}`, tell: (report) => report && { ...report, holds: false } });
    }
    default:
      return null;
  }
};

const doneBy = (
  of: Readonly<{ partnerId: string | null; outletId: string | null; technicianId: string | null }> | null,
) => ({
  isOfProduct: false,
  partnerId: of?.partnerId ?? null,
  outletId: of?.outletId ?? null,
  technicianId: of?.technicianId ?? null,
});

const assigned = (
  workOrderId: string,
  { partnerId, outletId, technicianId }: Readonly<{ partnerId: string; outletId: string; technicianId: string | null }>,
): Telling => telling({ workOrderId, job: () => ({ partnerId, outletId, technicianId }) });

const closed = ({
  unitId,
  kind,
  symptomCode,
  closedAt,
  partnerId,
  outletId,
  technicianId,
}: Extract<WorkOrderEvent, { type: 'WorkOrderClosed' }>['data']): Telling | null =>
  unitId === null || kind !== 'REPAIR'
    ? null
    : telling({ unitId, repair: { symptom: symptomCode, closedAt, partnerId, outletId, technicianId } });

/** The job itself is a report where it is a repair; what a complaint or return told already is not told twice. */
const drafted = (data: WorkOrderDrafted['data'], rules: SignalRules): Telling | null => {
  if (data.kind !== 'REPAIR') return null;
  const { workOrderId, productId, unitId } = data;
  const isNews = data.complaintId === null && data.returnId === null;
  const tell = (_: Report | null, { repairs }: Beside): Report | null => {
    const before = repeated(data, repairs, rules);
    return isNews || before ? { ...asked(data), ...doneBy(before ?? null), isOfProduct: isNews } : null;
  };
  return telling({ key: `repair/${workOrderId}`, productId, unitId, tell });
};

/** Who took the job in hand knows better what it is about. Whether a repair did not last is said by what was asked for. */
const qualified = ({
  workOrderId,
  productId,
  serial,
  component,
  symptomCode,
}: WorkOrderQualified['data']): Telling | null =>
  correcting(
    `repair/${workOrderId}`,
    ({ who }) => ({ who: who ?? serial, productId, components: componentsOf(component), symptom: symptomCode }),
    productId,
  );

const componentsOf = (component: string | null): string[] => (component === null ? [] : [component]);

const asked = (data: WorkOrderDrafted['data']): Report => ({
  ...reportOf('WORK_ORDER', data.workOrderId, data.reportedAt),
  who: data.customerId ?? data.serial,
  productId: data.productId,
  batch: data.batch,
  region: data.region,
  components: componentsOf(data.component),
  symptom: data.symptomCode,
});

const DAY_MS = 86_400_000;

/** The repair of the same symptom on the same unit that did not last. */
const repeated = (
  { symptomCode, reportedAt }: WorkOrderDrafted['data'],
  repairs: readonly PastRepair[],
  { repeatDays }: SignalRules,
): PastRepair | undefined =>
  repairs.findLast(({ symptom, closedAt }) => {
    const days = (Date.parse(reportedAt) - Date.parse(closedAt)) / DAY_MS;
    return symptom !== null && symptom === symptomCode && days >= 0 && days <= repeatDays;
  });
