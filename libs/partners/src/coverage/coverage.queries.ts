import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { unitsByPlace } from '#products';
import { outletsFor } from '../outlet/outlet-offer.queries.js';
import type { PartnersPolicy } from '../partners.policy-section.js';
import { type Covered, coverageOf } from './coverage.js';

/** `on` is a day of the zone; `at` the instant by which outlets are taken. */
export type CoverageAsked = Readonly<{
  skill: string;
  on: string;
  at: string;
  zone: string;
  productId: string | null;
  byCountry: boolean;
}>;

/** Units in service on a day against the outlets as they are now: their past is not kept in lists. */
export const coverage = async (
  scope: Scope,
  dataSource: DataSource,
  { skill, on, at, zone, productId, byCountry }: CoverageAsked,
  { siteRadiusKm, mostSites, mostCandidates }: PartnersPolicy['coverage'],
): Promise<Covered & Readonly<{ outlets: number }>> => {
  const [cells, outlets] = await Promise.all([
    unitsByPlace(scope, dataSource, { on, zone, productId }),
    outletsFor(scope, dataSource, { at, skill }),
  ]);
  const covered = coverageOf(cells, outlets, { byCountry, siteRadiusKm, mostSites, mostCandidates });
  return { ...covered, outlets: outlets.length };
};
