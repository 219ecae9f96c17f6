import type { Coordinates } from '#values';
import { type Course, earliest, endOf, type Spell } from './unit-course.js';
import { isSamePlace, type Placement } from './unit-placement.js';

/** A stretch of time in service at one place, or in one region; `until` is exclusive, null where no end is known. */
export type Segment = Readonly<{
  region: string | null;
  place: Coordinates | null;
  from: string;
  until: string | null;
}>;

const DAY = 86_400_000;

/** When something shipped counts as in service, although nobody told of a sale or an installation. */
const shelfEnd = (shippedAt: string, shelfDays: number): string =>
  new Date(Date.parse(shippedAt) + shelfDays * DAY).toISOString();

/** So many months later at the same time of day in UTC, or on the month's last day where it has no such day. */
export const monthsLater = (instant: string, months: number): string => {
  const from = new Date(instant);
  const to = new Date(instant);
  to.setUTCDate(1);
  to.setUTCMonth(to.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  to.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return to.toISOString();
};

type Terms = Pick<Course, 'shelfDays' | 'serviceLifeMonths'>;

/** In service from installation, else from sale, else from shipment and the days on the shelf; null: not yet. */
export const serviceFrom = (spell: Pick<Spell, 'installedAt' | 'soldAt' | 'shipments'>, { shelfDays }: Terms) => {
  const [shippedAt] = spell.shipments;
  return spell.installedAt ?? spell.soldAt ?? (shippedAt === undefined ? null : shelfEnd(shippedAt, shelfDays));
};

export const lifeEnd = (from: string | null, { serviceLifeMonths }: Terms): string | null =>
  from === null || serviceLifeMonths === null ? null : monthsLater(from, serviceLifeMonths);

/**
 * When and where a unit was in service: until it was returned, replaced or scrapped, or its service life ended, which
 * is counted from its first day in service, also where it was put to use again.
 */
export const segmentsOf = (course: Course): Segment[] => {
  const firstFrom = earliest(course.spells.map((spell) => serviceFrom(spell, course)));
  const lastEnd = earliest([lifeEnd(firstFrom, course), course.scrappedAt]);
  return course.spells.flatMap((spell) => {
    const from = serviceFrom(spell, course);
    const until = earliest([endOf(spell), lastEnd]);
    return from === null || (until !== null && until <= from) ? [] : byRegion(from, until, course.placements);
  });
};

const byRegion = (from: string, until: string | null, placements: readonly Placement[]): Segment[] => {
  const within = placements.filter(({ at }) => at > from && (until === null || at < until));
  const segments: Segment[] = [];
  let current: Segment = { ...whereOf(placements.findLast(({ at }) => at <= from)), from, until };
  for (const each of within) {
    const { region, place } = whereOf(each);
    if (region === current.region && isSamePlace(place, current.place)) continue;
    if (each.at > current.from) segments.push({ ...current, until: each.at });
    current = { region, place, from: each.at, until };
  }
  return [...segments, current];
};

const whereOf = (placement: Placement | undefined): Pick<Segment, 'region' | 'place'> => ({
  region: placement?.region ?? null,
  place: placement?.place ?? null,
});
