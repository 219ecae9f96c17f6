import { describe, expect, it } from '@jest/globals';
import { customerSamples } from '#customers/testing';
import { personal } from '#event-sourcing';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import type { UnitEvent } from './unit.events.js';
import {
  AT,
  componentReplaced,
  corrected,
  delivered,
  installed,
  misplaced,
  moved,
  noon,
  registered,
  replaced,
  returned,
  scrapped,
  shipped,
  sold,
} from './unit.fixtures.js';
import { unitProjection } from './unit.projection.js';

const rowAfter = (...events: UnitEvent[]) =>
  projected(unitProjection, ...events.map((event, n) => recorded<UnitEvent>(event, n + 1)))['u-1'];

const { course: _, ...FIRST } = {
  id: 'u-1',
  productId: 'p-1',
  sku: 'ROOF-S',
  serial: 'SN-0007',
  status: 'REGISTERED',
  rangeId: null,
  batch: 'B7',
  productionDate: '2025-01-10',
  region: 'CN',
  customerId: null,
  site: null,
  orderId: null,
  price: null,
  shippedAt: null,
  soldAt: null,
  deliveredAt: null,
  installedAt: null,
  installedBy: null,
  returnedAt: null,
  replacedAt: null,
  replacedById: null,
  scrappedAt: null,
  scrapReason: null,
  misplacedIn: null,
  components: [],
  inServiceFrom: null,
  inServiceUntil: null,
  registeredAt: new Date(AT),
  version: '0',
  course: null,
  position: positionOf(1),
};
const at = (date: string) => new Date(noon(date));
const SOLD = {
  status: 'SOLD',
  region: 'CN-44',
  customerId: 'k-1',
  price: { amount: 120_000, currency: 'CNY' },
  soldAt: at('2025-03-01'),
  inServiceFrom: at('2025-03-01'),
  inServiceUntil: at('2035-03-01'),
};
const INSTALLED = {
  status: 'INSTALLED',
  installedAt: at('2025-03-10'),
  installedBy: 'tech-1',
  site: '8 Harbour Road, Guangzhou',
  inServiceFrom: at('2025-03-10'),
  inServiceUntil: at('2035-03-10'),
};
const seen = (n: number) => ({ version: String(n - 1), position: positionOf(n), course: expect.anything() });

describe('the view of a unit', () => {
  it('has the pieces that exchanges told', () =>
    expect(rowAfter(registered(), componentReplaced(), componentReplaced())).toMatchObject({
      components: [{ component: 'COMPRESSOR', serial: 'C-2', replacedSerial: 'C-1', partNumber: 'COMP-9' }],
      version: '2',
    }));

  it('has what it was registered with', () =>
    expect(rowAfter(registered())).toEqual({ ...FIRST, course: expect.anything() }));

  it('is in service some days after it was shipped, as long as nothing else is known', () =>
    expect(rowAfter(registered(), shipped())).toEqual({
      ...FIRST,
      status: 'SHIPPED',
      shippedAt: at('2025-02-01'),
      inServiceFrom: at('2025-05-02'),
      inServiceUntil: at('2035-05-02'),
      ...seen(2),
    }));

  it('is in service from its sale', () =>
    expect(rowAfter(registered(), sold())).toEqual({ ...FIRST, ...SOLD, ...seen(2) }));

  it('is in service from its installation, at the site', () =>
    expect(rowAfter(registered(), sold(), delivered(), installed())).toEqual({
      ...FIRST,
      ...SOLD,
      deliveredAt: at('2025-03-04'),
      ...INSTALLED,
      ...seen(4),
    }));

  it('moves away from its site, and is misplaced as long as it is there', () => {
    const there = { ...FIRST, ...SOLD, ...INSTALLED, site: null, region: 'CN-11', misplacedIn: 'CN-11' };
    expect(rowAfter(registered(), sold(), installed(), moved(), misplaced())).toEqual({ ...there, ...seen(5) });
    const back = moved({ region: 'CN-44', movedAt: noon('2025-07-01'), site: personal('customer-k-1', 'Here.') });
    expect(rowAfter(registered(), sold(), installed(), moved(), misplaced(), back)).toEqual({
      ...there,
      site: 'Here.',
      region: 'CN-44',
      misplacedIn: null,
      ...seen(6),
    });
  });

  it('leaves service when it is returned, replaced or scrapped', () => {
    const gone = { ...FIRST, ...SOLD, inServiceUntil: at('2025-09-01') };
    const back = { ...gone, status: 'RETURNED', returnedAt: at('2025-09-01') };
    expect(rowAfter(registered(), sold(), returned())).toEqual({ ...back, ...seen(3) });
    expect(rowAfter(registered(), sold(), returned(), replaced())).toEqual({
      ...back,
      status: 'REPLACED',
      replacedAt: at('2025-09-02'),
      replacedById: 'u-2',
      ...seen(4),
    });
    expect(rowAfter(registered(), sold(), returned(), scrapped())).toEqual({
      ...back,
      status: 'SCRAPPED',
      scrappedAt: at('2025-10-01'),
      scrapReason: 'Broken beyond repair.',
      ...seen(4),
    });
  });

  it('comes into use again', () =>
    expect(rowAfter(registered(), sold(), returned(), sold({ soldAt: noon('2025-10-01'), customerId: 'k-2' }))).toEqual(
      {
        ...FIRST,
        ...SOLD,
        customerId: 'k-2',
        soldAt: at('2025-10-01'),
        inServiceFrom: at('2025-10-01'),
        ...seen(4),
      },
    ));

  it('has the facts as they are right', () =>
    expect(rowAfter(registered(), sold(), installed(), corrected())).toEqual({
      ...FIRST,
      ...SOLD,
      ...INSTALLED,
      soldAt: at('2025-03-02'),
      ...seen(4),
    }));

  it('forgets what is personal when its customer is erased', () => {
    const told = [registered(), sold(), installed(), scrapped()].map((event, n) => recorded<UnitEvent>(event, n + 1));
    const erasure = recorded(customerSamples.CustomerErased, 5, { stream: 'customer-k-1' });
    expect(projected(unitProjection, ...told, erasure)['u-1']).toMatchObject({
      customerId: 'k-1',
      site: null,
      scrapReason: null,
      version: '3',
      position: positionOf(5),
    });
  });
});
