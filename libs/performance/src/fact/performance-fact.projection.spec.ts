import { describe, expect, it } from '@jest/globals';
import type { ComplaintEvent } from '#complaints/events';
import * as complaint from '#complaints/testing';
import type { Event } from '#event-sourcing';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import * as repair from '#repairs/testing';
import type { SurveySubmitted } from '#satisfaction/events';
import { invitationFixtures } from '#satisfaction/testing';
import { performanceFactProjection } from './performance-fact.projection.js';

const { offerFixtures: offer, visitFixtures: visit, billFixtures: bill } = repair;
type Told = Parameters<typeof performanceFactProjection.apply>[1];
type Events = readonly Pick<Told, 'type' | 'data'>[];

const RECORDED = new Date('2026-03-02T09:00:00.000Z');
const factsOf = (...events: Events) =>
  projected(performanceFactProjection, ...events.map((event, n) => recorded(event as Event, n + 1) as Told));
const stamp = (n: number) => ({ changedAt: RECORDED, position: positionOf(n) });
const submitted = (changes: Partial<SurveySubmitted['data']> = {}) => invitationFixtures.submitted(changes);

const NOTHING = {
  counts: true,
  at: null,
  partnerId: null,
  outletId: null,
  technicianId: null,
  region: null,
  workOrderId: null,
  complaintId: null,
  isGood: null,
  value: null,
  currency: null,
  unitId: null,
  symptomCode: null,
  reportedAt: null,
  toldAt: null,
  memory: null,
};
const THEIRS = { partnerId: 'pa-1', outletId: 'out-1', technicianId: 'tech-1' };

describe('the fact of a job', () => {
  const open = {
    ...NOTHING,
    id: 'job/w-1',
    kind: 'JOB',
    counts: false,
    outcome: 'OPEN',
    workOrderId: 'w-1',
    region: 'DE-BY',
    unitId: 'u-1',
    symptomCode: 'NO_COOLING',
    reportedAt: new Date('2026-03-01T09:00:00.000Z'),
    toldAt: RECORDED,
  };

  it('is there from the draft on, and does not count before it is closed', () =>
    expect(factsOf(repair.drafted())).toEqual({ 'job/w-1': { ...open, ...stamp(1) } }));

  it('counts for whom it was closed by', () =>
    expect(factsOf(repair.drafted(), repair.closed())).toEqual({
      'job/w-1': {
        ...open,
        ...THEIRS,
        counts: true,
        at: new Date(repair.AT),
        outcome: 'DONE',
        isGood: true,
        ...stamp(2),
      },
    }));

  it.each([
    ['a second visit', { firstVisit: false }],
    ['no fault', { outcome: 'NO_FAULT_FOUND' as const }],
  ])('is not good with %s', (_, changes) =>
    expect(factsOf(repair.drafted(), repair.closed(changes))['job/w-1']?.isGood).toBe(false),
  );

  it('follows what it is about until it is qualified', () => {
    const facts = factsOf(
      repair.drafted(),
      repair.siteSet({ region: 'DE-BE' }),
      repair.qualified({ symptomCode: 'LEAK' }),
    );
    expect(facts).toEqual({ 'job/w-1': { ...open, region: 'DE-BE', symptomCode: 'LEAK', ...stamp(3) } });
  });

  it('is no repeat of another once it is called off', () =>
    expect(factsOf(repair.drafted(), repair.cancelled())).toEqual({
      'job/w-1': { ...open, outcome: 'CANCELLED', ...stamp(2) },
    }));
});

describe('the fact of an offer', () => {
  const answered = {
    ...NOTHING,
    kind: 'OFFER',
    workOrderId: 'w-1',
    partnerId: 'pa-1',
    outletId: 'out-1',
    region: 'DE-BY',
  };

  it.each([
    ['accepted', offer.accepted(), { outcome: 'ACCEPTED', isGood: true, at: new Date(repair.AT) }],
    ['declined', offer.declined(), { outcome: 'DECLINED', isGood: false, at: new Date(repair.AT) }],
    ['lapsed', offer.lapsed(), { outcome: 'LAPSED', isGood: false, at: new Date(offer.EXPIRES_AT) }],
  ])('counts when it is %s', (_, event, said) =>
    expect(factsOf(repair.drafted(), offer.offered(), event)['offer/w-1/1']).toEqual({
      ...answered,
      id: 'offer/w-1/1',
      ...said,
      ...stamp(3),
    }),
  );

  it('is none while it is open, and when it is taken back', () =>
    expect(Object.keys(factsOf(repair.drafted(), offer.offered(), offer.offerWithdrawn()))).toEqual(['job/w-1']));
});

describe('the fact of a visit', () => {
  const visited = { ...NOTHING, ...THEIRS, id: 'visit/v-1', kind: 'VISIT', workOrderId: 'w-1', region: 'DE-BY' };
  const factOf = (...events: Events) => factsOf(repair.drafted(), visit.scheduled(), ...events)['visit/v-1'];

  it('is good on time', () =>
    expect(factOf(visit.started({ arrivedAt: '2026-03-03T08:30:00.000Z' }))).toEqual({
      ...visited,
      outcome: 'ON_TIME',
      isGood: true,
      at: new Date('2026-03-03T08:30:00.000Z'),
      ...stamp(3),
    }));

  it('is not good when late, or missed by the technician', () => {
    expect(factOf(visit.started({ onTime: false }))).toMatchObject({ outcome: 'LATE', isGood: false });
    expect(factOf(visit.missed({ cause: 'TECHNICIAN_NO_SHOW' }))).toMatchObject({ outcome: 'MISSED', isGood: false });
  });

  it('is none where the customer was absent', () =>
    expect(factOf(visit.missed({ cause: 'CUSTOMER_ABSENT' }))).toBeUndefined());
});

describe('the fact of a quality check', () => {
  it('counts for who did the work', () =>
    expect(
      factsOf(repair.drafted(), offer.accepted(), visit.scheduled(), repair.checked({ passed: false }))['check/w-1/3'],
    ).toEqual({
      ...NOTHING,
      ...THEIRS,
      id: 'check/w-1/3',
      kind: 'CHECK',
      outcome: 'FAILED',
      isGood: false,
      at: new Date(repair.AT),
      workOrderId: 'w-1',
      region: 'DE-BY',
      ...stamp(4),
    }));
});

describe('the fact of a cost', () => {
  const cost = {
    ...NOTHING,
    id: 'cost/cost-1',
    kind: 'COST',
    outcome: 'MATERIALS',
    workOrderId: 'w-1',
    value: '8000',
    currency: 'EUR',
  };
  const factOf = (...events: Events) => factsOf(repair.drafted(), ...events)['cost/cost-1'];

  it('counts where the company bears it', () => {
    expect(factOf(bill.costRecorded())).toEqual({ ...cost, ...stamp(2) });
    expect(factOf(bill.costRecorded({ bearer: 'CUSTOMER' }))).toEqual({ ...cost, counts: false, ...stamp(2) });
  });

  it('does not count after it was reversed', () =>
    expect(factOf(bill.costRecorded(), bill.costReversed())).toEqual({ ...cost, counts: false, ...stamp(3) }));
});

describe('the fact of an answer', () => {
  it('counts for whom it is about', () =>
    expect(factsOf(submitted({ csat: 4, submittedAt: '2026-03-05T09:00:00.000Z' }))).toEqual({
      'answer/i-1': {
        ...NOTHING,
        id: 'answer/i-1',
        kind: 'ANSWER',
        outcome: 'PERCEPTION',
        at: new Date('2026-03-05T09:00:00.000Z'),
        value: '4',
        complaintId: 'c-1',
        region: 'DE-BY',
        partnerId: 'pa-1',
        outletId: 'o-1',
        technicianId: 't-1',
        ...stamp(1),
      },
    }));

  it('is none without a grade, or about nobody', () => {
    expect(factsOf(submitted({ csat: null }))).toEqual({});
    expect(factsOf(submitted({ csat: 1, partnerId: null, outletId: null, technicianId: null }))).toEqual({});
  });
});

describe('the fact of a complaint', () => {
  const named = { partnerId: 'pa-1', outletId: 'out-1', technicianId: 'tech-1' };
  const c = { complaintId: 'c-1' };
  const of = (...events: ComplaintEvent[]) => factsOf(complaint.registered({ ...c, ...named }), ...events);
  const judged = (changes: Parameters<typeof complaint.judged>[0]) => complaint.judged({ ...c, ...changes });
  const fact = {
    ...NOTHING,
    id: 'complaint/c-1',
    kind: 'COMPLAINT',
    counts: false,
    outcome: 'OTHER',
    at: new Date('2026-03-02T08:30:00.000Z'),
    complaintId: 'c-1',
    region: 'DE-BY',
    memory: {
      named,
      category: null,
      responsibility: null,
      judged: { partnerId: null, technicianId: null },
      isVoid: false,
    },
  };

  it('concerns nobody as it is registered', () => expect(of()).toEqual({ 'complaint/c-1': { ...fact, ...stamp(1) } }));

  it('counts for the partner that is found responsible', () =>
    expect(of(judged({ responsibility: 'PARTNER', category: 'REPAIR', partnerId: 'pa-1' }))).toEqual({
      'complaint/c-1': {
        ...fact,
        ...named,
        counts: true,
        outcome: 'RESPONSIBLE',
        memory: {
          ...fact.memory,
          category: 'REPAIR',
          responsibility: 'PARTNER',
          judged: { partnerId: 'pa-1', technicianId: null },
        },
        ...stamp(2),
      },
    }));

  it.each([
    ['nobody', null, null],
    ['whom the complaint named with another partner', 'tech-1', null],
    ['somebody of its own', 'tech-2', 'tech-2'],
  ])('names the outlet and technician of that partner alone: judged was %s', (_, judgedId, technicianId) => {
    const blamed = judged({ responsibility: 'PARTNER', partnerId: 'pa-2', technicianId: judgedId });
    expect(of(blamed)['complaint/c-1']).toMatchObject({
      counts: true,
      partnerId: 'pa-2',
      outletId: null,
      technicianId,
    });
  });

  it('counts for whom a complaint about conduct names, until others are found responsible', () => {
    const conduct = complaint.assessed({ ...c, category: 'STAFF_CONDUCT' });
    expect(of(conduct)['complaint/c-1']).toMatchObject({ ...named, counts: true, outcome: 'STAFF_CONDUCT' });
    const cleared = judged({ responsibility: 'CUSTOMER', category: 'STAFF_CONDUCT' });
    expect(of(conduct, cleared)['complaint/c-1']).toMatchObject({ partnerId: null, counts: false });
  });

  it('leaves a trace with whom it no longer concerns', () => {
    const facts = of(
      judged({ responsibility: 'PARTNER', partnerId: 'pa-1' }),
      judged({ responsibility: 'PARTNER', partnerId: 'pa-2' }),
    );
    expect(facts['complaint/c-1']).toMatchObject({ partnerId: 'pa-2', counts: true });
    expect(facts['complaint/c-1/pa-1/tech-1']).toEqual({
      ...fact,
      ...named,
      id: 'complaint/c-1/pa-1/tech-1',
      outcome: 'RESPONSIBLE',
      memory: null,
      ...stamp(3),
    });
  });

  it.each([
    ['withdrawn', complaint.withdrawn(c)],
    ['refused', complaint.refused(c)],
    ['merged', complaint.merged(c)],
  ])('does not count once it is %s, until it is opened again', (_, event) => {
    const blamed = judged({ responsibility: 'PARTNER', partnerId: 'pa-1' });
    expect(of(blamed, event)['complaint/c-1']).toMatchObject({ partnerId: 'pa-1', counts: false });
    expect(of(blamed, event, complaint.reopened(c))['complaint/c-1']).toMatchObject({ counts: true });
  });
});
