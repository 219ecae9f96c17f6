import type { Event, Personal } from '#event-sourcing';
import type {
  ClaimCover,
  ClaimEvidence,
  ClaimOutcome,
  ClaimStatute,
  CoverLine,
  EvidenceAttachment,
  EvidenceKind,
  ExchangeEffect,
  FirstDay,
  GrantGround,
  PlanStart,
  RevocationGround,
  ServiceAllowance,
  WithdrawalGround,
} from './warranty-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event; a list may gain a value.

/** Something that speaks for when, where or whether the unit was bought; an honest word without an invoice included. */
export type EvidenceRecorded = Event<
  'EvidenceRecorded',
  {
    unitId: string;
    evidenceId: string;
    kind: EvidenceKind;
    /** Points of 100 that the policy pack gives to this kind. */
    trust: number;
    /** The day of purchase that it shows or says; an instant. */
    purchasedAt: string | null;
    customerId: string | null;
    note: Personal | null;
    attachments: readonly EvidenceAttachment[];
    packVersion: string;
    recordedAt: string;
  }
>;
export type EvidenceWithdrawn = Event<
  'EvidenceWithdrawn',
  { unitId: string; evidenceId: string; ground: WithdrawalGround; withdrawnAt: string }
>;
/** A plan given to one unit, as it reads on that day. What a plan gives to every unit of its class is not an event. */
export type EntitlementGranted = Event<
  'EntitlementGranted',
  {
    unitId: string;
    entitlementId: string;
    plan: string;
    planVersion: string;
    /** The component that it is narrowed to; null is all that the plan covers. */
    component: string | null;
    ground: GrantGround;
    /** The instant that it starts at; null leaves it to the facts that `starts` names. */
    startsAt: string | null;
    starts: readonly PlanStart[];
    zone: string;
    firstDay: FirstDay;
    cover: readonly CoverLine[];
    services: readonly ServiceAllowance[];
    excludesRepairTime: boolean;
    onExchange: ExchangeEffect;
    packVersion: string;
    grantedAt: string;
  }
>;
export type EntitlementRevoked = Event<
  'EntitlementRevoked',
  { unitId: string; entitlementId: string; ground: RevocationGround; revokedAt: string }
>;
export type FreeServiceUsed = Event<
  'FreeServiceUsed',
  {
    unitId: string;
    useId: string;
    service: string;
    plan: string;
    planVersion: string;
    entitlementId: string | null;
    /** Which one it is of how many. */
    no: number;
    count: number;
    reference: string | null;
    usedAt: string;
    recordedAt: string;
  }
>;
/** A second one of the same repair amends the first: everything in it counts, nothing of the first does. */
export type RepairRecorded = Event<
  'RepairRecorded',
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
    recordedAt: string;
  }
>;
export type WarrantyClaimDecided = Event<
  'WarrantyClaimDecided',
  {
    unitId: string;
    claimId: string;
    productId: string;
    region: string | null;
    complaintId: string | null;
    symptom: string;
    component: string | null;
    /** When the company was told of the fault: what the terms are held against. */
    reportedAt: string;
    outcome: ClaimOutcome;
    cover: readonly ClaimCover[];
    statutory: readonly ClaimStatute[];
    evidence: readonly ClaimEvidence[];
    /** How far the evidence goes, in points of 100; the company's own record of the sale is all of them. */
    trust: number;
    packVersion: string;
    decidedBy: string;
    decidedAt: string;
  }
>;

export type WarrantyEvent =
  | EvidenceRecorded
  | EvidenceWithdrawn
  | EntitlementGranted
  | EntitlementRevoked
  | FreeServiceUsed
  | RepairRecorded
  | WarrantyClaimDecided;
