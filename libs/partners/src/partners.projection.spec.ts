import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import type { OutletEvent } from './outlet/outlet.events.js';
import * as outlet from './outlet/outlet.fixtures.js';
import { outletProjection } from './outlet/outlet.projection.js';
import type { PartnerEvent } from './partner/partner.events.js';
import * as partner from './partner/partner.fixtures.js';
import { partnerProjection } from './partner/partner.projection.js';
import { monthReviewed, watchedForScore } from './partner/score.fixtures.js';
import { consequenceOverruled, scoreReviewed } from './partner/score-samples.fixtures.js';
import type { TechnicianEvent } from './technician/technician.events.js';
import * as technician from './technician/technician.fixtures.js';
import { technicianProjection } from './technician/technician.projection.js';

const partnerOf = (...events: readonly PartnerEvent[]) =>
  projected(partnerProjection, ...events.map((event, n) => recorded(event, n + 1)))['p-1'];
const outletOf = (...events: readonly OutletEvent[]) =>
  projected(outletProjection, ...events.map((event, n) => recorded(event, n + 1)))['o-1'];
const technicianOf = (...events: readonly TechnicianEvent[]) =>
  projected(technicianProjection, ...events.map((event, n) => recorded(event, n + 1)))['t-1'];

const placed = (n: number) => ({ version: String(n - 1), position: positionOf(n) });

describe('the row of a partner', () => {
  const applied = {
    id: 'p-1',
    kind: 'THIRD_PARTY',
    status: 'APPLIED',
    name: 'Schnell & Gut GmbH',
    registrationNumber: 'HRB 4711',
    contacts: [{ role: 'Owner', name: 'Wang Fang', phone: '+86 10 5555', email: null }],
    bankAccount: 'DE02 1203 0000 0000 2020 51',
    regions: ['DE-BY', 'DE-BW'],
    skills: ['GAS', 'HEATING'],
    about: 'Twelve people.',
    vetting: null,
    contract: null,
    suspendedFor: null,
    reason: null,
    score: null,
    scoreBasis: null,
    scoredMonths: [],
    scoredJobs: 0,
    scoreReviews: [],
    appliedAt: new Date('2026-03-02T09:00:00.000Z'),
    activatedAt: null,
    exitedAt: null,
    ...placed(1),
  };
  const vetting = {
    scores: [
      { criterion: 'REPUTATION', score: 4, weight: 25 },
      { criterion: 'CAPABILITY', score: 5, weight: 35 },
      { criterion: 'RESOURCE_INTEGRATION', score: 3, weight: 20 },
      { criterion: 'WILLINGNESS', score: 4, weight: 20 },
    ],
    points: 78.75,
    passMark: 60,
    isPassed: true,
    packVersion: '2026.1',
    vettedBy: 'agent-1',
    vettedAt: '2026-03-02T09:00:00.000Z',
  };
  const contract = { contractNo: 1, isEnded: false, ...partner.terms };
  const rated = { score: 78.75, scoreBasis: 'VETTING' };
  const working = { ...applied, ...rated, vetting, contract, regions: ['DE-BY'], status: 'ACTIVE' };
  const activatedAt = new Date('2026-03-02T09:00:00.000Z');

  it('is complete from the application on', () => expect(partnerOf(partner.partnerApplied())).toEqual(applied));

  it('shows how it was vetted, and why it was rejected', () => {
    expect(partnerOf(...partner.vetted())).toEqual({ ...applied, ...rated, status: 'VETTED', vetting, ...placed(2) });
    expect(partnerOf(partner.partnerApplied(), partner.vettingFailed())).toMatchObject({
      status: 'REJECTED',
      vetting: { points: 75, isPassed: false },
    });
    expect(partnerOf(partner.partnerApplied(), partner.applicationRejected())).toEqual({
      ...applied,
      status: 'REJECTED',
      reason: 'There are enough of them.',
      ...placed(2),
    });
  });

  it('shows who it is after a revision', () =>
    expect(partnerOf(partner.partnerApplied(), partner.partnerRevised())).toEqual({
      ...applied,
      name: 'Schnell & Gut SE',
      contacts: [],
      bankAccount: null,
      ...placed(2),
    }));

  it('follows the contract', () => {
    expect(partnerOf(...partner.active())).toEqual({ ...working, activatedAt, ...placed(4) });
    expect(partnerOf(...partner.active(), partner.contractAmended())).toEqual({
      ...working,
      activatedAt,
      contract: { ...contract, regions: ['DE-BY', 'DE-BW'] },
      regions: ['DE-BY', 'DE-BW'],
      ...placed(5),
    });
    expect(partnerOf(...partner.active(), partner.contractEnded())).toEqual({
      ...working,
      activatedAt,
      contract: { ...contract, isEnded: true },
      ...placed(5),
    });
  });

  it('follows watch, suspension and exit', () => {
    const watched = [...partner.active(), partner.putOnWatch()];
    expect(partnerOf(...watched)).toEqual({
      ...working,
      activatedAt,
      status: 'WATCH',
      reason: 'Three late visits.',
      ...placed(5),
    });
    expect(partnerOf(...watched, partner.watchLifted())).toEqual({ ...working, activatedAt, ...placed(6) });
    expect(partnerOf(...partner.suspended())).toEqual({
      ...working,
      activatedAt,
      status: 'SUSPENDED',
      reason: 'Two gas leaks.',
      suspendedFor: 'QUALITY',
      ...placed(5),
    });
    expect(partnerOf(...partner.suspended(), partner.partnerReinstated())).toEqual({
      ...working,
      activatedAt,
      ...placed(6),
    });
    expect(partnerOf(...partner.suspended(), partner.partnerExited())).toEqual({
      ...working,
      activatedAt,
      status: 'EXITED',
      reason: 'They retire.',
      exitedAt: activatedAt,
      ...placed(6),
    });
  });
});

describe('the score of a partner', () => {
  const { explanation, packVersion, reviewedAt } = scoreReviewed().data;
  const review = {
    month: '2026-02',
    score: 52.5,
    jobs: 12,
    consequence: 'WATCH',
    months: ['2026-01', '2026-02'],
    explanation,
    isOverruled: false,
    packVersion,
    reviewedAt,
  };
  const first = { ...review, month: '2026-01', score: 55, jobs: 10, consequence: 'NONE', months: [] };
  const before = partnerOf(...partner.active());

  it('comes from the latest months, and tells what followed and whether that was overruled', () => {
    const watched = {
      ...before,
      status: 'WATCH',
      reason: explanation,
      score: 61.48,
      scoreBasis: 'SCORECARD',
      scoredMonths: ['2026-01', '2026-02'],
      scoredJobs: 22,
      scoreReviews: [first, review],
    };
    expect(partnerOf(...watchedForScore())).toEqual({ ...watched, ...placed(7) });
    expect(partnerOf(...watchedForScore(), partner.watchLifted(), consequenceOverruled())).toEqual({
      ...watched,
      status: 'ACTIVE',
      reason: null,
      scoreReviews: [first, { ...review, isOverruled: true }],
      ...placed(9),
    });
  });

  it('is that of the vetting where no month says more, and keeps to twelve months', () => {
    const current = { score: 78.75, months: [], jobs: 0, vettingPoints: 78.75, vettingJobs: 10 };
    expect(partnerOf(...partner.active(), monthReviewed({ current }))).toMatchObject({
      score: 78.75,
      scoreBasis: 'VETTING',
      scoredMonths: [],
    });
    const unknown = { ...current, score: null };
    expect(partnerOf(...partner.active(), monthReviewed({ current: unknown }))).toMatchObject({
      score: null,
      scoreBasis: null,
    });
    const months = Array.from({ length: 14 }, (_, n) =>
      monthReviewed({ month: new Date(Date.UTC(2025, n, 1)).toISOString().slice(0, 7) }),
    );
    expect(partnerOf(...partner.active(), ...months.toReversed())?.scoreReviews.map(({ month }) => month)).toEqual(
      months.slice(2).map(({ data }) => data.month),
    );
  });
});

describe('the row of an outlet', () => {
  const registered = {
    id: 'o-1',
    partnerId: 'p-1',
    kind: 'THIRD_PARTY',
    name: 'Munich',
    ...outlet.place,
    skills: ['GAS', 'HEATING'],
    isOpen: true,
    closedBecause: null,
    registeredAt: new Date('2026-03-02T09:00:00.000Z'),
    calendar: outlet.calendar(),
    ...placed(1),
  };

  it('is complete from the registration on', () => expect(outletOf(outlet.outletRegistered())).toEqual(registered));

  it('moves with its clock', () =>
    expect(outletOf(outlet.outletRegistered(), outlet.outletMoved())).toEqual({
      ...registered,
      address: '1 High Street, London',
      coordinates: { latitude: 51.5, longitude: -0.12 },
      radiusKm: 20,
      zone: 'Europe/London',
      regions: ['GB'],
      calendar: outlet.calendar({ zone: 'Europe/London', version: 'o-1/1@Europe/London' }),
      ...placed(2),
    }));

  it('follows hours, skills, and whether it is open', () => {
    expect(outletOf(outlet.outletRegistered(), outlet.hoursSet(), outlet.outletSkillsSet())).toEqual({
      ...registered,
      calendar: outlet.hoursSet().data.calendar,
      skills: ['PLUMBING'],
      ...placed(3),
    });
    const closed = [outlet.outletRegistered(), outlet.outletClosed()];
    expect(outletOf(...closed)).toEqual({
      ...registered,
      isOpen: false,
      closedBecause: 'The lease ended.',
      ...placed(2),
    });
    expect(outletOf(...closed, outlet.outletReopened())).toEqual({ ...registered, ...placed(3) });
  });
});

describe('the row of a technician', () => {
  const hired = {
    id: 't-1',
    partnerId: 'p-1',
    outletId: 'o-1',
    name: 'Li Wei',
    phone: '+49 89 1',
    email: null,
    skills: ['GAS', 'HEATING'],
    certificates: [],
    trainings: [],
    absences: [],
    hiredOn: '2026-01-01',
    lastDay: null,
    nextExpiry: null,
    ...placed(1),
  };
  const certificate = {
    certificateId: 'c-1',
    skill: 'GAS',
    name: 'Gas fitter',
    number: 'G-1',
    issuedOn: '2026-01-10',
    expiresOn: '2026-12-31',
    isRevoked: false,
    isWarned: false,
    isExpired: false,
  };

  it('is complete from the first day on', () => expect(technicianOf(technician.technicianHired())).toEqual(hired));

  it('follows record, outlet, skills and the last day', () =>
    expect(
      technicianOf(
        technician.technicianHired(),
        technician.technicianRevised(),
        technician.technicianAssigned(),
        technician.skillsSet(),
        technician.technicianLeft(),
      ),
    ).toEqual({
      ...hired,
      phone: '+49 89 2',
      outletId: 'o-2',
      skills: ['HEATING'],
      lastDay: '2026-06-30',
      ...placed(5),
    }));

  it('follows certificates to the next that ends', () => {
    const certified = [technician.technicianHired(), technician.certificateGranted()];
    const shown = (...events: readonly TechnicianEvent[]) => technicianOf(...certified, ...events);
    expect(shown()).toEqual({ ...hired, certificates: [certificate], nextExpiry: '2026-12-31', ...placed(2) });
    expect(shown(technician.expiryWarned(), technician.certificateExpired())).toEqual({
      ...hired,
      certificates: [{ ...certificate, isWarned: true, isExpired: true }],
      ...placed(4),
    });
    expect(shown(technician.certificateExpired(), technician.certificateRenewed())).toEqual({
      ...hired,
      certificates: [{ ...certificate, number: 'G-2', issuedOn: '2026-03-01', expiresOn: '2027-12-31' }],
      nextExpiry: '2027-12-31',
      ...placed(4),
    });
    expect(shown(technician.certificateRevoked())).toEqual({
      ...hired,
      certificates: [{ ...certificate, isRevoked: true }],
      ...placed(3),
    });
  });

  it('shows trainings and absences', () => {
    const absence = { absenceId: 'a-1', from: '2026-04-01T06:00:00.000Z', to: '2026-04-03T22:00:00.000Z' };
    const earlier = { absenceId: 'a-0', from: '2026-03-01T06:00:00.000Z', to: '2026-03-02T22:00:00.000Z' };
    expect(
      technicianOf(
        technician.technicianHired(),
        technician.trainingRecorded(),
        technician.absenceAdded(),
        technician.absenceAdded({ ...earlier, note: null }),
      ),
    ).toEqual({
      ...hired,
      trainings: [
        {
          trainingId: 'x-1',
          kind: 'PRODUCT',
          topic: 'Boilers',
          heldOn: '2026-02-20',
          scores: [
            { part: 'WRITTEN', score: 80, passMark: 60 },
            { part: 'PRACTICAL', score: 60, passMark: 70 },
          ],
          failed: ['PRACTICAL'],
          isPassed: false,
        },
      ],
      absences: [
        { ...earlier, note: null },
        { ...absence, note: 'Wedding.' },
      ],
      ...placed(4),
    });
    expect(
      technicianOf(technician.technicianHired(), technician.absenceAdded(), technician.absenceCancelled()),
    ).toEqual({
      ...hired,
      ...placed(3),
    });
  });
});
