import type { WarrantyEvent } from './warranty.events.js';
import * as warranty from './warranty.fixtures.js';

export * from './warranty.fixtures.js';

/** One sample of every event type that this context stores. */
export const warrantySamples: Readonly<{ [Type in WarrantyEvent['type']]: Extract<WarrantyEvent, { type: Type }> }> = {
  EvidenceRecorded: warranty.evidenceRecorded(),
  EvidenceWithdrawn: warranty.evidenceWithdrawn(),
  EntitlementGranted: warranty.entitlementGranted(),
  EntitlementRevoked: warranty.entitlementRevoked(),
  FreeServiceUsed: warranty.freeServiceUsed(),
  RepairRecorded: warranty.repairRecorded(),
  WarrantyClaimDecided: warranty.claimDecided(),
};
