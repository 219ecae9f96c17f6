import type { PolicyPack } from '#policy-pack';
import { repairPolicySection } from '#repairs';
import { performancePolicySection } from '../performance.policy-section.js';
import { minorUnitFactors, type ScorecardRules } from './scorecard-rules.js';

export const scorecardRulesOf = (pack: PolicyPack): ScorecardRules => ({
  policy: pack.section(performancePolicySection).scorecard,
  repeatDays: pack.section(repairPolicySection).orders.repeatWithinDays,
  zone: pack.zone,
  currency: pack.currency,
  factors: minorUnitFactors(pack.currency, pack.rates),
});
