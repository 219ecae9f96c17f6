import { describe, expect, it } from '@jest/globals';
import type { ComplaintEvent } from '#complaints/events';
import { closed, merged, occurrence, productIdentified, reopened } from '#complaints/testing';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import type { ReturnEvent } from '#returns/events';
import { opened, refundSucceeded, unitLine } from '#returns/testing';
import type { WarrantyEvent } from '#warranty/events';
import { evidenceRecorded, evidenceWithdrawn, repairRecorded } from '#warranty/testing';
import type { UnitEvent } from './unit.events.js';
import {
  AT,
  componentReplaced,
  corrected,
  delivered,
  installed,
  moved,
  noon,
  registered,
  replaced,
  returned,
  scrapped,
  shipped,
  sold,
} from './unit.fixtures.js';
import { unitLifeProjection } from './unit-life.projection.js';
import { NO_DETAILS } from './unit-life-cases.projection.js';

type Told = UnitEvent | ComplaintEvent | WarrantyEvent | ReturnEvent;

const rowsAfter = (stream: string, ...events: Told[]) =>
  projected(unitLifeProjection, ...events.map((event, n) => recorded<Told>(event, n + 1, { stream })));
const row = (id: string, facts: object, n: number) => ({
  ...NO_DETAILS,
  id,
  unitId: 'u-1',
  productId: 'p-1',
  recordedAt: new Date(AT),
  position: positionOf(n),
  ...facts,
});
const at = (date: string) => new Date(noon(date));
const PRODUCED = { kind: 'PRODUCED', at: new Date('2025-01-10T00:00:00Z'), own: expect.anything() };

describe('the life of a unit', () => {
  it('has its own dated facts, each with what it belongs to', () => {
    const events = [
      registered(),
      shipped({ orderId: 'o-1' }),
      sold({ orderId: 'o-1' }),
      delivered({ orderId: 'o-1' }),
      installed(),
      moved(),
      returned(),
      replaced(),
      scrapped(),
    ];
    const shippedAt = noon('2025-02-01');
    const deliveredAt = noon('2025-03-04');
    const movedAt = noon('2025-06-01');
    const facts = [
      row('u-1', PRODUCED, 9),
      row(`u-1/SHIPPED/0.${shippedAt}`, { kind: 'SHIPPED', at: new Date(shippedAt), reference: 'o-1' }, 9),
      row('u-1/SOLD/0', { kind: 'SOLD', at: at('2025-03-01'), reference: 'o-1' }, 9),
      row(`u-1/DELIVERED/0.${deliveredAt}`, { kind: 'DELIVERED', at: new Date(deliveredAt), reference: 'o-1' }, 9),
      row('u-1/INSTALLED/0', { kind: 'INSTALLED', at: at('2025-03-10') }, 9),
      row(`u-1/MOVED/${movedAt}`, { kind: 'MOVED', at: new Date(movedAt) }, 9),
      row('u-1/RETURNED/0', { kind: 'RETURNED', at: at('2025-09-01'), reference: 'r-1' }, 9),
      row('u-1/REPLACED/0', { kind: 'REPLACED', at: at('2025-09-02'), reference: 'r-1', otherUnitId: 'u-2' }, 9),
      row('u-1/SCRAPPED/0', { kind: 'SCRAPPED', at: at('2025-10-01') }, 9),
    ];
    expect(rowsAfter('unit-u-1', ...events)).toEqual(Object.fromEntries(facts.map((fact) => [fact.id, fact])));
  });

  it('has each exchange of a component, with both serials', () => {
    const id = 'u-1/COMPONENT_REPLACED/1';
    expect(rowsAfter('unit-u-1', registered(), componentReplaced())[id]).toEqual(
      row(
        id,
        {
          kind: 'COMPONENT_REPLACED',
          at: at('2025-07-01'),
          component: 'COMPRESSOR',
          reference: 'w-1',
          oldSerial: 'C-1',
          newSerial: 'C-2',
        },
        2,
      ),
    );
  });

  it('has a sale as it is right, still belonging to its order', () =>
    expect(rowsAfter('unit-u-1', registered(), sold({ orderId: 'o-1' }), corrected({ installedAt: null }))).toEqual({
      'u-1': row('u-1', PRODUCED, 3),
      'u-1/SOLD/0': row('u-1/SOLD/0', { kind: 'SOLD', at: at('2025-03-02'), reference: 'o-1' }, 3),
    }));

  it('loses what was never true', () =>
    expect(
      Object.keys(rowsAfter('unit-u-1', registered(), sold(), corrected({ soldAt: null, installedAt: null }))),
    ).toEqual(['u-1']));

  const complaint = productIdentified({ unitId: 'u-1', productId: 'p-1' });
  const told = {
    kind: 'COMPLAINT',
    at: new Date(occurrence.reportedAt),
    symptom: 'LEAK',
    reference: complaint.data.complaintId,
  };
  const key = `complaint/${complaint.data.complaintId}`;

  it('has a complaint that was tied to it, until that is closed', () => {
    const until = new Date(closed().data.closedAt);
    expect(rowsAfter('complaint-c', complaint)).toEqual({ [key]: row(key, told, 1) });
    expect(rowsAfter('complaint-c', complaint, closed())).toEqual({ [key]: row(key, { ...told, until }, 2) });
    expect(rowsAfter('complaint-c', complaint, closed(), reopened())).toEqual({ [key]: row(key, told, 3) });
  });

  it('has no complaint that went into another one, or turned out to be of no unit', () => {
    expect(rowsAfter('complaint-c', complaint, merged())).toEqual({});
    expect(rowsAfter('complaint-c', complaint, productIdentified({ unitId: null }))).toEqual({});
  });

  it('has a repair as it was recorded last', () =>
    expect(
      rowsAfter('warranty-u-1', repairRecorded({ unitId: 'u-1', solved: null }), repairRecorded({ unitId: 'u-1' })),
    ).toEqual({
      'repair/r-1': row(
        'repair/r-1',
        {
          productId: null,
          kind: 'REPAIR',
          at: new Date('2026-02-02T08:00:00Z'),
          until: new Date('2026-02-05T16:00:00Z'),
          symptom: 'NO_POWER',
          component: 'COMPRESSOR',
          reference: 'r-1',
          partsAwaitedFrom: new Date('2026-02-02T10:00:00Z'),
          partsAwaitedUntil: new Date('2026-02-04T10:00:00Z'),
          solved: true,
        },
        2,
      ),
    }));

  it('has evidence of its purchase until that is withdrawn', () => {
    const evidence = evidenceRecorded({ unitId: 'u-1' });
    const fact = { productId: null, kind: 'EVIDENCE', at: new Date('2026-01-10T11:00:00Z'), reference: 'e-1' };
    expect(rowsAfter('warranty-u-1', evidence)).toEqual({ 'evidence/e-1': row('evidence/e-1', fact, 1) });
    expect(rowsAfter('warranty-u-1', evidence, evidenceWithdrawn({ unitId: 'u-1' }))).toEqual({});
  });

  it('has returns that were asked for, and what was paid back', () => {
    const { openedAt } = opened().data;
    const { succeededAt } = refundSucceeded().data;
    expect(rowsAfter('return-r-1', opened({ lines: [unitLine] }), refundSucceeded())).toEqual({
      'return/r-1/1': row(
        'return/r-1/1',
        { kind: 'RETURN_REQUESTED', at: new Date(openedAt), symptom: 'LEAK', reference: 'r-1' },
        1,
      ),
      'refund/r-1/1': row('refund/r-1/1', { kind: 'REFUNDED', at: new Date(succeededAt), reference: 'r-1' }, 2),
    });
    expect(rowsAfter('return-r-1', opened(), refundSucceeded())).toEqual({});
  });
});
