import type { CoverPlan } from './cover-plan.js';
import type { RepairDone } from './statutory/unit-fact.js';
import type { EntitlementGranted, RepairRecorded } from './warranty.events.js';

/** A repair as it was recorded last. */
export type RecordedRepair = Readonly<{
  repairId: string;
  symptom: string | null;
  component: string | null;
  startedAt: string;
  endedAt: string | null;
  partsAwaitedFrom: string | null;
  partsAwaitedUntil: string | null;
  solved: boolean | null;
  underWarranty: boolean;
}>;

/** A free service that was used, and by which plan. */
export type ServiceUse = Readonly<{ useId: string; service: string; plan: string; entitlementId: string | null }>;

export const repairOf = (data: RepairRecorded['data']): RecordedRepair => ({
  repairId: data.repairId,
  symptom: data.symptom,
  component: data.component,
  startedAt: data.startedAt,
  endedAt: data.endedAt,
  partsAwaitedFrom: data.partsAwaitedFrom,
  partsAwaitedUntil: data.partsAwaitedUntil,
  solved: data.solved,
  underWarranty: data.underWarranty,
});

export const repairFact = (repair: RecordedRepair): RepairDone => ({
  kind: 'REPAIR',
  id: repair.repairId,
  at: repair.startedAt,
  endedAt: repair.endedAt,
  symptom: repair.symptom,
  partsAwaitedFrom: repair.partsAwaitedFrom,
  partsAwaitedUntil: repair.partsAwaitedUntil,
  solved: repair.solved,
});

/** What was granted, as it read on that day: later versions of its plan do not change it. */
export const grantOf = (data: EntitlementGranted['data']): CoverPlan => ({
  plan: data.plan,
  version: data.planVersion,
  entitlementId: data.entitlementId,
  soldFrom: null,
  soldUntil: null,
  component: data.component,
  startsAt: data.startsAt,
  starts: data.starts,
  zone: data.zone,
  firstDay: data.firstDay,
  cover: data.cover,
  services: data.services,
  excludesRepairTime: data.excludesRepairTime,
  onExchange: data.onExchange,
});
