import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import type { ComplaintEvent } from './complaint.events.js';
import * as complaint from './complaint.fixtures.js';
import { complaintFactProjection } from './complaint-fact.projection.js';
import type { ComplaintFactView } from './complaint-fact.view.js';
import * as settlement from './settlement.fixtures.js';
import { complaintSamples } from './testing.js';

const at = new Date(complaint.AT);
const reportedAt = new Date('2026-03-02T08:30:00.000Z');

const registered: ComplaintFactView = {
  id: 'c-1',
  status: 'REGISTERED',
  origin: 'LIVE',
  channel: 'HOTLINE',
  severity: 'MINOR',
  category: null,
  safetyFlag: 'NONE',
  responsibility: null,
  productLine: 'Solar roof',
  productModel: 'SR-4',
  specification: '4 m²',
  batch: 'B-2025-07',
  components: ['collector'],
  region: 'DE-BY',
  customerId: 'k-1',
  onBehalfOfCustomerId: null,
  requestId: null,
  partnerId: null,
  responsiblePartnerId: null,
  ownerKind: null,
  ownerId: null,
  reportedAt,
  registeredAt: at,
  openedAt: reportedAt,
  outcomeAt: null,
  settledAt: null,
  implementedAt: null,
  recheckedAt: null,
  closedAt: null,
  fedBackAt: null,
  value: null,
  loss: null,
  currency: null,
  ownFault: null,
  recurrenceOf: [],
  mergedInto: null,
  mergedAt: null,
  position: positionOf(1),
};

const factAfter = (...events: ComplaintEvent[]) =>
  projected(complaintFactProjection, ...events.map((event, n) => recorded(event, n + 1)))['c-1'];

const started = [complaint.registered(), complaint.acknowledged(), complaint.investigationStarted()];
const owned: ComplaintFactView = {
  ...registered,
  status: 'INVESTIGATING',
  ownerKind: 'PERSON',
  ownerId: 'agent-1',
  position: positionOf(3),
};
const proposed = [...started, settlement.proposed({ value: { amount: 4_200, currency: 'EUR' } })];
const offer = { value: '4200', currency: 'EUR', loss: '10000', ownFault: 'FULL' as const };
const signed = [
  ...proposed,
  settlement.approved({ value: { amount: 4_300, currency: 'EUR' } }),
  settlement.replied(),
  settlement.signed(),
];
const signedFact: ComplaintFactView = {
  ...owned,
  ...offer,
  value: '4300',
  status: 'SETTLEMENT_SIGNED',
  settledAt: at,
  outcomeAt: at,
  position: positionOf(7),
};
const done = [
  ...signed,
  settlement.taskSent(),
  settlement.taskReceived(),
  settlement.implementationStarted(),
  settlement.taskCompleted(),
  settlement.implementationCompleted(),
];
const doneFact: ComplaintFactView = {
  ...signedFact,
  status: 'AWAITING_SATISFACTION',
  implementedAt: at,
  position: positionOf(12),
};
const closed = [...done, settlement.rechecked(), settlement.satisfactionRecorded(), complaint.closed()];

describe('the fact of a complaint', () => {
  it('begins with its dimensions', () => expect(factAfter(complaint.registered())).toEqual(registered));

  it('follows its owner', () => {
    expect(factAfter(...started)).toEqual(owned);
    expect(factAfter(...started, complaint.assigned())).toEqual({
      ...owned,
      ownerId: 'agent-2',
      position: positionOf(4),
    });
    expect(factAfter(...started, complaint.escalated())).toEqual({
      ...owned,
      ownerKind: 'TIER',
      ownerId: 'SUPERVISOR',
      position: positionOf(4),
    });
  });

  it('follows assessment, safety and responsibility', () => {
    const { assessed, reassessed, safetyFlagged, judged } = complaint;
    const known = { ...owned, category: 'PRODUCT' as const };
    expect(factAfter(...started, assessed())).toEqual({ ...known, position: positionOf(4) });
    expect(factAfter(...started, assessed(), reassessed())).toEqual({
      ...known,
      severity: 'MAJOR',
      position: positionOf(5),
    });
    const flagged = { ...known, safetyFlag: 'INJURY' as const, severity: 'CRITICAL' as const };
    expect(factAfter(...started, assessed(), safetyFlagged())).toEqual({ ...flagged, position: positionOf(5) });
    const byPartner = judged({ responsibility: 'PARTNER', partnerId: 'partner-1' });
    expect(factAfter(...started, assessed(), safetyFlagged(), byPartner)).toEqual({
      ...flagged,
      responsibility: 'PARTNER',
      responsiblePartnerId: 'partner-1',
      position: positionOf(6),
    });
    expect(factAfter(...started, assessed(), safetyFlagged(), byPartner, judged())).toEqual({
      ...flagged,
      responsibility: 'COMPANY',
      position: positionOf(7),
    });
  });

  it('has an outcome with the signature', () => {
    expect(factAfter(...proposed)).toEqual({ ...owned, ...offer, status: 'PROPOSED', position: positionOf(4) });
    expect(factAfter(...signed)).toEqual(signedFact);
    expect(factAfter(...done)).toEqual(doneFact);
  });

  it('has none any more where a remedy, its re-check or the customer says no', () => {
    const none = { status: 'INVESTIGATING' as const, outcomeAt: null, settledAt: null, implementedAt: null };
    const failed = [...signed, settlement.taskSent(), settlement.taskFailed()];
    expect(factAfter(...failed)).toEqual({ ...signedFact, ...none, position: positionOf(9) });
    const notPassed = settlement.rechecked({ passed: false });
    expect(factAfter(...done, notPassed)).toEqual({ ...doneFact, ...none, position: positionOf(13) });
    const unhappy = settlement.satisfactionRecorded({ satisfied: false });
    expect(factAfter(...done, settlement.rechecked(), unhappy)).toEqual({
      ...doneFact,
      ...none,
      position: positionOf(14),
    });
  });

  it('is closed, fed back and reopened', () => {
    const recheckedAt = at;
    const closedFact = { ...doneFact, status: 'CLOSED' as const, recheckedAt, closedAt: at, position: positionOf(15) };
    expect(factAfter(...closed)).toEqual(closedFact);
    const later = '2026-03-04T09:00:00.000Z';
    const fedBack = [
      ...closed,
      complaint.findingFedBack(),
      complaint.findingAcknowledged({ department: 'MARKETING' }),
      complaint.findingAcknowledged({ acknowledgedAt: later }),
    ];
    expect(factAfter(...fedBack)).toEqual({ ...closedFact, fedBackAt: new Date(later), position: positionOf(18) });
    expect(factAfter(...closed, complaint.reopened({ reopenedAt: later }))).toEqual({
      ...owned,
      ...offer,
      value: '4300',
      openedAt: new Date(later),
      position: positionOf(16),
    });
  });

  it('has an outcome on the spot, by refusal and by withdrawal', () => {
    expect(factAfter(...started, settlement.settledOnTheSpot(), complaint.closed())).toEqual({
      ...owned,
      status: 'CLOSED',
      value: '1500',
      currency: 'EUR',
      settledAt: at,
      outcomeAt: at,
      closedAt: at,
      position: positionOf(5),
    });
    expect(factAfter(...started, complaint.refused())).toEqual({
      ...owned,
      status: 'REFUSED',
      outcomeAt: at,
      position: positionOf(4),
    });
    expect(factAfter(...started, complaint.withdrawn())).toEqual({
      ...owned,
      status: 'WITHDRAWN',
      outcomeAt: at,
      position: positionOf(4),
    });
  });

  it('knows what it went into and what it repeats', () => {
    expect(factAfter(complaint.registered(), complaint.recurrenceLinked(), complaint.merged())).toEqual({
      ...registered,
      status: 'MERGED',
      recurrenceOf: ['c-0'],
      mergedInto: 'c-2',
      mergedAt: at,
      position: positionOf(3),
    });
  });

  it('changes by nothing else', () => {
    const others = [
      'ComplaintHeld',
      'CustomerContacted',
      'StatementAdded',
      'EvidenceAdded',
      'ProblemRestated',
    ] as const;
    for (const type of others) {
      const { status, position, ...rest } = factAfter(...started, complaintSamples[type]) ?? registered;
      const { status: _status, position: _position, ...before } = owned;
      expect([type, rest]).toEqual([type, before]);
    }
  });
});
