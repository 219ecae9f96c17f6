import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import {
  type DepositStanding,
  depositStanding,
  type OutletFacts as Offered,
  type OutletView,
  outletRows,
  outletsFor,
  type PartnerView,
  partnersByIds,
  techniciansOf,
} from '#partners';
import { COMPANY_DEPOSIT, type PartnerStatus } from '#partners/events';
import { openJobsOf } from '../work-order/work-order-load.queries.js';
import type { JobFacts, OutletFacts } from './candidate.js';
import { reaching } from './outlets-reaching.queries.js';

/** `isWhole`: with the outlets that are closed or lack the skills too, for whoever wants to know why. */
export type OutletsAsked = Readonly<{
  job: Omit<JobFacts, 'asked'>;
  at: string;
  /** The day in the company's zone, on which certificates must hold. */
  on: string;
  certifiedSkills: readonly string[];
  /** Whether something of a deposit is held for such a job. */
  isDepositHeld: Readonly<{ company: boolean; partner: boolean }>;
  isWhole: boolean;
}>;

/** What is known before anybody has looked up prices. */
export type UnpricedOutlet = Omit<OutletFacts, 'price'> & Readonly<{ priceListId: string | null }>;

/** What a ranking needs to know of all outlets of a scope. */
export const outletFacts = async (
  scope: Scope,
  dataSource: DataSource,
  asked: OutletsAsked,
): Promise<readonly UnpricedOutlet[]> => {
  const outlets = await outletsThought(scope, dataSource, asked);
  const outletIds = outlets.map(({ id }) => id);
  const [offers, technicians, jobs, owners, funds] = await Promise.all([
    outletsFor(scope, dataSource, { at: asked.at, outletIds }),
    techniciansOf(scope, dataSource, { outletIds, on: asked.on, certifiedSkills: asked.certifiedSkills }),
    openJobsOf(scope, dataSource, outletIds),
    partnersByIds(scope, dataSource, [...new Set(outlets.map(({ partnerId }) => partnerId))]),
    depositStanding(scope, dataSource, [COMPANY_DEPOSIT]),
  ]);
  const offerOf = new Map(offers.map((offer) => [offer.outletId, offer]));
  const ownerOf = new Map(owners.map((owner) => [owner.id, owner]));
  return outlets.map((outlet): UnpricedOutlet => {
    const offer = offerOf.get(outlet.id) ?? null;
    const owner = ownerOf.get(outlet.partnerId);
    const there = technicians.filter(({ outletId }) => outletId === outlet.id);
    return {
      ...placeOf(outlet, offer),
      ...standingOf(outlet, { owner, offer, fund: funds.get(COMPANY_DEPOSIT) }, asked),
      technicians: there.length,
      certified: there.filter(({ skills }) => asked.job.skills.every((skill) => skills.includes(skill))).length,
      openJobs: jobs.get(outlet.id) ?? 0,
    };
  });
};

type Behind = Readonly<{
  owner: PartnerView | undefined;
  offer: Offered | null;
  fund: DepositStanding | undefined;
}>;

/** An open outlet without an offer belongs to a partner that does no new work, or whose contract does not hold. */
const standingOf = ({ isOpen }: OutletView, { owner, offer, fund }: Behind, { isDepositHeld }: OutletsAsked) => {
  const isOwn = owner?.kind === 'OWN';
  const isDepositBelowFloor = isOwn
    ? isDepositHeld.company && isShort(fund)
    : isDepositHeld.partner && isShort(offer?.deposit);
  return { isOwn, isOpen, isPartnerActive: isOpen ? offer !== null : isWorking(owner?.status), isDepositBelowFloor };
};

/** Nothing is held where nothing was lodged. */
const isShort = (deposit: DepositStanding | null | undefined): boolean => deposit?.isBelowFloor ?? true;

const isWorking = (status: PartnerStatus | undefined): boolean => status === 'ACTIVE' || status === 'WATCH';

const outletsThought = (
  scope: Scope,
  dataSource: DataSource,
  { isWhole, job }: OutletsAsked,
): Promise<readonly OutletView[]> => {
  const outlets = outletRows(scope, dataSource);
  if (!isWhole) {
    const { sql, parameters } = reaching(job);
    outlets.andWhere('row.isOpen').andWhere('row.skills @> :skills', { skills: job.skills }).andWhere(sql, parameters);
  }
  return outlets.orderBy('row.id').getMany();
};

/** Within the contract of its partner, where one holds. */
const placeOf = (outlet: OutletView, offer: Offered | null) => ({
  outletId: outlet.id,
  partnerId: outlet.partnerId,
  name: outlet.name,
  coordinates: outlet.coordinates,
  radiusKm: offer ? offer.radiusKm : outlet.radiusKm,
  regions: offer ? offer.regions : outlet.regions,
  skills: offer ? offer.skills : outlet.skills,
  calendar: outlet.calendar,
  score: offer && offer.score,
  scoreOrigin: offer && offer.scoreOrigin,
  priceListId: offer && offer.servicePriceListId,
});
