import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { PolicyPack } from '#policy-pack';
import { type Cover, coverOf } from './cover.js';
import type { RemedyAnswer } from './statutory/remedy-answer.js';
import type { StatutoryPack } from './statutory/statutory-pack.js';
import { remediesWithRegion } from './statutory/unknown-region.js';
import { gathered, grantsOf } from './unit-gathering.queries.js';
import { factsOf, pathOf, plansOf } from './unit-standing.js';
import { warrantyRow } from './warranty.queries.js';
import type { KnownUnit, WarrantyKnown } from './warranty-known.js';
import { COST_KINDS } from './warranty-words.events.js';

export type RemediesAsked = Readonly<{ unitId: string; on: string; symptom: string | null; inStock: boolean | null }>;
export type CoverAsked = Readonly<{ unitId: string; on: string; component: string | null; symptom: string | null }>;

/** Null where the scope sees no such unit. `packs` are those that were asked, in doubt of the company's own region. */
export type Remedies = Readonly<{
  region: string | null;
  packs: readonly StatutoryPack[];
  answers: readonly RemedyAnswer[];
}>;

/** What the law gives the customer of a unit at an instant: `remediesAt` over everything that is known of it. */
export const remediesOf = async (
  scope: Scope,
  dataSource: DataSource,
  pack: PolicyPack,
  { unitId, on, symptom, inStock }: RemediesAsked,
): Promise<Remedies | null> => {
  const of = await standing(scope, dataSource, pack, unitId);
  if (!of) return null;
  const answers = lawOn(of, { on, symptom, inStock });
  const names = new Set(answers.map((answer) => answer.pack));
  return { region: of.unit.region, packs: of.known.statutoryPacks.filter(({ name }) => names.has(name)), answers };
};

/**
 * What the company bears for a component of a unit at an instant, by kind of cost: `coverOf` over everything that is known
 * of it. With a symptom, a repair that the law gives for that fault counts too. Null where the scope sees no such unit.
 */
export const unitCover = async (
  scope: Scope,
  dataSource: DataSource,
  pack: PolicyPack,
  { unitId, on, component, symptom }: CoverAsked,
): Promise<readonly Cover[] | null> => {
  const of = await standing(scope, dataSource, pack, unitId);
  if (!of) return null;
  const { unit, known, facts, grants } = of;
  const question = {
    plans: plansOf(unit, grants, known),
    facts,
    path: pathOf(unit.components, component),
    at: on,
    law: symptom === null ? [] : lawOn(of, { on, symptom, inStock: null }),
    unknownStartIsCovered: known.policy.unknownStart.covered,
  };
  return COST_KINDS.map((costKind) => coverOf({ ...question, costKind }));
};

type Standing = Readonly<{
  unit: KnownUnit;
  known: WarrantyKnown;
  facts: KnownUnit['facts'];
  grants: KnownUnit['formerGrants'];
}>;

const standing = async (
  scope: Scope,
  dataSource: DataSource,
  pack: PolicyPack,
  unitId: string,
): Promise<Standing | null> => {
  const [known, row] = await Promise.all([gathered(scope, dataSource, pack, unitId), warrantyRow(dataSource, unitId)]);
  const { unit, policy } = known;
  if (!unit) return null;
  const facts = row ? factsOf(unit.facts, row, policy) : unit.facts;
  return { unit, known, facts, grants: row ? grantsOf(row) : [] };
};

type Asked = Pick<RemediesAsked, 'on' | 'symptom' | 'inStock'>;

const lawOn = ({ unit, known, facts }: Standing, { on, symptom, inStock }: Asked): readonly RemedyAnswer[] => {
  const { region, productClass, serviceLifeMonths } = unit;
  const question = { on, symptom, region, productClass, serviceLifeMonths, inStock, facts };
  return remediesWithRegion(known.statutoryPacks, question, known.policy.unknownRegion);
};
