import { describe, expect, it } from '@jest/globals';
import type { Caller, Scope } from '#auth';
import type { Event } from '#event-sourcing';
import { recorded } from '#event-sourcing/testing';
import type { WorkOrderEvent } from '../events.js';
import { accepted, declined, dispatcherNeeded, offered } from '../offer/offer.fixtures.js';
import { repairSamples } from '../testing.js';
import { scheduled } from '../visit/visit.fixtures.js';
import { cancelled, drafted, siteSet } from './order.fixtures.js';
import { stateAfter } from './specification.fixtures.js';
import { toldTo } from './work-order-history.queries.js';
import { isReached } from './work-order-reach.queries.js';
import { sentenceOf } from './work-order-sentence.js';
import { isSiteShown } from './work-order-site.queries.js';

const samples: readonly Event[] = Object.values(repairSamples);
const isOnOrder = (event: Event): event is WorkOrderEvent =>
  Object.keys(event.data ?? {}).includes('workOrderId') && !/^(Technician|LoanerLent|LoanerGivenBack)/.test(event.type);
const events = samples.filter(isOnOrder);

const personalTexts = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return 'personal' in value ? [String(value.personal)] : Object.values(value).flatMap(personalTexts);
};

describe('what happened to a work order', () => {
  it.each(events.map((event) => [event.type, event] as const))(
    'is a sentence without personal texts: %s',
    (_, event) => {
      const sentence = sentenceOf(event);
      expect(sentence).toMatch(/^\S.*[^.]\.$/);
      expect(sentence).not.toMatch(/undefined|null|\[object|[A-Z]_[A-Z]/);
      for (const text of personalTexts(event.data)) expect(sentence).not.toContain(text);
    },
  );
});

const nobody: Caller = { id: 'x-1', name: 'X', roles: [], partnerId: null, technicianId: null, region: null };
const scope = (rows: Scope['rows'], caller: Partial<Caller>): Scope => ({
  rows,
  personal: true,
  caller: { ...nobody, ...caller },
});
const all = { kind: 'ALL' } as const;
const agent = scope(all, { roles: ['agent'] });
const dispatcher = scope(all, { roles: ['dispatcher'] });
const ofPartner = (partnerId: string) => scope({ kind: 'PARTNER', partnerId }, { roles: ['partner'], partnerId });
const inRegion = (region: string, technicianId: string | null = null) =>
  scope({ kind: 'REGION', region }, { roles: ['technician'], region, technicianId });
const roving = (technicianId: string) => scope(all, { roles: ['technician'], technicianId });

describe('the site in the history', () => {
  const happened = [drafted(), siteSet()].map((event, n) => recorded(event, n + 1));
  const texts = (reader: Scope, hasSite: boolean) => toldTo(reader, happened, hasSite).map(({ data }) => data);

  it('is told to who is shown it', () =>
    expect(texts(dispatcher, true)).toMatchObject([
      { site: { address: 'Ringstr. 1, 80331 Munich' }, words: 'It does not cool.' },
      { site: { address: 'Ringstr. 1, 80331 Munich' } },
    ]));

  it('is left out for others, with the customer’s words', () =>
    expect(texts(agent, false)).toMatchObject([
      { site: null, words: null, number: 'W26-R70E1YB3' },
      { site: { address: null, contactName: null, phone: null, coordinates: null }, region: 'DE-BY' },
    ]));

  it('is shown to those on the job while it is open, and a time beyond', () => {
    const times = (now: string) => ({ now: new Date(now), shownUntil: () => '2026-04-01T09:00:00.000Z' });
    const open = [drafted()];
    const over = [drafted(), cancelled()];
    expect(isSiteShown(dispatcher, open, times('2027-01-01T00:00:00.000Z'))).toBe(true);
    expect(isSiteShown(agent, open, times('2026-03-02T10:00:00.000Z'))).toBe(false);
    expect(isSiteShown({ ...dispatcher, personal: false }, open, times('2026-03-02T10:00:00.000Z'))).toBe(false);
    expect(isSiteShown(dispatcher, over, times('2026-04-01T08:59:59.999Z'))).toBe(true);
    expect(isSiteShown(dispatcher, over, times('2026-04-01T09:00:00.000Z'))).toBe(false);
  });
});

describe('what a partner reads of the history', () => {
  const happened = [
    drafted(),
    offered(),
    declined(),
    dispatcherNeeded(),
    offered({ attempt: 2, partnerId: 'pa-2' }),
    accepted({ attempt: 2, partnerId: 'pa-2' }),
  ].map((event, n) => recorded(event, n + 1));
  const read = (reader: Scope) => toldTo(reader, happened, false).map(({ type, data }) => [type, data]);

  it('is nothing of what others were asked', () =>
    expect(read(ofPartner('pa-2')).map(([type]) => type)).toEqual([
      'WorkOrderDrafted',
      'WorkOrderOffered',
      'OfferAccepted',
    ]));

  it('is everything for the company', () => expect(read(agent)).toHaveLength(happened.length));
});

describe('who reaches a work order', () => {
  const state = (...more: readonly WorkOrderEvent[]) => {
    const after = stateAfter(drafted(), ...more);
    if (!after) throw new Error('There is no order.');
    return after;
  };

  it('is everybody without a region, but technicians only for visits of their own', () => {
    expect(isReached(agent, state())).toBe(true);
    expect(isReached(roving('tech-1'), state())).toBe(false);
    expect(isReached(roving('tech-1'), state(offered(), accepted(), scheduled()))).toBe(true);
    expect(isReached(roving('tech-2'), state(offered(), accepted(), scheduled()))).toBe(false);
  });

  it('is the region in which it lies, and technicians who come from elsewhere', () => {
    expect(isReached(inRegion('DE'), state())).toBe(true);
    expect(isReached(inRegion('DE-BY'), state())).toBe(true);
    expect(isReached(inRegion('DE-B'), state())).toBe(false);
    expect(isReached(inRegion('AT', 'tech-2'), state(offered(), accepted(), scheduled()))).toBe(false);
    expect(isReached(inRegion('AT', 'tech-1'), state(offered(), accepted(), scheduled()))).toBe(true);
  });

  it('is the partner that is asked or has accepted, and no other', () => {
    expect(isReached(ofPartner('pa-1'), state())).toBe(false);
    expect(isReached(ofPartner('pa-1'), state(offered()))).toBe(true);
    expect(isReached(ofPartner('pa-2'), state(offered()))).toBe(false);
    expect(isReached(ofPartner('pa-1'), state(offered(), declined()))).toBe(false);
    expect(isReached(ofPartner('pa-1'), state(offered(), accepted()))).toBe(true);
  });

  it('is nobody with no rows', () => expect(isReached(scope({ kind: 'NONE' }, {}), state())).toBe(false));
});
