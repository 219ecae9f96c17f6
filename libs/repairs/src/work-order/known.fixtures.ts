import { billFacts, billsPolicy } from '../bill/bill.fixtures.js';
import { lineFacts, linesPolicy } from '../line/line-known.fixtures.js';
import { loanersPolicy, loanFacts } from '../loaner/loaner.fixtures.js';
import { dispatchPolicy } from '../offer/dispatch-known.fixtures.js';
import { visitsPolicy } from '../visit/visit.fixtures.js';
import { steps } from './order.fixtures.js';
import type { DraftingFacts, ProductFacts, QualifyingFacts, UnitFacts } from './order-facts.js';
import { type Due, NOTHING_GATHERED, type RepairPolicy, type WorkOrderKnown } from './work-order-known.js';

const HOUR = 3_600_000;
export const hours = (amount: number): Due => ({ amount, unit: 'HOURS', calendar: 'always' });
export const eur = (amount: number) => ({ amount, currency: 'EUR' });

const job = { skills: ['REPAIR'], minutes: 60, verification: 'SIGN_OFF', needsProduct: true } as const;
const usual = (skill: string) => ({ ...job, skills: [skill] });

/** Small round numbers; each part of the order adds its own. */
export const repairPolicy: RepairPolicy = {
  orders: {
    jobs: {
      REPAIR: { ...usual('REPAIR'), verification: 'QUALITY_CHECK' },
      INSTALLATION: usual('INSTALLATION'),
      COMMISSIONING: usual('COMMISSIONING'),
      MAINTENANCE: usual('MAINTENANCE'),
      INSPECTION: usual('INSPECTION'),
      DELIVERY: usual('DELIVERY'),
      TRAINING: { ...usual('TRAINING'), needsProduct: false },
      RECALL_REMEDY: usual('REPAIR'),
    },
    jobsOnProductClass: { CLIMATE_CONTROL: { REPAIR: { skills: ['REPAIR', 'REFRIGERATION'], minutes: 120 } } },
    mostMinutes: 480,
    mostSkills: 3,
    mostChecklistItems: 3,
    siteShownFor: hours(30),
    repeatWithinDays: 30,
    textLimits: { words: 200, note: 100, name: 50, address: 100 },
  },
  dispatch: dispatchPolicy,
  visits: visitsPolicy,
  lines: linesPolicy,
  bills: billsPolicy,
  loaners: loanersPolicy,
};

export const product: ProductFacts = { productId: 'p-1', sku: 'AC-9', productClass: 'APPLIANCE' };

export const unit: UnitFacts = {
  unitId: 'u-1',
  productId: 'p-1',
  sku: 'AC-9',
  serial: 'SN-1',
  batch: 'B7',
  region: 'DE-BY',
  customerId: 'k-1',
};

export const drafting = (changes: Partial<DraftingFacts> = {}): DraftingFacts => ({
  product,
  units: [unit],
  asked: null,
  customer: { customerId: 'k-1', name: 'A. Example', phone: null, address: 'Ringstr. 1', region: 'DE-BE' },
  ...changes,
});

export const qualifying = (changes: Partial<QualifyingFacts> = {}): QualifyingFacts => ({
  product,
  units: [unit],
  checklists: [{ productId: 'p-1', checklistId: 'l-1', no: 1, items: steps }],
  ...changes,
});

/** What a handler would gather: a pack with small round numbers, and clocks that run day and night. */
export const workOrderKnown: WorkOrderKnown = {
  ...NOTHING_GATHERED,
  actor: null,
  packVersion: '2026.1',
  policy: repairPolicy,
  currency: 'EUR',
  zone: 'Europe/Berlin',
  rates: { USD: '0.5' },
  dueAt: ({ amount }, from) => new Date(Date.parse(from) + amount * HOUR).toISOString(),
  inCompanyCurrency: (money) => (money.currency === 'EUR' ? money : 'NO_RATE'),
  drafting: drafting(),
  qualifying: qualifying(),
  lines: lineFacts,
  bills: billFacts,
  loans: loanFacts,
};
