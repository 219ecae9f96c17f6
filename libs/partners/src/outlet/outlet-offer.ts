import { type Coordinates, distanceKm, type WorkingCalendar } from '#values';
import type { PartnerKind, PartnerStatus } from '../partner/partner-words.events.js';
import { liesIn, regionsInBoth } from '../region-reach.js';
import type { OutletKind } from './outlet-words.events.js';

type ScoreOrigin = Readonly<{ basis: 'SCORECARD' | 'VETTING'; months: readonly string[]; jobs: number }>;

/** What an outlet can be asked to do, within the contract of its partner. */
export type OutletOffer = Readonly<{
  outletId: string;
  name: string;
  kind: OutletKind;
  partnerId: string;
  partnerName: string;
  partnerKind: PartnerKind;
  partnerStatus: PartnerStatus;
  contractNo: number;
  coordinates: Coordinates | null;
  /** The shorter of the outlet's and the contract's. */
  radiusKm: number | null;
  /** Those that are in both. */
  regions: readonly string[];
  skills: readonly string[];
  zone: string;
  /** Null where nobody has set working hours: nobody can be booked. */
  calendar: WorkingCalendar | null;
  servicePriceListId: string;
  partsPriceListId: string | null;
  /** What the partner is worth to dispatch, 0 to 100, and where that comes from; null where nobody has scored it. */
  score: number | null;
  scoreOrigin: ScoreOrigin | null;
}>;

type Outlet = Readonly<{
  id: string;
  partnerId: string;
  kind: OutletKind;
  name: string;
  coordinates: Coordinates | null;
  radiusKm: number | null;
  zone: string;
  regions: readonly string[];
  skills: readonly string[];
  calendar: WorkingCalendar | null;
}>;
type Contract = Readonly<{
  contractNo: number;
  startsAt: string;
  endsAt: string;
  isEnded: boolean;
  regions: readonly string[];
  radiusKm: number | null;
  skills: readonly string[];
  servicePriceListId: string;
  partsPriceListId: string | null;
}>;
type Partner = Readonly<{
  name: string;
  kind: PartnerKind;
  status: PartnerStatus;
  contract: Contract | null;
  score: number | null;
  scoreBasis: ScoreOrigin['basis'] | null;
  scoredMonths: readonly string[];
  scoredJobs: number;
}>;

/** Null where the partner does no new work then: it neither works nor is on watch, or no contract holds. */
export const offerOf = (outlet: Outlet, partner: Partner, at: string): OutletOffer | null => {
  const { contract, status } = partner;
  if ((status !== 'ACTIVE' && status !== 'WATCH') || !contract || !holdsAt(contract, at)) return null;
  return {
    outletId: outlet.id,
    name: outlet.name,
    kind: outlet.kind,
    partnerId: outlet.partnerId,
    partnerName: partner.name,
    partnerKind: partner.kind,
    partnerStatus: status,
    contractNo: contract.contractNo,
    coordinates: outlet.coordinates,
    radiusKm: outlet.radiusKm && Math.min(outlet.radiusKm, contract.radiusKm ?? outlet.radiusKm),
    regions: regionsInBoth(outlet.regions, contract.regions),
    skills: outlet.skills.filter((skill) => contract.skills.includes(skill)),
    zone: outlet.zone,
    calendar: outlet.calendar,
    servicePriceListId: contract.servicePriceListId,
    partsPriceListId: contract.partsPriceListId,
    score: partner.score,
    scoreOrigin: originOf(partner),
  };
};

const originOf = ({ scoreBasis, scoredMonths, scoredJobs }: Partner): ScoreOrigin | null =>
  scoreBasis && { basis: scoreBasis, months: scoredMonths, jobs: scoredJobs };

const holdsAt = ({ startsAt, endsAt, isEnded }: Contract, at: string): boolean =>
  !isEnded && Date.parse(startsAt) <= Date.parse(at) && Date.parse(at) < Date.parse(endsAt);

type Reaching = Pick<OutletOffer, 'coordinates' | 'radiusKm' | 'regions'>;

/** Kilometres from the outlet to a place; null where nobody knows one of the two. */
export const distanceTo = ({ coordinates }: Reaching, place: Coordinates | null): number | null =>
  coordinates && place && distanceKm(coordinates, place);

/**
 * Whether an outlet goes to a place: within its radius, where both have coordinates and the outlet has a radius; else
 * where it serves the region.
 */
export const reaches = (
  outlet: Reaching,
  { place, region }: Readonly<{ place: Coordinates | null; region: string | null }>,
): boolean => {
  const distance = distanceTo(outlet, place);
  if (distance !== null && outlet.radiusKm !== null) return distance <= outlet.radiusKm;
  return region !== null && outlet.regions.some((served) => liesIn(region, served));
};
