import type { Coordinates } from '#values';
import type { UnitCorrected, UnitEvent, UnitRegistered } from './unit.events.js';
import { inOrder, type Placement, placed, placement } from './unit-placement.js';

/** One time in use: from its shipment until it is taken back or replaced. */
export type Spell = Readonly<{
  shipments: readonly string[];
  deliveries: readonly string[];
  soldAt: string | null;
  installedAt: string | null;
  returnedAt: string | null;
  replacedAt: string | null;
}>;

/** The dated facts of a unit, whatever the order in which they were told. */
export type Course = Readonly<{
  batch: string | null;
  productionDate: string | null;
  shelfDays: number;
  serviceLifeMonths: number | null;
  spells: readonly Spell[];
  /** By time; of the same time the one that was told last comes last. */
  placements: readonly Placement[];
  scrappedAt: string | null;
}>;

const NO_SPELL: Spell = {
  shipments: [],
  deliveries: [],
  soldAt: null,
  installedAt: null,
  returnedAt: null,
  replacedAt: null,
};

export const earliest = (instants: readonly (string | null)[]): string | null =>
  instants.filter((each) => each !== null).sort()[0] ?? null;

const beginOf = ({ shipments, soldAt, installedAt }: Spell): string | null =>
  earliest([...shipments, soldAt, installedAt]);
export const endOf = ({ returnedAt, replacedAt }: Spell): string | null => earliest([returnedAt, replacedAt]);

export const regionOf = ({ placements }: Pick<Course, 'placements'>): string | null =>
  placements.at(-1)?.region ?? null;
export const placeOf = ({ placements }: Pick<Course, 'placements'>): Coordinates | null =>
  placements.at(-1)?.place ?? null;
export const lastSpell = ({ spells }: Course): Spell => spells.at(-1) ?? NO_SPELL;

/** Whether nobody uses the unit any more: scrapped, or taken back or replaced and not begun anew. */
export const isOver = (course: Course): boolean => course.scrappedAt !== null || endOf(lastSpell(course)) !== null;

/** Where a unit stays misplaced: not where it is elsewhere, and not when its use is over. */
export const stillMisplacedIn = (misplacedIn: string | null, course: Course): string | null =>
  !isOver(course) && regionOf(course) === misplacedIn ? misplacedIn : null;

/** What is known of a unit when it is registered. */
export type FirstFacts = Pick<
  UnitRegistered['data'],
  'batch' | 'productionDate' | 'region' | 'place' | 'shippedAt' | 'shelfDays' | 'serviceLifeMonths'
>;

export const courseFrom = (data: FirstFacts): Course => ({
  batch: data.batch,
  productionDate: data.productionDate,
  shelfDays: data.shelfDays,
  serviceLifeMonths: data.serviceLifeMonths,
  spells: data.shippedAt === null ? [] : [{ ...NO_SPELL, shipments: [data.shippedAt] }],
  placements: data.region === null ? [] : [placement(data.region, '', 'UnitRegistered', data.place)],
  scrappedAt: null,
});

/** The course after a fact, which may be older than those before it. */
export const courseAfter = (course: Course, event: Exclude<UnitEvent, UnitRegistered>): Course => {
  const { type, data } = event;
  switch (type) {
    case 'UnitShipped':
      return placing(begun(course, data.shippedAt, shipped), { region: data.region, at: data.shippedAt, by: type });
    case 'UnitSold':
      return placing(begun(course, data.soldAt, sold), { region: data.region, at: data.soldAt, by: type });
    case 'UnitInstalled':
      return placing(begun(course, data.installedAt, installed), {
        region: data.region,
        place: data.place,
        at: data.installedAt,
        by: type,
      });
    case 'UnitDelivered':
      return begun(course, data.deliveredAt, delivered);
    case 'UnitMoved':
      return placing(course, { region: data.region, place: data.place, at: data.movedAt, by: type });
    case 'UnitReturned':
      return ended(course, data.returnedAt, 'returnedAt');
    case 'UnitReplaced':
      return ended(course, data.replacedAt, 'replacedAt');
    case 'UnitScrapped':
      return { ...course, scrappedAt: data.scrappedAt };
    case 'UnitCorrected':
      return corrected(course, data);
    case 'UnitMisplaced':
    case 'UnitComponentReplaced':
      return course;
  }
};

type Change = (spell: Spell, at: string) => Spell;

const shipped: Change = (spell, at) => ({ ...spell, shipments: [...spell.shipments, at].sort() });
const delivered: Change = (spell, at) => ({ ...spell, deliveries: [...spell.deliveries, at].sort() });
const sold: Change = (spell, at) => ({ ...spell, soldAt: at });
const installed: Change = (spell, at) => ({ ...spell, installedAt: at });

const changed = (course: Course, place: number, change: (spell: Spell) => Spell): Course => {
  const spells = [...course.spells];
  spells[place] = change(spells[place] ?? NO_SPELL);
  return { ...course, spells };
};

/** Where a fact belongs that puts a unit to use: the first time in use that had not ended by then, or a new one. */
export const placeOfBegin = ({ spells }: Course, at: string): number => {
  const place = spells.findIndex((spell) => at < (endOf(spell) ?? '~'));
  return place < 0 ? spells.length : place;
};

/** Where a fact belongs that ends a time in use: the last one that had begun by that day. */
export const placeOfEnd = ({ spells }: Course, at: string): number =>
  Math.max(
    0,
    spells.findLastIndex((spell) => (beginOf(spell) ?? '').slice(0, 10) <= at.slice(0, 10)),
  );

const begun = (course: Course, at: string, change: Change): Course =>
  changed(course, placeOfBegin(course, at), (spell) => change(spell, at));

const ended = (course: Course, at: string, field: 'returnedAt' | 'replacedAt'): Course =>
  changed(course, placeOfEnd(course, at), (spell) => ({ ...spell, [field]: at }));

const placing = (course: Course, told: Parameters<typeof placed>[1]): Course => {
  const placements = placed(course.placements, told);
  return placements === course.placements ? course : { ...course, placements };
};

const corrected = (course: Course, data: UnitCorrected['data']): Course => {
  const { batch, productionDate, shippedAt, soldAt, installedAt } = data;
  const before = lastSpell(course);
  const place = Math.max(0, course.spells.length - 1);
  const after = changed(course, place, (spell) => ({
    ...spell,
    shipments: shipmentsFrom(spell, shippedAt),
    soldAt,
    installedAt,
  }));
  const moved = redated(
    redated(course.placements, 'UnitSold', before.soldAt, soldAt),
    'UnitInstalled',
    before.installedAt,
    installedAt,
  );
  return { ...after, batch, productionDate, placements: named(inOrder(moved), data.region) };
};

const shipmentsFrom = ({ shipments }: Spell, shippedAt: string | null): readonly string[] => {
  if (shippedAt === (shipments[0] ?? null)) return shipments;
  return shippedAt === null ? [] : [shippedAt];
};

/** A placement goes with the fact that told it. */
const redated = (
  placements: readonly Placement[],
  by: UnitEvent['type'],
  from: string | null,
  to: string | null,
): readonly Placement[] =>
  placements.flatMap((each) => {
    if (each.by !== by || each.at !== from) return [each];
    return to === null ? [] : [{ ...each, at: to }];
  });

/** With another name for where the unit is now; null where nobody knows. */
const named = (placements: readonly Placement[], region: string | null): readonly Placement[] => {
  if (region === regionOf({ placements })) return placements;
  if (region === null) return [];
  const { at, by } = placements.at(-1) ?? BEGINNING;
  return [...placements.slice(0, -1), { region, at, by }];
};

const BEGINNING: Omit<Placement, 'region'> = { at: '', by: 'UnitRegistered' };
