import type { CoverPlan } from './cover-plan.js';
import { planEnd, planStart } from './plan-term.js';
import { historyAt } from './statutory/unit-history.js';
import { checkPast, factsOf, plansOf, registered } from './unit-standing.js';
import type { UseFreeService } from './warranty.commands.js';
import type { WarrantyEvent } from './warranty.events.js';
import type { WarrantyKnown } from './warranty-known.js';
import type { ServiceUse } from './warranty-records.js';
import { refusal } from './warranty-rejection.js';
import { recordingsOf, standingGrants, type Warranty } from './warranty-state.js';
import type { ServiceAllowance } from './warranty-words.events.js';

type Offer = Readonly<{ plan: CoverPlan; allowance: ServiceAllowance; used: number }>;

/** The first plan that still has one to give gives it. */
export const decideServiceUse = (
  { data, at }: UseFreeService,
  warranty: Warranty,
  known: WarrantyKnown,
): readonly WarrantyEvent[] => {
  const unit = registered(known);
  const { unitId, useId, service, reference } = data;
  const usedAt = data.usedAt ?? at;
  checkPast('usedAt', usedAt, at);
  if (warranty.uses.some((use) => use.useId === useId)) return [];
  const uses = [...warranty.uses, ...unit.formerUses];
  const offers = plansOf(unit, standingGrants(warranty), known).flatMap((plan) => offerOf(plan, service, uses));
  if (offers.length === 0) throw refusal('WARRANTY_SERVICE_NOT_GRANTED', { service });
  const facts = factsOf(unit.facts, recordingsOf(warranty), known.policy);
  const current = offers.filter((offer) => isInTerm(offer, facts, usedAt, known));
  if (current.length === 0) throw refusal('WARRANTY_SERVICE_NOT_IN_TERM', { service, usedAt });
  const offer = current.find(({ used, allowance }) => used < allowance.count);
  if (!offer) throw refusal('WARRANTY_SERVICE_USED_UP', { service, used: current.map(({ used }) => used) });
  const { plan, allowance, used } = offer;
  return [
    {
      type: 'FreeServiceUsed',
      data: {
        unitId,
        useId,
        service,
        plan: plan.plan,
        planVersion: plan.version,
        entitlementId: plan.entitlementId,
        no: used + 1,
        count: allowance.count,
        reference,
        usedAt,
        recordedAt: at,
      },
    },
  ];
};

const offerOf = (plan: CoverPlan, service: string, uses: readonly ServiceUse[]): Offer[] =>
  plan.services
    .filter((each) => each.service === service)
    .map((allowance) => ({ plan, allowance, used: uses.filter((use) => isOf(use, plan, service)).length }));

const isOf = (use: ServiceUse, { plan, entitlementId }: CoverPlan, service: string): boolean =>
  use.service === service && use.plan === plan && use.entitlementId === entitlementId;

const isInTerm = (
  { plan, allowance }: Offer,
  facts: Parameters<typeof historyAt>[0],
  usedAt: string,
  { policy }: WarrantyKnown,
): boolean => {
  const history = historyAt(facts, Date.parse(usedAt));
  const start = planStart(plan, history);
  if (!start) return policy.unknownStart.covered && history.coming.length === 0;
  return history.on >= start.instant && history.on < planEnd(plan, start, allowance.months, history);
};
