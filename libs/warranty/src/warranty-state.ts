import type { CoverPlan } from './cover-plan.js';
import type { Recordings } from './unit-standing.js';
import type { EvidenceRecorded, FreeServiceUsed, WarrantyClaimDecided, WarrantyEvent } from './warranty.events.js';
import { grantOf, type RecordedRepair, repairOf, type ServiceUse } from './warranty-records.js';
import type { ClaimOutcome, EvidenceKind } from './warranty-words.events.js';

export type Evidence = Readonly<{
  evidenceId: string;
  kind: EvidenceKind;
  trust: number;
  purchasedAt: string | null;
  recordedAt: string;
}>;
export type Claim = Readonly<{
  claimId: string;
  symptom: string;
  component: string | null;
  outcome: ClaimOutcome;
  reportedAt: string;
  decidedAt: string;
}>;

/** Only what the rules need to know. */
export type Warranty = Readonly<{
  evidence: readonly Evidence[];
  withdrawn: readonly string[];
  attachments: readonly string[];
  grants: readonly CoverPlan[];
  revoked: readonly string[];
  repairs: readonly RecordedRepair[];
  uses: readonly ServiceUse[];
  claims: readonly Claim[];
}>;

export const NO_WARRANTY: Warranty = {
  evidence: [],
  withdrawn: [],
  attachments: [],
  grants: [],
  revoked: [],
  repairs: [],
  uses: [],
  claims: [],
};

export const evolve = (warranty: Warranty, event: WarrantyEvent): Warranty => {
  switch (event.type) {
    case 'EvidenceRecorded':
      return {
        ...warranty,
        evidence: [...warranty.evidence, evidenceOf(event)],
        attachments: [...warranty.attachments, ...event.data.attachments.map(({ sha256 }) => sha256)],
      };
    case 'EvidenceWithdrawn':
      return { ...warranty, withdrawn: [...warranty.withdrawn, event.data.evidenceId] };
    case 'EntitlementGranted':
      return { ...warranty, grants: [...warranty.grants, grantOf(event.data)] };
    case 'EntitlementRevoked':
      return { ...warranty, revoked: [...warranty.revoked, event.data.entitlementId] };
    case 'RepairRecorded':
      return { ...warranty, repairs: withRepair(warranty.repairs, repairOf(event.data)) };
    case 'FreeServiceUsed':
      return { ...warranty, uses: [...warranty.uses, useOf(event)] };
    case 'WarrantyClaimDecided':
      return { ...warranty, claims: [...warranty.claims, claimOf(event)] };
  }
};

/** Evidence that still counts. */
export const standingEvidence = ({ evidence, withdrawn }: Warranty): readonly Evidence[] =>
  evidence.filter(({ evidenceId }) => !withdrawn.includes(evidenceId));

/** What of it tells facts about the unit. */
export const recordingsOf = (warranty: Warranty): Recordings => ({
  evidence: standingEvidence(warranty),
  repairs: warranty.repairs,
  claims: warranty.claims,
});

/** Grants that still hold. */
export const standingGrants = ({ grants, revoked }: Warranty): readonly CoverPlan[] =>
  grants.filter(({ entitlementId }) => entitlementId === null || !revoked.includes(entitlementId));

/** A repair takes the place of what was recorded of it before. */
export const withRepair = <R extends Readonly<{ repairId: string }>>(repairs: readonly R[], repair: R): R[] => [
  ...repairs.filter(({ repairId }) => repairId !== repair.repairId),
  repair,
];

const evidenceOf = ({ data }: EvidenceRecorded): Evidence => ({
  evidenceId: data.evidenceId,
  kind: data.kind,
  trust: data.trust,
  purchasedAt: data.purchasedAt,
  recordedAt: data.recordedAt,
});

const useOf = ({ data }: FreeServiceUsed): ServiceUse => ({
  useId: data.useId,
  service: data.service,
  plan: data.plan,
  entitlementId: data.entitlementId,
});

const claimOf = ({ data }: WarrantyClaimDecided): Claim => ({
  claimId: data.claimId,
  symptom: data.symptom,
  component: data.component,
  outcome: data.outcome,
  reportedAt: data.reportedAt,
  decidedAt: data.decidedAt,
});
