import type { WorkOrderEvent } from '../events.js';
import type {
  ChecklistItem,
  IncompleteCause,
  Place,
  Site,
  Verification,
  WorkHoldReason,
  WorkOrderKind,
  WorkOrderOutcome,
  WorkOrderStatus,
} from '../repair-words.events.js';
import { standingAfter } from './order-standing.js';
import type { WorkOrderDrafted } from './work-order.events.js';

/** What the order itself is about, and where it stands. */
export type Order = Readonly<{
  workOrderId: string;
  number: string;
  /** Whose key encrypts what is written about it. */
  subject: string;
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
  serial: string | null;
  component: string | null;
  symptomCode: string | null;
  region: string | null;
  zone: string;
  reportedAt: string;
  site: Site | null;
  skills: readonly string[];
  minutes: number;
  checklist: readonly ChecklistItem[];
  verification: Verification;
  status: WorkOrderStatus;
  /** Where it goes on from when a hold ends. */
  heldFrom: WorkOrderStatus | null;
  holdReason: WorkHoldReason | null;
  incomplete: IncompleteCause | null;
  /** A visit or a check found work left to do: it is no first-time fix any more. */
  wasIncomplete: boolean;
  outcome: WorkOrderOutcome | null;
  firstVisit: boolean;
  completedBy: string | null;
  isChecked: boolean;
  signedOff: boolean;
}>;

export const orderOf = ({ data }: WorkOrderDrafted): Order => ({
  workOrderId: data.workOrderId,
  number: data.number,
  subject: data.subject,
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
  serial: data.serial,
  component: data.component,
  symptomCode: data.symptomCode,
  region: data.region,
  zone: data.zone,
  reportedAt: data.reportedAt,
  site: data.site,
  skills: [],
  minutes: 0,
  checklist: [],
  verification: 'QUALITY_CHECK',
  status: 'DRAFT',
  heldFrom: null,
  holdReason: null,
  incomplete: null,
  wasIncomplete: false,
  outcome: null,
  firstVisit: false,
  completedBy: null,
  isChecked: false,
  signedOff: false,
});

export const evolveOrder = (order: Order, event: WorkOrderEvent): Order => {
  const standing = standingAfter(order, event);
  const after = { ...order, ...changes(order, event), ...standing };
  return standing.status === 'ON_HOLD' ? after : { ...after, holdReason: null };
};

const changes = (order: Order, { type, data }: WorkOrderEvent): Partial<Order> => {
  switch (type) {
    case 'WorkOrderSiteSet':
      return { site: data.site, region: data.region, zone: data.zone };
    case 'WorkOrderQualified':
      return {
        productId: data.productId,
        sku: data.sku,
        unitId: data.unitId,
        serial: data.serial,
        component: data.component,
        symptomCode: data.symptomCode,
        skills: data.skills,
        minutes: data.minutes,
        checklist: data.checklist,
        verification: data.verification,
      };
    case 'WorkHeld':
      return { holdReason: data.reason };
    case 'WorkOrderIncomplete':
      return { incomplete: data.cause, wasIncomplete: true };
    case 'WorkOrderCompleted': {
      const { outcome, firstVisit, completedBy } = data;
      return { incomplete: null, outcome, firstVisit, completedBy, isChecked: false, signedOff: false };
    }
    case 'QualityChecked':
      return { isChecked: data.passed };
    case 'CustomerSignedOff':
      return { signedOff: true };
    default:
      return order;
  }
};
