import type { ComplaintKnown, ComplaintPolicy, Due, RecurrenceKnown } from './complaint-known.js';

const HOUR = 3_600_000;
const hours = (amount: number): Due => ({ amount, unit: 'HOURS', calendar: 'always' });
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const plans = { MINOR: ['Restate the fault.'], MAJOR: ['Inspect it.'], CRITICAL: ['Ask whether everyone is safe.'] };
const route = {
  department: 'PRODUCTION',
  feedbackTo: 'DESIGN',
  receive: hours(4),
  done: hours(72),
} as const;

export const complaintPolicy: ComplaintPolicy = {
  approvalLimits: { agent: eur(0), supervisor: eur(50_000), manager: eur(500_000), executive: 'UNLIMITED' },
  onTheSpotLimit: eur(2_000),
  tokenGoodsBelow: eur(5_000),
  clocks: {
    MINOR: { acknowledge: hours(4), answer: hours(24), settle: hours(720) },
    MAJOR: { acknowledge: hours(2), answer: hours(12), settle: hours(360) },
    CRITICAL: { acknowledge: hours(1), answer: hours(4), settle: hours(168) },
  },
  criticalOwnerDue: hours(2),
  replyDue: hours(3),
  informDue: hours(5),
  satisfactionContact: { first: hours(24), every: hours(48), attempts: 3 },
  routing: {
    PRODUCT: route,
    REPAIR: route,
    DELIVERY: { ...route, department: 'LOGISTICS', feedbackTo: 'OPERATIONS' },
    INSTALLATION: route,
    STAFF_CONDUCT: route,
    PRICE: { ...route, department: 'MARKETING', feedbackTo: 'MARKETING' },
    INFORMATION: route,
  },
  omissionWindowDays: { recorded: 3, handled: 30, rechecked: 14, fedBack: 14 },
  recurrenceWindowDays: 90,
  leastSeverityBySafety: { NONE: 'MINOR', INJURY: 'CRITICAL', FIRE: 'CRITICAL' },
  playbooks: {
    PRODUCT: plans,
    REPAIR: plans,
    DELIVERY: plans,
    INSTALLATION: plans,
    STAFF_CONDUCT: plans,
    PRICE: plans,
    INFORMATION: plans,
  },
  symptoms: { LEAK: 'Leaks' },
  longestDelay: { reportedDays: 366, occurredYears: 30 },
  textLimits: { problem: 200, statement: 200, note: 100 },
  attachments: { mediaTypes: ['image/jpeg', 'application/pdf'], maxBytes: 1_000_000, maxPerComplaint: 3 },
  suggestion: {
    percentOfLossByOwnFault: { NONE: 20, PARTIAL: 60, FULL: 100 },
    percentMoreByFactor: { LONG_TERM_RELATION: 10, REPURCHASE_HOPE: 10, WORD_OF_MOUTH_RISK: 5 },
  },
  fairness: { nearestCases: 5, withinDays: 365, farFromMedianPercent: 50 },
  refusal: { externalOptions: ['The consumer advice centre', 'The courts'] },
};

/** What a handler would gather: a pack with small round numbers, and clocks that run day and night. */
export const complaintKnown: ComplaintKnown = {
  packVersion: '2026.1',
  policy: complaintPolicy,
  currency: 'EUR',
  rates: { USD: '0.5' },
  dueAt: ({ amount }, from) => new Date(Date.parse(from) + amount * HOUR).toISOString(),
  listPriceOf: (sku) => (sku === 'SR-4' ? eur(120_000) : null),
  nearest: null,
  product: { productId: 'product-1' },
  units: [
    { unitId: 'unit-1', productId: 'product-1', serial: 'SN-2025-0001', names: ['SR-4', 'Stroller', 'SR'] },
    { unitId: 'unit-2', productId: 'product-1', serial: 'SN-2', names: ['SR-4', 'Stroller', 'SR'] },
  ],
  erasedCustomerIds: [],
};

export const recurrenceKnown: RecurrenceKnown = { packVersion: '2026.1', windowDays: 90 };
