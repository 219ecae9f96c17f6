import type { WorkOrderEvent } from '../events.js';
import type {
  ChecklistItem,
  IncompleteCause,
  Place,
  WorkHoldReason,
  WorkOrderKind,
  WorkOrderOutcome,
  WorkOrderStatus,
} from '../repair-words.events.js';
import type { WorkOrderDrafted } from './work-order.events.js';

/** What the order itself is about, and where it stands. */
export type Order = Readonly<{
  workOrderId: string;
  number: string;
  kind: WorkOrderKind;
  place: Place;
  complaintId: string | null;
  taskId: string | null;
  returnId: string | null;
  returnLineNo: number | null;
  customerId: string | null;
  productId: string | null;
  sku: string | null;
  unitId: string | null;
  component: string | null;
  symptomCode: string | null;
  region: string | null;
  zone: string;
  hasSite: boolean;
  skills: readonly string[];
  minutes: number;
  checklist: readonly ChecklistItem[];
  status: WorkOrderStatus;
  /** Where it goes on from when a hold ends. */
  heldFrom: WorkOrderStatus | null;
  holdReason: WorkHoldReason | null;
  incomplete: IncompleteCause | null;
  outcome: WorkOrderOutcome | null;
  firstVisit: boolean;
  completedBy: string | null;
}>;

export const orderOf = ({ data }: WorkOrderDrafted): Order => ({
  workOrderId: data.workOrderId,
  number: data.number,
  kind: data.kind,
  place: data.place,
  complaintId: data.complaintId,
  taskId: data.taskId,
  returnId: data.returnId,
  returnLineNo: data.returnLineNo,
  customerId: data.customerId,
  productId: data.productId,
  sku: data.sku,
  unitId: data.unitId,
  component: data.component,
  symptomCode: data.symptomCode,
  region: data.region,
  zone: data.zone,
  hasSite: data.site !== null,
  skills: [],
  minutes: 0,
  checklist: [],
  status: 'DRAFT',
  heldFrom: null,
  holdReason: null,
  incomplete: null,
  outcome: null,
  firstVisit: false,
  completedBy: null,
});

export const evolveOrder = (order: Order, event: WorkOrderEvent): Order => {
  const { type, data } = event;
  switch (type) {
    case 'WorkOrderSiteSet':
      return { ...order, hasSite: true, region: data.region, zone: data.zone };
    case 'WorkOrderQualified':
      return {
        ...order,
        status: 'QUALIFIED',
        productId: data.productId,
        sku: data.sku,
        unitId: data.unitId,
        component: data.component,
        symptomCode: data.symptomCode,
        skills: data.skills,
        minutes: data.minutes,
        checklist: data.checklist,
      };
    case 'WorkHeld':
      return { ...order, status: 'ON_HOLD', heldFrom: order.status, holdReason: data.reason };
    case 'WorkResumed':
      return { ...order, status: order.heldFrom ?? order.status, heldFrom: null, holdReason: null };
    case 'WorkOrderIncomplete':
      return { ...order, status: 'INCOMPLETE', incomplete: data.cause };
    case 'WorkOrderCompleted': {
      const { outcome, firstVisit, completedBy } = data;
      return { ...order, status: 'COMPLETED', incomplete: null, outcome, firstVisit, completedBy };
    }
    case 'QualityChecked':
      return data.passed ? { ...order, status: 'VERIFIED' } : order;
    default:
      return { ...order, status: statusAfter(event, order.status) };
  }
};

/** The states that an event leads to whatever it says. */
const LEADS_TO: Readonly<Partial<Record<WorkOrderEvent['type'], WorkOrderStatus>>> = {
  WorkOrderOffered: 'OFFERED',
  OfferAccepted: 'ACCEPTED',
  OfferDeclined: 'QUALIFIED',
  OfferLapsed: 'QUALIFIED',
  OfferWithdrawn: 'QUALIFIED',
  AssignmentWithdrawn: 'QUALIFIED',
  VisitScheduled: 'SCHEDULED',
  VisitMissed: 'ACCEPTED',
  VisitStarted: 'IN_PROGRESS',
  CustomerSignedOff: 'VERIFIED',
  WorkOrderClosed: 'CLOSED',
  WorkOrderCancelled: 'CANCELLED',
};

const statusAfter = ({ type }: WorkOrderEvent, status: WorkOrderStatus): WorkOrderStatus =>
  type === 'VisitCancelled' && status === 'SCHEDULED' ? 'ACCEPTED' : (LEADS_TO[type] ?? status);
