import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { PolicyPack } from '#policy-pack';
import { productById, unitById, unitFacts } from '#products';
import { statutoryPacksOf } from './statutory-packs.loader.js';
import { behindFormer, unitFactsOf } from './unit-facts.js';
import { factsOf } from './unit-standing.js';
import { type WarrantyPolicy, warrantyPolicySection } from './warranty.policy-section.js';
import { warrantyRow } from './warranty.queries.js';
import type { WarrantyView } from './warranty.view.js';
import type { KnownUnit, WarrantyKnown } from './warranty-known.js';

/** No honest chain of exchanges is longer. */
const LONGEST_CHAIN = 20;

type Line = Pick<KnownUnit, 'facts' | 'formerGrants' | 'formerUses'>;

/** Everything that the rules need to know of a unit, as far as the scope sees it. */
export const gathered = async (
  scope: Scope,
  dataSource: DataSource,
  pack: PolicyPack,
  unitId: string,
): Promise<WarrantyKnown> => {
  const policy = pack.section(warrantyPolicySection);
  const unit = await unitById(scope, dataSource, unitId);
  const product = unit && (await productById(scope, dataSource, unit.productId));
  return {
    unit: unit && {
      unitId,
      productId: unit.productId,
      productClass: product && product.productClass,
      region: unit.region,
      customerId: unit.customerId,
      serviceLifeMonths: product && product.serviceLifeMonths,
      components: product ? product.components.map(({ code, parent }) => ({ code, parent })) : [],
      ...(await lineOf(scope, dataSource, policy, { unitId, left: LONGEST_CHAIN })),
    },
    policy,
    statutoryPacks: statutoryPacksOf(pack),
    zone: pack.zone,
    packVersion: pack.version,
  };
};

/** A unit behind those that it came in exchange for. */
const lineOf = async (
  scope: Scope,
  dataSource: DataSource,
  policy: WarrantyPolicy,
  { unitId, left }: Readonly<{ unitId: string; left: number }>,
): Promise<Line> => {
  const [life, row] = await Promise.all([unitFacts(scope, dataSource, unitId), warrantyRow(dataSource, unitId)]);
  const facts = unitFactsOf(life);
  if (!row?.formerUnitId || !row.exchangedAt || left === 0) return { facts, formerGrants: [], formerUses: [] };
  const formerUnitId = row.formerUnitId;
  const [before, former] = await Promise.all([
    lineOf(scope, dataSource, policy, { unitId: formerUnitId, left: left - 1 }),
    warrantyRow(dataSource, formerUnitId),
  ]);
  const told = former ? factsOf(before.facts, former, policy) : before.facts;
  return {
    facts: behindFormer({ id: `${unitId}/EXCHANGED`, at: row.exchangedAt.toISOString(), former: told, facts }),
    formerGrants: [...before.formerGrants, ...(former ? grantsOf(former) : [])],
    formerUses: [...before.formerUses, ...(former ? former.services : [])],
  };
};

/** What was granted to a unit and still holds. */
export const grantsOf = ({ entitlements }: WarrantyView): KnownUnit['formerGrants'] =>
  entitlements.filter(({ revokedAt }) => revokedAt === null).map(({ grant }) => grant);
