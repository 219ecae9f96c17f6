import type { Recorded } from '#event-sourcing';
import type { UnitEvent } from '#products/events';
import type { Projection } from '#projections';
import type { EntitlementGranted, EntitlementRevoked, FreeServiceUsed, WarrantyEvent } from './warranty.events.js';
import { type EntitlementView, type FreeServiceUseView, WarrantyView } from './warranty.view.js';
import { grantOf, repairOf } from './warranty-records.js';

type Told = WarrantyEvent | UnitEvent;

/** What was recorded about each unit, and the unit that it came in exchange for. */
export const warrantyProjection: Projection<WarrantyView, Told> = {
  name: 'warranty',
  version: 1,
  categories: ['warranty', 'unit'],
  view: WarrantyView,
  keys: (event) => {
    if (isOfWarranty(event)) return [event.data.unitId];
    return event.type === 'UnitReplaced' && event.data.byUnitId ? [event.data.byUnitId] : [];
  },
  apply: (rows, event) => (isOfWarranty(event) ? recorded(rows, event) : exchanged(rows, event)),
};

const isOfWarranty = (event: Recorded<Told>): event is Recorded<WarrantyEvent> =>
  event.meta.stream.startsWith('warranty-');

const exchanged = (
  rows: ReadonlyMap<string, WarrantyView>,
  { type, data, meta }: Recorded<UnitEvent>,
): WarrantyView[] => {
  if (type !== 'UnitReplaced' || data.byUnitId === null) return [];
  const row = rows.get(data.byUnitId) ?? opened(data.byUnitId, meta.position);
  return [{ ...row, formerUnitId: data.unitId, exchangedAt: new Date(data.replacedAt), position: meta.position }];
};

const recorded = (rows: ReadonlyMap<string, WarrantyView>, event: Recorded<WarrantyEvent>): WarrantyView[] => {
  const { unitId } = event.data;
  const { version, position } = event.meta;
  const row = rows.get(unitId) ?? opened(unitId, position);
  return [{ ...row, ...changed(row, event), version: version.toString(), position }];
};

const opened = (id: string, position: string): WarrantyView => ({
  id,
  entitlements: [],
  services: [],
  repairs: [],
  evidence: [],
  claims: [],
  formerUnitId: null,
  exchangedAt: null,
  version: null,
  position,
});

const changed = (row: WarrantyView, { type, data }: WarrantyEvent): Partial<WarrantyView> => {
  switch (type) {
    case 'EvidenceRecorded': {
      const { evidenceId, kind, trust, purchasedAt } = data;
      return { evidence: placed(row.evidence, { evidenceId, kind, trust, purchasedAt }, 'evidenceId') };
    }
    case 'EvidenceWithdrawn':
      return { evidence: row.evidence.filter(({ evidenceId }) => evidenceId !== data.evidenceId) };
    case 'EntitlementGranted':
      return { entitlements: placed(row.entitlements, entitlementOf(data), 'entitlementId') };
    case 'EntitlementRevoked':
      return { entitlements: row.entitlements.map((each) => revoked(each, data)) };
    case 'FreeServiceUsed':
      return { services: placed(row.services, useOf(data), 'useId') };
    case 'RepairRecorded':
      return { repairs: placed(row.repairs, repairOf(data), 'repairId') };
    case 'WarrantyClaimDecided': {
      const { claimId, symptom, reportedAt, outcome } = data;
      return { claims: placed(row.claims, { claimId, symptom, reportedAt, outcome }, 'claimId') };
    }
  }
};

/** The entry at the end, in the place of what was there of it. */
const placed = <Entry, Key extends keyof Entry>(list: readonly Entry[], entry: Entry, key: Key): readonly Entry[] => [
  ...list.filter((each) => each[key] !== entry[key]),
  entry,
];

const entitlementOf = (data: EntitlementGranted['data']): EntitlementView => ({
  entitlementId: data.entitlementId,
  plan: data.plan,
  version: data.planVersion,
  component: data.component,
  ground: data.ground,
  startsAt: data.startsAt,
  cover: data.cover,
  services: data.services,
  excludesRepairTime: data.excludesRepairTime,
  onExchange: data.onExchange,
  grantedAt: data.grantedAt,
  revokedAt: null,
  revocationGround: null,
  grant: grantOf(data),
});

const revoked = (
  entitlement: EntitlementView,
  { entitlementId, revokedAt, ground }: EntitlementRevoked['data'],
): EntitlementView =>
  entitlement.entitlementId === entitlementId ? { ...entitlement, revokedAt, revocationGround: ground } : entitlement;

const useOf = (data: FreeServiceUsed['data']): FreeServiceUseView => ({
  useId: data.useId,
  service: data.service,
  plan: data.plan,
  entitlementId: data.entitlementId,
  no: data.no,
  count: data.count,
  reference: data.reference,
  usedAt: data.usedAt,
});
