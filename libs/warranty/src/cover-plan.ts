import type { CoverLine, ExchangeEffect, FirstDay, PlanStart, ServiceAllowance } from './warranty-words.events.js';

/** A plan as it holds for one unit: one of the policy pack for every unit of its class, or one that was granted. */
export type CoverPlan = Readonly<{
  plan: string;
  version: string;
  entitlementId: string | null;
  /** Days of the start between which it holds, `until` excluded; null has no bound. */
  soldFrom: string | null;
  soldUntil: string | null;
  /** The component that a grant is narrowed to. */
  component: string | null;
  startsAt: string | null;
  starts: readonly PlanStart[];
  zone: string;
  firstDay: FirstDay;
  cover: readonly CoverLine[];
  services: readonly ServiceAllowance[];
  excludesRepairTime: boolean;
  onExchange: ExchangeEffect;
}>;
