import type { EventVersions } from '#event-sourcing';
import type { WarrantyEvent } from './warranty.events.js';

export type * from './warranty.events.js';
export * from './warranty-words.events.js';

export const warrantyEventVersions: EventVersions<WarrantyEvent> = {
  EvidenceRecorded: 1,
  EvidenceWithdrawn: 1,
  EntitlementGranted: 1,
  EntitlementRevoked: 1,
  FreeServiceUsed: 1,
  RepairRecorded: 1,
  WarrantyClaimDecided: 1,
};
