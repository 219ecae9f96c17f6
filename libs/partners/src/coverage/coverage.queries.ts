import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { Rejection } from '#event-sourcing';
import { unitsByPlace } from '#products';
import { instantOf, wallClockAt } from '#values';
import { outletsFor } from '../outlet/outlet-offer.queries.js';
import type { PartnersPolicy } from '../partners.policy-section.js';
import { type Covered, coverageOf } from './coverage.js';

/** `on` is a day of the zone; `now` the instant of the question. */
export type CoverageAsked = Readonly<{
  skill: string;
  on: string;
  now: string;
  zone: string;
  productId: string | null;
  byCountry: boolean;
}>;

/**
 * Units in service on a day against the outlets as they are now: their past is not kept in lists.
 *
 * @throws Rejection `COVERAGE_DAY_OVER`
 */
export const coverage = async (
  scope: Scope,
  dataSource: DataSource,
  { skill, on, now, zone, productId, byCountry }: CoverageAsked,
  { siteRadiusKm, mostSites, mostCandidates }: PartnersPolicy['coverage'],
): Promise<Covered & Readonly<{ outlets: number }>> => {
  const today = dayAt(zone, now);
  if (on < today) throw dayOver(on, today);
  const at = on === today ? now : endOf(on, zone);
  const [cells, outlets] = await Promise.all([
    unitsByPlace(scope, dataSource, { on, zone, productId }),
    outletsFor(scope, dataSource, { at, skill }),
  ]);
  const covered = coverageOf(cells, outlets, { byCountry, siteRadiusKm, mostSites, mostCandidates });
  return { ...covered, outlets: outlets.length };
};

export const dayAt = (zone: string, instant: string): string =>
  new Date(wallClockAt(zone, Date.parse(instant))).toISOString().slice(0, 10);

/** The last instant of a day, to the millisecond. */
const endOf = (day: string, zone: string): string =>
  new Date(instantOf(zone, Date.parse(`${day}T23:59:59.999Z`))).toISOString();

const dayOver = (on: string, today: string) =>
  new Rejection(
    'COVERAGE_DAY_OVER',
    `Coverage is told for today or a day to come, as outlets are known as they are now: ${on} is over. Ask without \`on\`, or from ${today} on.`,
    { on, today, next: null },
  );
