import { checkComponent, isForClass, registered } from './unit-standing.js';
import type { GrantEntitlement, RevokeEntitlement } from './warranty.commands.js';
import type { WarrantyEvent } from './warranty.events.js';
import type { WarrantyKnown } from './warranty-known.js';
import { refusal } from './warranty-rejection.js';
import { standingGrants, type Warranty } from './warranty-state.js';

export const decideGrant = (
  { data, at }: GrantEntitlement,
  warranty: Warranty,
  known: WarrantyKnown,
): readonly WarrantyEvent[] => {
  const unit = registered(known);
  const { unitId, entitlementId, component, ground, startsAt } = data;
  const plan = grantable(data.plan, unit.productClass, known);
  checkComponent(unit, component);
  if (warranty.grants.some((grant) => grant.entitlementId === entitlementId)) return [];
  const same = standingGrants(warranty).find((grant) => grant.plan === data.plan && grant.component === component);
  if (same) throw refusal('WARRANTY_ENTITLEMENT_ALREADY_GRANTED', { entitlementId: same.entitlementId });
  return [
    {
      type: 'EntitlementGranted',
      data: {
        unitId,
        entitlementId,
        plan: data.plan,
        planVersion: plan.version,
        component,
        ground,
        startsAt,
        starts: plan.starts,
        zone: known.zone,
        firstDay: plan.firstDay,
        cover: plan.cover,
        services: plan.services,
        excludesRepairTime: plan.excludesRepairTime,
        onExchange: plan.onExchange,
        packVersion: known.packVersion,
        grantedAt: at,
      },
    },
  ];
};

const grantable = (name: string, productClass: string | null, { policy }: WarrantyKnown) => {
  const plan = Object.hasOwn(policy.plans, name) ? policy.plans[name] : undefined;
  if (!plan) throw refusal('WARRANTY_PLAN_UNKNOWN', { plan: name, plans: Object.keys(policy.plans) });
  if (plan.given !== 'ON_GRANT') throw refusal('WARRANTY_PLAN_NOT_GRANTED', { plan: name });
  if (!isForClass(plan, productClass)) throw refusal('WARRANTY_PLAN_NOT_MEANT', { plan: name, productClass });
  return plan;
};

export const decideRevocation = ({ data, at }: RevokeEntitlement, warranty: Warranty): readonly WarrantyEvent[] => {
  const { unitId, entitlementId, ground } = data;
  if (!warranty.grants.some((grant) => grant.entitlementId === entitlementId))
    throw refusal('WARRANTY_ENTITLEMENT_UNKNOWN', { missing: 'entitlement', entitlementId });
  if (warranty.revoked.includes(entitlementId)) return [];
  return [{ type: 'EntitlementRevoked', data: { unitId, entitlementId, ground, revokedAt: at } }];
};
