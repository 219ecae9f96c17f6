import type { CoverPlan } from './cover-plan.js';
import type { StatutoryPack } from './statutory/statutory-pack.js';
import type { UnitFact } from './statutory/unit-fact.js';
import type { WarrantyPolicy } from './warranty.policy-section.js';
import type { ServiceUse } from './warranty-records.js';

/** What other contexts know of a unit. */
export type KnownUnit = Readonly<{
  unitId: string;
  productId: string;
  productClass: string | null;
  region: string | null;
  customerId: string | null;
  serviceLifeMonths: number | null;
  components: readonly Readonly<{ code: string; parent: string | null }>[];
  /** Facts that are not of this unit's own warranty stream; those of the units it came in exchange for are all here. */
  facts: readonly UnitFact[];
  /** What was granted to the units that it came in exchange for. */
  formerGrants: readonly CoverPlan[];
  /** Free services that were used on those. */
  formerUses: readonly ServiceUse[];
}>;

/** What the handler gathers for every command; the unit is null where nobody has registered it. */
export type WarrantyKnown = Readonly<{
  unit: KnownUnit | null;
  policy: WarrantyPolicy;
  statutoryPacks: readonly StatutoryPack[];
  zone: string;
  packVersion: string;
}>;
