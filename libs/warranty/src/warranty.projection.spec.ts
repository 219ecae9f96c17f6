import { describe, expect, it } from '@jest/globals';
import { erased, keyDestroyed } from '#customers/testing';
import type { Recorded } from '#event-sourcing';
import { personal } from '#event-sourcing';
import { positionOf, recorded } from '#event-sourcing/testing';
import type { UnitEvent } from '#products/events';
import { projected } from '#projections/testing';
import type { WarrantyEvent } from './warranty.events.js';
import {
  AT,
  claimDecided,
  entitlementGranted,
  entitlementRevoked,
  evidenceRecorded,
  evidenceWithdrawn,
  freeServiceUsed,
  repairRecorded,
} from './warranty.fixtures.js';
import { warrantyProjection } from './warranty.projection.js';
import type { WarrantyView } from './warranty.view.js';
import { warrantyClaimProjection } from './warranty-claim.projection.js';
import { warrantyEvidenceProjection } from './warranty-evidence.projection.js';
import { grantOf } from './warranty-records.js';

const log = (...events: WarrantyEvent[]): Recorded<WarrantyEvent>[] =>
  events.map((event, n) => recorded(event, n + 1, { stream: `warranty-${event.data.unitId}` }));
const rowAfter = (...events: WarrantyEvent[]) => projected(warrantyProjection, ...log(...events))['u-1'];

const empty: WarrantyView = {
  id: 'u-1',
  entitlements: [],
  services: [],
  repairs: [],
  evidence: [],
  claims: [],
  formerUnitId: null,
  exchangedAt: null,
  version: '0',
  position: positionOf(1),
};
const { unitId: _unit, recordedAt: _recorded, ...repair } = repairRecorded().data;
const evidence = {
  evidenceId: 'e-1',
  kind: 'INVOICE' as const,
  trust: 100,
  purchasedAt: '2026-01-10T11:00:00.000Z',
};
const granted = entitlementGranted().data;
const entitlement = {
  entitlementId: 'g-1',
  plan: 'EXTENDED',
  version: '2026.1',
  component: null,
  ground: 'BOUGHT' as const,
  startsAt: null,
  cover: granted.cover,
  services: granted.services,
  excludesRepairTime: true,
  onExchange: 'CONTINUE' as const,
  grantedAt: AT,
  revokedAt: null,
  revocationGround: null,
  grant: grantOf(granted),
};
const use = {
  useId: 's-1',
  service: 'INSPECTION',
  plan: 'STANDARD',
  entitlementId: null,
  no: 1,
  count: 3,
  reference: 'W-2026-17',
  usedAt: '2026-02-20T08:00:00.000Z',
};
const claim = { claimId: 'w-1', symptom: 'NO_POWER', reportedAt: AT, outcome: 'COVERED' as const };

describe('the row of a unit’s warranty', () => {
  it.each<[string, WarrantyEvent, Partial<WarrantyView>]>([
    ['evidence', evidenceRecorded(), { evidence: [evidence] }],
    ['an entitlement', entitlementGranted(), { entitlements: [entitlement] }],
    ['a free service', freeServiceUsed(), { services: [use] }],
    ['a repair', repairRecorded(), { repairs: [repair] }],
    ['a claim', claimDecided(), { claims: [claim] }],
  ])('begins with %s', (_, event, changes) => expect(rowAfter(event)).toEqual({ ...empty, ...changes }));

  const second = { version: '1', position: positionOf(2) };

  it('leaves withdrawn evidence out', () =>
    expect(rowAfter(evidenceRecorded(), evidenceWithdrawn())).toEqual({ ...empty, ...second }));

  it('shows since when an entitlement is taken back', () =>
    expect(rowAfter(entitlementGranted(), entitlementRevoked())).toEqual({
      ...empty,
      ...second,
      entitlements: [{ ...entitlement, revokedAt: AT, revocationGround: 'CANCELLED' }],
    }));

  it('holds a repair as it was amended', () =>
    expect(rowAfter(repairRecorded(), repairRecorded({ solved: false, endedAt: null }))).toEqual({
      ...empty,
      ...second,
      repairs: [{ ...repair, solved: false, endedAt: null }],
    }));

  it('names the unit that it came in exchange for, whatever is recorded before or after', () => {
    const replaced: UnitEvent = {
      type: 'UnitReplaced',
      data: {
        unitId: 'u-0',
        productId: 'p-1',
        batch: null,
        byUnitId: 'u-1',
        returnId: null,
        replacedAt: AT,
      },
    };
    const exchanged = { formerUnitId: 'u-0', exchangedAt: new Date(AT) };
    const told = recorded(replaced, 2, { stream: 'unit-u-0' });
    const [before] = log(repairRecorded());
    if (!before) throw new Error('Nothing was recorded.');
    expect(projected(warrantyProjection, before, told)).toEqual({
      'u-1': { ...empty, ...exchanged, repairs: [repair], position: positionOf(2) },
    });
    const after = recorded(repairRecorded(), 3, { stream: 'warranty-u-1', version: 0n });
    expect(projected(warrantyProjection, told, after)).toEqual({
      'u-1': { ...empty, ...exchanged, repairs: [repair], position: positionOf(3) },
    });
    expect(projected(warrantyProjection, told)).toEqual({
      'u-1': { ...empty, ...exchanged, version: null, position: positionOf(2) },
    });
    const gone = { ...replaced, data: { ...replaced.data, byUnitId: null } };
    expect(projected(warrantyProjection, recorded(gone, 1, { stream: 'unit-u-0' }))).toEqual({});
  });
});

const shown = {
  id: 'e-1',
  unitId: 'u-1',
  kind: 'INVOICE',
  trust: 100,
  purchasedAt: new Date('2026-01-10T11:00:00.000Z'),
  customerId: 'k-1',
  note: 'Paid in cash.',
  attachments: [
    {
      uri: 'https://files.example.org/invoice.pdf',
      sha256: 'a'.repeat(64),
      mediaType: 'application/pdf',
      name: 'Invoice Huber.pdf',
    },
  ],
  recordedAt: new Date(AT),
  withdrawnAt: null,
  withdrawalGround: null,
  position: positionOf(1),
};

describe('the row of evidence', () => {
  it('shows it, and that it was withdrawn', () => {
    expect(projected(warrantyEvidenceProjection, ...log(evidenceRecorded()))).toEqual({ 'e-1': shown });
    expect(projected(warrantyEvidenceProjection, ...log(evidenceRecorded(), evidenceWithdrawn()))).toEqual({
      'e-1': { ...shown, withdrawnAt: new Date(AT), withdrawalGround: 'MISTAKEN', position: positionOf(2) },
    });
  });

  it('is not made by a withdrawal, or by another event', () =>
    expect(projected(warrantyEvidenceProjection, ...log(evidenceWithdrawn(), repairRecorded()))).toEqual({}));

  it('says nothing of a customer who was erased, as a rebuild without the key does', () => {
    const unreadable = evidenceRecorded({
      note: personal('customer-k-1', 'ERASED'),
      attachments: evidenceRecorded().data.attachments.map((each) => ({
        ...each,
        name: personal('customer-k-1', 'ERASED'),
      })),
    });
    const bare = {
      ...shown,
      note: 'ERASED',
      attachments: shown.attachments.map((each) => ({ ...each, name: 'ERASED' })),
    };
    const [told] = log(evidenceRecorded());
    const [hidden] = log(unreadable);
    if (!told || !hidden) throw new Error('Nothing was recorded.');
    for (const end of [erased(), keyDestroyed()]) {
      const event = recorded(end, 2, { stream: 'customer-k-1' });
      expect(projected(warrantyEvidenceProjection, told, event)).toEqual({
        'e-1': { ...bare, position: positionOf(2) },
      });
      expect(projected(warrantyEvidenceProjection, hidden, event)).toEqual({
        'e-1': { ...bare, position: positionOf(2) },
      });
    }
  });
});

describe('the row of a claim', () => {
  it('shows everything that it was decided by', () => {
    const { claimId, unitId, reportedAt, decidedAt, ...data } = claimDecided().data;
    expect(projected(warrantyClaimProjection, ...log(repairRecorded(), claimDecided()))).toEqual({
      'w-1': {
        ...data,
        id: claimId,
        unitId,
        reportedAt: new Date(reportedAt),
        decidedAt: new Date(decidedAt),
        position: positionOf(2),
      },
    });
  });
});
