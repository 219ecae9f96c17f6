import { type Event, personal } from '#event-sourcing';
import { commandMaker } from '#event-sourcing/testing';
import { defaultSection } from '#policy-pack/testing';
import type { UnitFact } from './statutory/unit-fact.js';
import { loadStatutoryPacks } from './statutory-packs.loader.js';
import type { WarrantyCommand } from './warranty.commands.js';
import type {
  EntitlementGranted,
  EntitlementRevoked,
  EvidenceRecorded,
  EvidenceWithdrawn,
  FreeServiceUsed,
  RepairRecorded,
  WarrantyClaimDecided,
  WarrantyEvent,
} from './warranty.events.js';
import { warrantyPolicySection } from './warranty.policy-section.js';
import type { KnownUnit, WarrantyKnown } from './warranty-known.js';

const builderOf =
  <E extends WarrantyEvent>(type: E['type'], data: E['data']) =>
  (changes: Partial<E['data']> = {}): Event<E['type'], E['data']> => ({ type, data: { ...data, ...changes } });

export const AT = '2026-03-02T09:00:00.000Z';
const unitId = 'u-1';

/** What other contexts know of the sample unit: sold in Munich on 10 January 2026, without evidence needed. */
export const SOLD: UnitFact = { kind: 'SOLD', id: 'f-sold', at: '2026-01-10T11:00:00.000Z' };
export const PRODUCED: UnitFact = { kind: 'PRODUCED', id: 'f-produced', at: '2025-11-03T00:00:00.000Z' };

export const unit = (changes: Partial<KnownUnit> = {}): KnownUnit => ({
  unitId,
  productId: 'p-1',
  productClass: 'APPLIANCE',
  region: 'DE-BY',
  customerId: 'k-1',
  serviceLifeMonths: 120,
  components: [
    { code: 'COOLING', parent: null },
    { code: 'COMPRESSOR', parent: 'COOLING' },
    { code: 'VALVE', parent: 'COMPRESSOR' },
    { code: 'CONSUMABLE', parent: null },
    { code: 'DOOR', parent: null },
  ],
  facts: [PRODUCED, SOLD],
  formerGrants: [],
  formerUses: [],
  ...changes,
});

export const known = (changes: Partial<WarrantyKnown> = {}): WarrantyKnown => ({
  unit: unit(),
  policy: defaultSection(warrantyPolicySection),
  statutoryPacks: loadStatutoryPacks(['china', 'korea', 'eu', 'malaysia']),
  zone: 'Europe/Berlin',
  packVersion: '2026.1+abcd1234',
  ...changes,
});

export const command = commandMaker<WarrantyCommand>();

export const evidenceRecorded = builderOf<EvidenceRecorded>('EvidenceRecorded', {
  unitId,
  evidenceId: 'e-1',
  kind: 'INVOICE',
  trust: 100,
  purchasedAt: '2026-01-10T11:00:00.000Z',
  customerId: 'k-1',
  note: personal('customer-k-1', 'Paid in cash.'),
  attachments: [
    {
      uri: 'https://files.example.org/invoice.pdf',
      sha256: 'a'.repeat(64),
      mediaType: 'application/pdf',
      name: personal('customer-k-1', 'Invoice Huber.pdf'),
    },
  ],
  packVersion: '2026.1+abcd1234',
  recordedAt: AT,
});

export const evidenceWithdrawn = builderOf<EvidenceWithdrawn>('EvidenceWithdrawn', {
  unitId,
  evidenceId: 'e-1',
  ground: 'MISTAKEN',
  withdrawnAt: AT,
});

export const entitlementGranted = builderOf<EntitlementGranted>('EntitlementGranted', {
  unitId,
  entitlementId: 'g-1',
  plan: 'EXTENDED',
  planVersion: '2026.1',
  component: null,
  ground: 'BOUGHT',
  startsAt: null,
  starts: [
    { basis: 'INSTALL', after: null },
    { basis: 'PURCHASE', after: null },
  ],
  zone: 'Europe/Berlin',
  firstDay: 'NOT_COUNTED',
  cover: [
    {
      component: null,
      terms: [
        { costKind: 'PARTS', steps: [{ percent: 100, months: 60 }] },
        { costKind: 'LABOUR', steps: [{ percent: 100, months: 60 }] },
        { costKind: 'TRAVEL', steps: [{ percent: 100, months: 24 }] },
      ],
    },
  ],
  services: [{ service: 'INSPECTION', count: 5, months: 60 }],
  excludesRepairTime: true,
  onExchange: 'CONTINUE',
  packVersion: '2026.1+abcd1234',
  grantedAt: AT,
});

export const entitlementRevoked = builderOf<EntitlementRevoked>('EntitlementRevoked', {
  unitId,
  entitlementId: 'g-1',
  ground: 'CANCELLED',
  revokedAt: AT,
});

export const freeServiceUsed = builderOf<FreeServiceUsed>('FreeServiceUsed', {
  unitId,
  useId: 's-1',
  service: 'INSPECTION',
  plan: 'STANDARD',
  planVersion: '2026.1',
  entitlementId: null,
  no: 1,
  count: 3,
  reference: 'W-2026-17',
  usedAt: '2026-02-20T08:00:00.000Z',
  recordedAt: AT,
});

export const repairRecorded = builderOf<RepairRecorded>('RepairRecorded', {
  unitId,
  repairId: 'r-1',
  symptom: 'NO_POWER',
  component: 'COMPRESSOR',
  startedAt: '2026-02-02T08:00:00.000Z',
  endedAt: '2026-02-05T16:00:00.000Z',
  partsAwaitedFrom: '2026-02-02T10:00:00.000Z',
  partsAwaitedUntil: '2026-02-04T10:00:00.000Z',
  solved: true,
  underWarranty: true,
  recordedAt: AT,
});

export const claimDecided = builderOf<WarrantyClaimDecided>('WarrantyClaimDecided', {
  unitId,
  claimId: 'w-1',
  productId: 'p-1',
  region: 'DE-BY',
  complaintId: 'c-1',
  symptom: 'NO_POWER',
  component: 'COMPRESSOR',
  reportedAt: AT,
  outcome: 'COVERED',
  cover: [
    {
      costKind: 'PARTS',
      percent: 100,
      reason: 'IN_TERM',
      plan: 'STANDARD',
      planVersion: '2026.1',
      entitlementId: null,
      startsAt: '2026-01-10T11:00:00.000Z',
      startFact: 'SOLD',
      until: '2029-01-10T23:00:00.000Z',
    },
  ],
  statutory: [
    {
      rule: 'EU-CONFORMITY',
      version: '2026.1+1a2b3c4d',
      status: 'DUE',
      reason: 'IN_WINDOW',
      remedies: ['REPAIR', 'EXCHANGE'],
      until: '2028-01-10T23:00:00.000Z',
      factIds: ['f-sold'],
      missing: [],
      doubt: null,
    },
  ],
  evidence: [{ evidenceId: 'e-1', kind: 'INVOICE', trust: 100 }],
  trust: 100,
  packVersion: '2026.1+abcd1234',
  decidedBy: 'agent-1',
  decidedAt: AT,
});
