import type { Coordinates, Money, WorkingCalendar } from '#values';
import type { DistanceBasis, Hindrance, Place, RankingTerm } from '../repair-words.events.js';

/** What a ranking needs to know of an order. Without coordinates candidates are ranked by region. */
export type JobFacts = Readonly<{
  place: Place;
  region: string | null;
  coordinates: Coordinates | null;
  skills: readonly string[];
  /** Outlets that were asked in this round. */
  asked: readonly string[];
}>;

export const SCORE_BASES = ['SCORECARD', 'VETTING'] as const;

/** Where a partner's score comes from: the latest months' scorecards with their jobs, or its vetting. */
export type ScoreOrigin = Readonly<{
  basis: (typeof SCORE_BASES)[number];
  months: readonly string[];
  jobs: number;
}>;

export const PRICE_BASES = ['CONTRACT', 'PACK'] as const;

/** What a job would cost, in the company's currency: by the list of the contract, or by the pack's fee for such a job. */
export type JobPrice = Readonly<{
  amount: Money;
  basis: (typeof PRICE_BASES)[number];
  priceListId: string | null;
  articles: readonly string[];
}>;

/** What a ranking needs to know of an outlet, and what an offer to it rests on. */
export type OutletFacts = Readonly<{
  outletId: string;
  partnerId: string;
  name: string;
  isOwn: boolean;
  isPartnerActive: boolean;
  isOpen: boolean;
  coordinates: Coordinates | null;
  radiusKm: number | null;
  /** Regions served, by their ISO 3166-2 codes or prefixes of such. */
  regions: readonly string[];
  skills: readonly string[];
  calendar: WorkingCalendar | null;
  /** From 0 to 100; null where nobody has rated it yet. */
  score: number | null;
  scoreOrigin: ScoreOrigin | null;
  /** Null where nobody knows. */
  price: JobPrice | null;
  isDepositBelowFloor: boolean;
  technicians: number;
  /** Technicians who have every skill of the job, with certificates that hold. */
  certified: number;
  openJobs: number;
}>;

export type Candidate = Readonly<{
  outletId: string;
  partnerId: string;
  name: string;
  /** Place among those who may be asked, from 1; null for those who may not. */
  rank: number | null;
  /** Why it may not be asked; empty for those who may. */
  hindrances: readonly Hindrance[];
  /** Weighted mean of the points, from 0 to 1. */
  score: number;
  terms: readonly RankingTerm[];
  distanceKm: number | null;
  distanceBasis: DistanceBasis;
  scoreOrigin: ScoreOrigin | null;
  price: JobPrice | null;
}>;
