import type { Command } from '#event-sourcing';
import type {
  CostKind,
  EvidenceKind,
  GrantGround,
  RevocationGround,
  WithdrawalGround,
} from './warranty-words.events.js';

export type EvidenceAttachmentGiven = Readonly<{
  uri: string;
  sha256: string;
  mediaType: string;
  bytes: number | null;
  name: string | null;
}>;

export type RecordEvidence = Command<
  'RecordEvidence',
  {
    unitId: string;
    evidenceId: string;
    kind: EvidenceKind;
    purchasedAt: string | null;
    customerId: string | null;
    note: string | null;
    attachments: readonly EvidenceAttachmentGiven[];
  }
>;
export type WithdrawEvidence = Command<
  'WithdrawEvidence',
  { unitId: string; evidenceId: string; ground: WithdrawalGround }
>;
export type GrantEntitlement = Command<
  'GrantEntitlement',
  {
    unitId: string;
    entitlementId: string;
    plan: string;
    component: string | null;
    ground: GrantGround;
    startsAt: string | null;
  }
>;
export type RevokeEntitlement = Command<
  'RevokeEntitlement',
  { unitId: string; entitlementId: string; ground: RevocationGround }
>;
/** A second one of the same repair amends the first. */
export type RecordRepair = Command<
  'RecordRepair',
  {
    unitId: string;
    repairId: string;
    symptom: string | null;
    component: string | null;
    startedAt: string;
    endedAt: string | null;
    partsAwaitedFrom: string | null;
    partsAwaitedUntil: string | null;
    solved: boolean | null;
    underWarranty: boolean;
  }
>;
export type UseFreeService = Command<
  'UseFreeService',
  { unitId: string; useId: string; service: string; usedAt: string | null; reference: string | null }
>;
export type DecideWarrantyClaim = Command<
  'DecideWarrantyClaim',
  {
    unitId: string;
    claimId: string;
    symptom: string;
    component: string | null;
    costKinds: readonly CostKind[];
    reportedAt: string | null;
    complaintId: string | null;
  }
>;

export type WarrantyCommand =
  | RecordEvidence
  | WithdrawEvidence
  | GrantEntitlement
  | RevokeEntitlement
  | RecordRepair
  | UseFreeService
  | DecideWarrantyClaim;

export const WARRANTY_COMMANDS: readonly WarrantyCommand['type'][] = [
  'RecordEvidence',
  'WithdrawEvidence',
  'GrantEntitlement',
  'RevokeEntitlement',
  'RecordRepair',
  'UseFreeService',
  'DecideWarrantyClaim',
];
