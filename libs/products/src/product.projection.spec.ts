import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import type { ProductEvent } from './product.events.js';
import {
  productId,
  productRegistered,
  productRevised,
  SKU,
  serviceAskedFor,
  solarRoof,
  tierAssigned,
  tierReviewDemanded,
  tierReviewed,
} from './product.fixtures.js';
import { productProjection } from './product.projection.js';
import type { ProductView } from './product.view.js';
import { serviceDemandProjection } from './service-demand.projection.js';

const AT = new Date('2026-03-02T09:00:00.000Z');

const row: ProductView = {
  id: productId,
  sku: SKU,
  ...solarRoof,
  intendedRegions: ['MY', 'TH'],
  tier: null,
  tierBasis: null,
  services: [],
  tierPackVersion: null,
  tierAssignedAt: null,
  reviewDemands: [],
  reviewDueAt: null,
  lastReview: null,
  registeredAt: AT,
  revisedAt: null,
  version: '0',
  sortName: 'solar roof 400',
  searchText: 'sr-400-t\nsolar roof 400\nsolar roof\n400\ntropical',
  position: positionOf(1),
};

const demand = {
  service: 'TRAINING',
  asked: 5,
  demandedAt: '2026-03-02T09:00:00.000Z',
  dueAt: '2026-03-16T17:00:00.000Z',
};

const log = (...events: ProductEvent[]) => events.map((event, n) => recorded(event, n + 1));
const after = (...events: ProductEvent[]) =>
  projected(productProjection, ...log(productRegistered(), ...events))[productId];

describe('the row of a product', () => {
  it('shows it as it was registered', () => expect(after()).toEqual(row));

  it.each<[string, ProductEvent[], Partial<ProductView>]>([
    [
      'what was revised',
      [productRevised({ variant: null, intendedRegions: [] })],
      {
        name: 'Solar roof 400 T',
        variant: null,
        intendedRegions: [],
        revisedAt: AT,
        sortName: 'solar roof 400 t',
        searchText: 'sr-400-t\nsolar roof 400 t\nsolar roof\n400\n',
      },
    ],
    [
      'its tier',
      [tierAssigned()],
      {
        tier: 'APPROPRIATE',
        tierBasis: 'DECISION',
        services: ['HOTLINE', 'REPAIR'],
        tierPackVersion: '2026.1+c5475203',
        tierAssignedAt: AT,
      },
    ],
    ['nothing of a service that was asked for', [serviceAskedFor()], {}],
    [
      'that its tier is to be reviewed',
      [tierReviewDemanded()],
      { reviewDemands: [demand], reviewDueAt: new Date('2026-03-16T17:00:00.000Z') },
    ],
    [
      'the earliest time by which its tier is to be reviewed',
      [tierReviewDemanded(), tierReviewDemanded({ service: 'LOANER', dueAt: '2026-03-10T17:00:00.000Z' })],
      {
        reviewDemands: [demand, { ...demand, service: 'LOANER', dueAt: '2026-03-10T17:00:00.000Z' }],
        reviewDueAt: new Date('2026-03-10T17:00:00.000Z'),
      },
    ],
    [
      'that its tier was reviewed',
      [tierReviewDemanded(), tierReviewed()],
      {
        lastReview: {
          services: ['TRAINING'],
          outcome: 'UNCHANGED',
          reason: 'Dealers train with their own staff.',
          reviewedAt: '2026-03-02T09:00:00.000Z',
        },
      },
    ],
  ])('shows %s', (_, events, changes) =>
    expect(after(...events)).toEqual({
      ...row,
      ...changes,
      version: `${events.length}`,
      position: positionOf(events.length + 1),
    }),
  );

  it('is not there for a product that nobody registered', () =>
    expect(projected(productProjection, ...log(tierAssigned()))).toEqual({}));
});

describe('the rows of what was asked for', () => {
  it('are one for each time', () => {
    const [, first, second] = log(
      productRegistered(),
      serviceAskedFor(),
      serviceAskedFor({ offered: true, customerId: null }),
    );
    const fact = { productId, service: 'TRAINING', askedAt: AT };
    expect(
      projected(serviceDemandProjection, ...log(productRegistered()), ...(first && second ? [first, second] : [])),
    ).toEqual({
      [`${first?.meta.id}`]: {
        ...fact,
        id: first?.meta.id,
        offered: false,
        customerId: 'k-1',
        position: positionOf(2),
      },
      [`${second?.meta.id}`]: {
        ...fact,
        id: second?.meta.id,
        offered: true,
        customerId: null,
        position: positionOf(3),
      },
    });
  });
});
