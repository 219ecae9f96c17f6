import type { Event } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import { AT, eur, item, text, travel, work } from '../line/line.fixtures.js';
import { prices } from '../line/line-known.fixtures.js';
import type {
  BillDisputed,
  BillIssued,
  BillPaid,
  BillWaived,
  CostRecorded,
  CostReversed,
  FeeDue,
} from './bill.events.js';
import type { BillFacts } from './bill-facts.js';

const builderOf =
  <E extends WorkOrderEvent>(type: E['type'], data: E['data']) =>
  (changes: Partial<E['data']> = {}): Event<E['type'], E['data']> => ({ type, data: { ...data, ...changes } });

export const billsPolicy = {
  inspectionSku: 'INSPECTION',
  deviation: {
    partner: { upPercent: 0, downPercent: 20 },
    agent: { upPercent: 0, downPercent: 10 },
    supervisor: { upPercent: 10, downPercent: 50 },
  },
  waiveLimits: { supervisor: eur(10_000), manager: eur(500_000) },
  partnerFee: {
    REPAIR: eur(4_000),
    INSTALLATION: eur(6_000),
    COMMISSIONING: eur(6_000),
    MAINTENANCE: eur(3_000),
    INSPECTION: eur(2_000),
    DELIVERY: eur(2_500),
    TRAINING: eur(5_000),
    RECALL_REMEDY: eur(4_000),
  },
};

export const billFacts: BillFacts = { prices, fee: null };

export const costRecorded = builderOf<CostRecorded>('CostRecorded', {
  workOrderId: 'w-1',
  costId: 'cost-1',
  lineNo: 1,
  costClass: 'MATERIALS',
  bearer: 'COMPANY',
  partnerId: 'partner-1',
  supplier: null,
  amount: eur(8_000),
  kind: 'REPAIR',
  complaintId: null,
  productId: 'p-1',
  region: 'DE-BY',
  note: text('A door.'),
  recordedBy: 'dispatcher-1',
  recordedAt: AT,
});
export const costReversed = builderOf<CostReversed>('CostReversed', {
  workOrderId: 'w-1',
  costId: 'cost-1',
  reason: text('Written down twice.'),
  reversedBy: 'dispatcher-1',
  reversedAt: AT,
});
export const feeDue = builderOf<FeeDue>('FeeDue', {
  workOrderId: 'w-1',
  partnerId: 'partner-1',
  outletId: 'outlet-1',
  items: [],
  amount: eur(4_000),
  priceListId: null,
  edition: null,
  dueAt: AT,
  packVersion: '2026.1',
});
export const billIssued = builderOf<BillIssued>('BillIssued', {
  workOrderId: 'w-1',
  billNo: 1,
  partnerId: 'partner-1',
  customerId: 'k-1',
  items: [item(), work(), travel()],
  total: eur(15_000),
  customerPays: eur(15_000),
  listTotal: eur(15_000),
  deviation: eur(0),
  deviationReason: null,
  quoteNo: 1,
  issuedBy: 'agent-1',
  issuedAt: AT,
  packVersion: '2026.1',
});
export const billPaid = builderOf<BillPaid>('BillPaid', {
  workOrderId: 'w-1',
  billNo: 1,
  partnerId: 'partner-1',
  reference: 'CARD-77',
  paidAt: AT,
});
export const billDisputed = builderOf<BillDisputed>('BillDisputed', {
  workOrderId: 'w-1',
  billNo: 1,
  partnerId: 'partner-1',
  reason: text('Nobody told me about the way.'),
  disputedAt: AT,
});
export const billWaived = builderOf<BillWaived>('BillWaived', {
  workOrderId: 'w-1',
  billNo: 1,
  partnerId: 'partner-1',
  amount: eur(15_000),
  reason: text('It took three visits.'),
  waivedBy: 'manager-1',
  waivedAt: AT,
});

export const billSamples = {
  CostRecorded: costRecorded(),
  CostReversed: costReversed(),
  FeeDue: feeDue(),
  BillIssued: billIssued(),
  BillPaid: billPaid(),
  BillDisputed: billDisputed(),
  BillWaived: billWaived(),
} satisfies Partial<{ readonly [E in WorkOrderEvent as E['type']]: E }>;
