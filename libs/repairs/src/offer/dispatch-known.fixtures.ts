import type { WorkingCalendar } from '#values';
import type { RepairPolicy } from '../repairs.policy-section.js';
import type { JobFacts, JobPrice, OutletFacts } from './candidate.js';
import type { OfferingFacts, PartnerStanding } from './offer-facts.js';

/** Numbers that are easily done in one's head. */
export const dispatchPolicy: RepairPolicy['dispatch'] = {
  offerOpenFor: { amount: 4, unit: 'WORKING_HOURS' },
  ranking: {
    weights: { DISTANCE: 50, SCORE: 40, WORKLOAD: 10, PRICE: 0 },
    neutralPoints: 0.5,
    regionPoints: { same: 0.6, wider: 0.4 },
    farthestKm: 100,
    fullWorkload: 10,
    articles: {
      REPAIR: ['WORK'],
      INSTALLATION: ['INSTALL', 'TEST'],
      COMMISSIONING: [],
      MAINTENANCE: [],
      INSPECTION: [],
      DELIVERY: [],
      TRAINING: [],
      RECALL_REMEDY: [],
    },
  },
  overridable: ['OUTSIDE_RADIUS', 'REGION_NOT_SERVED', 'ALREADY_ASKED'],
  textLimits: { reason: 100, note: 100 },
};

const SHIFTS = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];

/** Weekdays 8 to 12 and 13 to 17 in Berlin. */
export const calendar: WorkingCalendar = {
  version: '1',
  zone: 'Europe/Berlin',
  week: {
    MONDAY: SHIFTS,
    TUESDAY: SHIFTS,
    WEDNESDAY: SHIFTS,
    THURSDAY: SHIFTS,
    FRIDAY: SHIFTS,
    SATURDAY: [],
    SUNDAY: [],
  },
  holidays: [],
  extraDays: {},
};

/** Marienplatz in Munich. */
export const CENTRE = { latitude: 48.137, longitude: 11.575 };

export const job = (changes: Partial<JobFacts> = {}): JobFacts => ({
  place: 'SITE',
  region: 'DE-BY',
  coordinates: CENTRE,
  skills: ['REPAIR'],
  asked: [],
  ...changes,
});

export const price = (amount: number): JobPrice => ({
  amount: { amount, currency: 'EUR' },
  basis: 'CONTRACT',
  priceListId: 'list-1',
  articles: ['WORK', 'TRAVEL'],
});

/** At the very place, 80 points, two technicians with one job each. */
export const outlet = (changes: Partial<OutletFacts> = {}): OutletFacts => ({
  outletId: 'out-1',
  partnerId: 'pa-1',
  name: 'Munich',
  isOwn: false,
  isPartnerActive: true,
  isOpen: true,
  coordinates: CENTRE,
  radiusKm: 50,
  regions: ['DE-BY'],
  skills: ['REPAIR'],
  calendar,
  score: 80,
  scoreOrigin: { basis: 'SCORECARD', months: ['2026-01', '2026-02'], jobs: 30 },
  price: price(10_000),
  isDepositBelowFloor: false,
  technicians: 2,
  certified: 1,
  openJobs: 2,
  ...changes,
});

/** 0.1 degrees of latitude, 11.1 km to the north. */
export const secondOutlet = (changes: Partial<OutletFacts> = {}): OutletFacts =>
  outlet({
    outletId: 'out-2',
    partnerId: 'pa-2',
    name: 'Freising',
    coordinates: { ...CENTRE, latitude: 48.237 },
    ...changes,
  });

export const offeringTo = (...outlets: readonly OutletFacts[]): OfferingFacts => ({ job: job(), outlets });

export const partner: PartnerStanding = { partnerId: 'pa-1', status: 'ACTIVE', isOwn: false };
