import type { Course } from './unit-course.js';

/** A fact that a unit's own events tell. Where there is one of its kind in a time in use, its id outlives corrections. */
export type OwnFact = Readonly<{
  id: string;
  kind: 'PRODUCED' | 'SHIPPED' | 'SOLD' | 'DELIVERED' | 'INSTALLED' | 'MOVED' | 'RETURNED' | 'REPLACED' | 'SCRAPPED';
  at: string | null;
}>;

/** The production comes first, known or not; the others are those that are known. */
export const ownFacts = (unitId: string, { productionDate, spells, placements, scrappedAt }: Course): OwnFact[] => {
  const one = (kind: OwnFact['kind'], at: string | null, place: number | string): OwnFact[] =>
    at === null ? [] : [{ id: factId(unitId, kind, place), kind, at }];
  return [
    { id: unitId, kind: 'PRODUCED', at: productionDate === null ? null : `${productionDate}T00:00:00.000Z` },
    ...spells.flatMap(({ shipments, deliveries, soldAt, installedAt, returnedAt, replacedAt }, place) => [
      ...shipments.flatMap((at) => one('SHIPPED', at, `${place}.${at}`)),
      ...one('SOLD', soldAt, place),
      ...deliveries.flatMap((at) => one('DELIVERED', at, `${place}.${at}`)),
      ...one('INSTALLED', installedAt, place),
      ...one('REPLACED', replacedAt, place),
      ...one('RETURNED', returnedAt, place),
    ]),
    ...placements.filter(({ by }) => by === 'UnitMoved').flatMap(({ at }) => one('MOVED', at, at)),
    ...one('SCRAPPED', scrappedAt, 0),
  ];
};

const factId = (unitId: string, kind: OwnFact['kind'], place: number | string): string => `${unitId}/${kind}/${place}`;
