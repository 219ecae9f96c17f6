import { describe, expect, it } from '@jest/globals';
import type { JobFacts, OutletFacts } from './candidate.js';
import { CENTRE, dispatchPolicy, job, outlet, price, secondOutlet } from './dispatch-known.fixtures.js';
import { rankCandidates } from './ranking.js';

const { ranking } = dispatchPolicy;
const rank = (outlets: readonly OutletFacts[], changes: Partial<JobFacts> = {}) =>
  rankCandidates(job(changes), outlets, ranking);
const hindrances = (changes: Partial<OutletFacts>, asked: Partial<JobFacts> = {}) =>
  rank([outlet(changes)], asked)[0]?.hindrances;
const order = (outlets: readonly OutletFacts[]) => rank(outlets).map(({ outletId }) => outletId);

describe('a ranking', () => {
  it('is the weighted mean of distance, score and workload, and shows how it comes about', () =>
    expect(rank([secondOutlet({ openJobs: 6 }), outlet()])).toEqual([
      {
        outletId: 'out-1',
        partnerId: 'pa-1',
        name: 'Munich',
        rank: 1,
        hindrances: [],
        // (50 × 1 + 40 × 0.8 + 10 × 0.9) / 100
        score: 0.91,
        terms: [
          { term: 'DISTANCE', points: 1, weight: 50, measure: 0 },
          { term: 'SCORE', points: 0.8, weight: 40, measure: 80 },
          { term: 'WORKLOAD', points: 0.9, weight: 10, measure: 1 },
          { term: 'PRICE', points: 1, weight: 0, measure: 100 },
        ],
        distanceKm: 0,
        distanceBasis: 'COORDINATES',
        scoreOrigin: outlet().scoreOrigin,
        price: price(10_000),
      },
      {
        outletId: 'out-2',
        partnerId: 'pa-2',
        name: 'Freising',
        rank: 2,
        hindrances: [],
        // 11.1 km of 100: (50 × 0.889 + 40 × 0.8 + 10 × 0.7) / 100
        score: 0.8345,
        terms: [
          { term: 'DISTANCE', points: 0.889, weight: 50, measure: 11.1 },
          { term: 'SCORE', points: 0.8, weight: 40, measure: 80 },
          { term: 'WORKLOAD', points: 0.7, weight: 10, measure: 3 },
          { term: 'PRICE', points: 1, weight: 0, measure: 100 },
        ],
        distanceKm: 11.1,
        distanceBasis: 'COORDINATES',
        scoreOrigin: outlet().scoreOrigin,
        price: price(10_000),
      },
    ]));

  it('gives who has no score yet the neutral points of the pack, and shows that there is none', () =>
    expect(rank([outlet({ score: null, scoreOrigin: null })])[0]?.terms[1]).toEqual({
      term: 'SCORE',
      points: 0.5,
      weight: 40,
      measure: null,
    }));

  it('gives no points beyond the farthest distance and the fullest workload', () => {
    const far = { coordinates: { latitude: 50.137, longitude: 11.575 }, radiusKm: 500 };
    expect(rank([outlet({ ...far, openJobs: 40 })])[0]?.terms).toMatchObject([
      { points: 0, measure: 222.4 },
      { points: 0.8 },
      { points: 0, measure: 20 },
      {},
    ]);
    expect(rank([outlet({ technicians: 0 })])[0]?.terms[2]).toMatchObject({ points: 0, measure: null });
  });

  it('goes by region where the coordinates of either are not known, and says so', () => {
    const unknown = { coordinates: null };
    expect(rank([outlet()], unknown)[0]).toMatchObject({
      distanceKm: null,
      distanceBasis: 'REGION',
      terms: [{ points: 0.6, measure: null }, {}, {}, {}],
    });
    expect(rank([outlet({ ...unknown, regions: ['DE'] })])[0]).toMatchObject({
      distanceBasis: 'REGION',
      terms: [{ points: 0.4 }, {}, {}, {}],
    });
    expect(rank([outlet()], { ...unknown, region: null })[0]).toMatchObject({
      rank: 1,
      terms: [{ points: 0.5 }, {}, {}, {}],
    });
  });

  it('of equals puts the nearer one first, then the one with less to do, then the one whose id comes first', () => {
    const level = { DISTANCE: 0, SCORE: 40, WORKLOAD: 0 };
    const first = (outlets: readonly OutletFacts[]) =>
      rankCandidates(job(), outlets, { ...ranking, weights: { ...level, PRICE: 0 } }).map(({ outletId }) => outletId);
    expect(first([secondOutlet(), outlet()])).toEqual(['out-1', 'out-2']);
    expect(first([outlet({ openJobs: 4 }), outlet({ outletId: 'out-3' })])).toEqual(['out-3', 'out-1']);
    expect(order([outlet({ outletId: 'out-9' }), outlet()])).toEqual(['out-1', 'out-9']);
    expect(order([outlet(), outlet({ outletId: 'out-9' })])).toEqual(['out-1', 'out-9']);
  });

  it('prefers the cheaper one of equals, by how much dearer the other is', () => {
    const weights = { DISTANCE: 0, SCORE: 50, WORKLOAD: 0, PRICE: 50 };
    const ranked = rankCandidates(job(), [outlet({ price: price(20_000) }), secondOutlet()], { ...ranking, weights });
    // (50 × 0.8 + 50 × 1) / 100 and (50 × 0.8 + 50 × 100 / 200) / 100
    expect(ranked.map(({ outletId, score, terms }) => [outletId, score, terms[3]])).toEqual([
      ['out-2', 0.9, { term: 'PRICE', points: 1, weight: 50, measure: 100 }],
      ['out-1', 0.65, { term: 'PRICE', points: 0.5, weight: 50, measure: 200 }],
    ]);
  });

  it('compares prices with the cheapest of those who may be asked, and gives neutral points to what nobody knows', () => {
    const terms = (...outlets: readonly OutletFacts[]) => rank(outlets).map((each) => each.terms[3]?.points);
    const closed = secondOutlet({ price: price(1_000), isOpen: false });
    expect(terms(outlet(), closed)).toEqual([1, 1]);
    expect(terms(outlet({ price: null }), secondOutlet())).toEqual([0.5, 1]);
    expect(terms(outlet({ price: null }))).toEqual([0.5]);
    expect(terms(outlet({ price: price(0) }), secondOutlet())).toEqual([1, 0]);
  });

  it('counts only those who may be asked, and puts the others last', () =>
    expect(rank([outlet({ isOpen: false }), secondOutlet()]).map((each) => [each.outletId, each.rank])).toEqual([
      ['out-2', 1],
      ['out-1', null],
    ]));
});

describe('an outlet is not asked', () => {
  it.each([
    ['PARTNER_NOT_ACTIVE', { isPartnerActive: false }],
    ['OUTLET_CLOSED', { isOpen: false }],
    ['NO_WORKING_HOURS', { calendar: null }],
    ['DEPOSIT_BELOW_FLOOR', { isDepositBelowFloor: true }],
    ['SKILL_NOT_OFFERED', { skills: ['CLEANING'] }],
    ['NO_CERTIFIED_TECHNICIAN', { certified: 0 }],
    ['OUTSIDE_RADIUS', { coordinates: { ...CENTRE, latitude: 49.137 } }],
    ['REGION_NOT_SERVED', { coordinates: null, regions: ['DE-BE', 'DE-B'] }],
    ['REGION_NOT_SERVED', { radiusKm: null, regions: [] }],
  ] as const)('%s: %j', (hindrance, changes) => expect(hindrances(changes)).toEqual([hindrance]));

  it('twice in one round', () => expect(hindrances({}, { asked: ['out-1'] })).toEqual(['ALREADY_ASKED']));

  it('and all that is in the way is told', () =>
    expect(hindrances({ isOpen: false, certified: 0 })).toEqual(['OUTLET_CLOSED', 'NO_CERTIFIED_TECHNICIAN']));

  it('for work from afar by nothing that has to do with places', () => {
    expect(hindrances({ coordinates: { latitude: 0, longitude: 0 }, regions: [] }, { place: 'REMOTE' })).toEqual([]);
    expect(hindrances({ skills: [] }, { place: 'REMOTE' })).toEqual(['SKILL_NOT_OFFERED']);
  });

  it('at the edge of its radius it still is', () =>
    expect(hindrances({ coordinates: { ...CENTRE, latitude: 48.237 }, radiusKm: 11.1 })).toEqual([]));
});
