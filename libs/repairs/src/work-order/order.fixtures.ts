import { type Event, personal } from '#event-sourcing';
import type {
  ChecklistPublished,
  LoanerEvent,
  PartnerWorkCalledOff,
  TechnicianDayEvent,
  WorkOrderEvent,
} from '../events.js';
import type { ChecklistItem, Site } from '../repair-words.events.js';
import type {
  CustomerSignedOff,
  QualityChecked,
  WorkOrderCancelled,
  WorkOrderClosed,
  WorkOrderCompleted,
  WorkOrderDrafted,
  WorkOrderIncomplete,
  WorkOrderQualified,
  WorkOrderSiteSet,
} from './work-order.events.js';

type AnyEvent = WorkOrderEvent | ChecklistPublished | TechnicianDayEvent | LoanerEvent | PartnerWorkCalledOff;

/** A builder for one event: what matters to a spec is named there, the rest is like this. */
export const builderOf =
  <E extends AnyEvent>(type: E['type'], data: E['data']) =>
  (changes: Partial<E['data']> = {}): Event<E['type'], E['data']> => ({ type, data: { ...data, ...changes } });

export const AT = '2026-03-02T09:00:00.000Z';
export const SUBJECT = 'customer-k-1';
export const text = (words: string) => personal(SUBJECT, words);
export const ofOrder = { workOrderId: 'w-1' };

export const site: Site = {
  address: text('Ringstr. 1, 80331 Munich'),
  contactName: text('A. Example'),
  phone: text('+49 89 000'),
  coordinates: text('48.137,11.575'),
};

export const photo = { uri: 'https://files.example/1.jpg', sha256: 'a'.repeat(64), mediaType: 'image/jpeg' };

export const steps: readonly ChecklistItem[] = [
  { code: 'PRESSURE', text: 'Pressure is within limits.', needsEvidence: true },
  { code: 'CLEAN', text: 'The place is clean.', needsEvidence: false },
];

/** A repair of a customer's unit, by hand. */
export const drafted = builderOf<WorkOrderDrafted>('WorkOrderDrafted', {
  ...ofOrder,
  number: 'W26-R70E1YB3',
  subject: SUBJECT,
  kind: 'REPAIR',
  place: 'SITE',
  complaintId: null,
  taskId: null,
  returnId: null,
  returnLineNo: null,
  customerId: 'k-1',
  productId: 'p-1',
  sku: 'AC-9',
  unitId: 'u-1',
  serial: 'SN-1',
  batch: 'B7',
  component: null,
  symptomCode: 'NO_COOLING',
  region: 'DE-BY',
  zone: 'Europe/Berlin',
  site,
  words: text('It does not cool.'),
  reportedAt: '2026-03-01T09:00:00.000Z',
  draftedBy: 'agent-1',
  draftedAt: AT,
  packVersion: '2026.1',
});
export const siteSet = builderOf<WorkOrderSiteSet>('WorkOrderSiteSet', {
  ...ofOrder,
  site,
  region: 'DE-BY',
  zone: 'Europe/Berlin',
  setAt: AT,
});
export const qualified = builderOf<WorkOrderQualified>('WorkOrderQualified', {
  ...ofOrder,
  productId: 'p-1',
  sku: 'AC-9',
  unitId: 'u-1',
  serial: 'SN-1',
  component: null,
  symptomCode: 'NO_COOLING',
  skills: ['REPAIR'],
  minutes: 60,
  checklistId: 'l-1',
  checklistNo: 1,
  checklist: steps,
  verification: 'QUALITY_CHECK',
  qualifiedBy: 'dispatcher-1',
  qualifiedAt: AT,
  packVersion: '2026.1',
});
export const completed = builderOf<WorkOrderCompleted>('WorkOrderCompleted', {
  ...ofOrder,
  outcome: 'DONE',
  firstVisit: true,
  ticks: [
    { code: 'PRESSURE', note: text('4 bar.'), evidence: [photo] },
    { code: 'CLEAN', note: null, evidence: [] },
  ],
  note: null,
  completedBy: 'technician-1',
  completedAt: AT,
});
export const incomplete = builderOf<WorkOrderIncomplete>('WorkOrderIncomplete', {
  ...ofOrder,
  visitId: 'v-1',
  cause: 'PART_MISSING',
  note: text('The valve is not in the van.'),
  reportedBy: 'technician-1',
  reportedAt: AT,
});
export const checked = builderOf<QualityChecked>('QualityChecked', {
  ...ofOrder,
  passed: true,
  findings: null,
  evidence: [photo],
  checkedBy: 'quality-1',
  checkedAt: AT,
});
export const signedOff = builderOf<CustomerSignedOff>('CustomerSignedOff', {
  ...ofOrder,
  signer: text('A. Example'),
  evidence: null,
  recordedBy: 'technician-1',
  signedAt: AT,
});
export const closed = builderOf<WorkOrderClosed>('WorkOrderClosed', {
  ...ofOrder,
  outcome: 'DONE',
  complaintId: null,
  taskId: null,
  returnId: null,
  returnLineNo: null,
  customerId: 'k-1',
  productId: 'p-1',
  unitId: 'u-1',
  component: null,
  symptomCode: 'NO_COOLING',
  region: 'DE-BY',
  kind: 'REPAIR',
  partnerId: 'pa-1',
  outletId: 'out-1',
  technicianId: 'tech-1',
  startedAt: '2026-03-02T08:00:00.000Z',
  endedAt: '2026-03-02T09:00:00.000Z',
  partsAwaitedFrom: null,
  partsAwaitedUntil: null,
  underWarranty: true,
  visits: 1,
  firstVisit: true,
  closedBy: 'dispatcher-1',
  closedAt: AT,
});
export const cancelled = builderOf<WorkOrderCancelled>('WorkOrderCancelled', {
  ...ofOrder,
  cause: 'CUSTOMER_ASKED',
  reason: text('It works again.'),
  complaintId: null,
  taskId: null,
  partnerId: null,
  cancelledBy: 'agent-1',
  cancelledAt: AT,
});

export const orderSamples = {
  WorkOrderDrafted: drafted(),
  WorkOrderSiteSet: siteSet(),
  WorkOrderQualified: qualified(),
  WorkOrderCompleted: completed(),
  WorkOrderIncomplete: incomplete(),
  QualityChecked: checked(),
  CustomerSignedOff: signedOff(),
  WorkOrderClosed: closed(),
  WorkOrderCancelled: cancelled(),
} satisfies Partial<{ readonly [E in AnyEvent as E['type']]: E }>;
