import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { Coordinates } from '#values';
import { type DepositStanding, depositStanding } from '../deposit/deposit.queries.js';
import { depositOwnerOf } from '../deposit/deposit-ids.events.js';
import { partnerRows } from '../partner/partner.queries.js';
import type { PartnerView } from '../partner/partner.view.js';
import { outletRows } from './outlet.queries.js';
import { distanceTo, type OutletOffer, offerOf, reaches } from './outlet-offer.js';

/** `at`: the instant at which a contract must hold. What is absent or null does not matter. */
export type OutletsAsked = Readonly<{
  at: string;
  skill?: string | null;
  partnerIds?: readonly string[] | null;
  outletIds?: readonly string[] | null;
  place?: Coordinates | null;
  region?: string | null;
}>;

/**
 * `isWithinReach`: within the radius, or without coordinates within the regions; false where no place was asked for.
 * `deposit`: of the ledger that answers for the partner's work; null where nothing was demanded.
 */
export type OutletFacts = OutletOffer &
  Readonly<{ distanceKm: number | null; isWithinReach: boolean; deposit: DepositStanding | null }>;

/** Open outlets of partners that work (ACTIVE or WATCH, within the term of a contract), with what they can be asked to do. */
export const outletsFor = async (
  scope: Scope,
  dataSource: DataSource,
  { at, skill, partnerIds, outletIds, place = null, region = null }: OutletsAsked,
): Promise<readonly OutletFacts[]> => {
  const outlets = outletRows(scope, dataSource).andWhere('row.isOpen');
  if (skill) outlets.andWhere('row.skills && :skills', { skills: [skill] });
  if (partnerIds) outlets.andWhere('row.partnerId = ANY(:partnerIds)', { partnerIds });
  if (outletIds) outlets.andWhere('row.id = ANY(:outletIds)', { outletIds });
  const found = await outlets.orderBy('row.id').getMany();
  const ids = [...new Set(found.map(({ partnerId }) => partnerId))];
  const partners = await partnerRows(scope, dataSource).andWhere('row.id = ANY(:ids)', { ids }).getMany();
  const deposits = await depositStanding(scope, dataSource, partners.map(ownerOf));
  const byId = new Map(partners.map((partner) => [partner.id, partner]));
  return found.flatMap((outlet) => {
    const partner = byId.get(outlet.partnerId);
    const offer = partner && offerOf(outlet, partner, at);
    if (!offer || (skill && !offer.skills.includes(skill))) return [];
    const isWithinReach = reaches(offer, { place, region });
    const deposit = deposits.get(ownerOf(partner)) ?? null;
    return [{ ...offer, distanceKm: distanceTo(offer, place), isWithinReach, deposit }];
  });
};

const ownerOf = ({ id, kind }: PartnerView): string => depositOwnerOf({ partnerId: id, kind });
