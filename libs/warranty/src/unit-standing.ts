import type { CoverPlan } from './cover-plan.js';
import { isSaleKnown, purchaseFact } from './purchase-evidence.js';
import type { UnitFact } from './statutory/unit-fact.js';
import type { WarrantyPolicy } from './warranty.policy-section.js';
import type { KnownUnit, WarrantyKnown } from './warranty-known.js';
import { type RecordedRepair, repairFact } from './warranty-records.js';
import { refusal } from './warranty-rejection.js';
import type { EvidenceKind } from './warranty-words.events.js';

/** What was recorded about one unit in this context: the state of its stream, or its row. */
export type Recordings = Readonly<{
  evidence: readonly Readonly<{
    evidenceId: string;
    kind: EvidenceKind;
    trust: number;
    purchasedAt: string | null;
  }>[];
  repairs: readonly RecordedRepair[];
  claims: readonly Readonly<{ claimId: string; symptom: string; reportedAt: string }>[];
}>;

/** The unit, or the refusal of whatever is asked about one that nobody has registered. */
export const registered = ({ unit }: WarrantyKnown): KnownUnit => {
  if (!unit) throw refusal('WARRANTY_UNIT_UNKNOWN', { missing: 'unit' });
  return unit;
};

/** Everything that is known of a unit as dated facts: from other contexts, and from this one. */
export const factsOf = (
  facts: readonly UnitFact[],
  { evidence, repairs, claims }: Recordings,
  policy: Pick<WarrantyPolicy, 'enoughTrust' | 'contradictionDays'>,
): readonly UnitFact[] => {
  const purchase = isSaleKnown(facts) ? null : purchaseFact(evidence, policy);
  return [
    ...facts,
    ...(purchase ? [purchase] : []),
    ...repairs.map(repairFact),
    ...claims.map(
      ({ claimId, symptom, reportedAt }): UnitFact => ({
        kind: 'FAULT_REPORTED',
        id: claimId,
        at: reportedAt,
        symptom,
      }),
    ),
  ];
};

/** The plans that hold for a unit: those for every unit of its class, and what was granted to it or to those before it. */
export const plansOf = (
  { productClass, formerGrants }: Pick<KnownUnit, 'productClass' | 'formerGrants'>,
  granted: readonly CoverPlan[],
  { policy, zone }: Pick<WarrantyKnown, 'policy' | 'zone'>,
): readonly CoverPlan[] => [
  ...Object.entries(policy.plans)
    .filter(([, { given }]) => given === 'TO_EVERY_UNIT')
    .filter(([, plan]) => isForClass(plan, productClass))
    .map(([name, plan]) => planOf(name, plan, zone)),
  ...granted,
  ...formerGrants,
];

/** An unknown class is no reason against a customer. */
export const isForClass = ({ productClasses }: WarrantyPolicy['plans'][string], productClass: string | null): boolean =>
  productClasses === 'ALL' || productClass === null || productClasses.includes(productClass);

export const planOf = (name: string, plan: WarrantyPolicy['plans'][string], zone: string): CoverPlan => ({
  plan: name,
  version: plan.version,
  entitlementId: null,
  soldFrom: plan.soldFrom,
  soldUntil: plan.soldUntil,
  component: null,
  startsAt: null,
  starts: plan.starts,
  zone,
  firstDay: plan.firstDay,
  cover: plan.cover,
  services: plan.services,
  excludesRepairTime: plan.excludesRepairTime,
  onExchange: plan.onExchange,
});

type Components = KnownUnit['components'];

/** A component and those that it is part of, from the inside out; a part of itself ends the way. */
export const pathOf = (components: Components, component: string | null): readonly string[] => {
  const path: string[] = [];
  let code = component;
  while (code !== null && !path.includes(code)) {
    path.push(code);
    const current: string = code;
    code = components.find((each) => each.code === current)?.parent ?? null;
  }
  return path;
};

/** Refuses a component that the product does not have, as far as its components are known. */
export const checkComponent = ({ components }: KnownUnit, component: string | null): void => {
  if (component === null || components.length === 0 || components.some(({ code }) => code === component)) return;
  throw refusal('WARRANTY_COMPONENT_UNKNOWN', { component, components: components.map(({ code }) => code) });
};

/** Refuses what is said to have happened later than it is recorded. */
export const checkPast = (field: string, at: string | null, now: string): void => {
  if (at !== null && Date.parse(at) > Date.parse(now)) throw refusal('WARRANTY_DATE_IMPOSSIBLE', { field, at, now });
};
