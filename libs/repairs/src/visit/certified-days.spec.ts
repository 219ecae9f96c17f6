import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM_SCOPE } from '#auth';
import { positionOf, recorded } from '#event-sourcing/testing';
import {
  DepositView,
  depositPolicySection,
  OutletView,
  PartnerView,
  partnersPolicySection,
  TechnicianView,
} from '#partners';
import { partnersEventVersions } from '#partners/events';
import { defaultPack } from '#policy-pack/testing';
import { PriceView } from '#products';
import { projected, testReadSide } from '#projections/testing';
import { partner } from '../offer/dispatch-known.fixtures.js';
import { Dispatching } from '../offer/dispatching.handler.js';
import { accepted, offered } from '../offer/offer.fixtures.js';
import { repairPolicySection } from '../repairs.policy-section.js';
import { workOrderKnown } from '../work-order/known.fixtures.js';
import { drafted, qualified } from '../work-order/order.fixtures.js';
import { command, given, stateAfter } from '../work-order/specification.fixtures.js';
import { workOrderProjection } from '../work-order/work-order.projection.js';
import { WorkOrderView } from '../work-order/work-order.view.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { Appointments } from './appointments.handler.js';
import { TechnicianBookingView } from './technician-booking.view.js';
import { scheduled } from './visit.fixtures.js';
import { VisitGathering } from './visit-gathering.handler.js';

const SKILL = 'REFRIGERATION';
const FIRST_DAY = '2026-03-04';
const LAST_DAY = '2026-03-06';

/** In Seoul, nine hours before UTC and eight before the company in Berlin, open day and night. */
const outlet: OutletView = {
  id: 'out-1',
  partnerId: 'pa-1',
  kind: 'THIRD_PARTY',
  name: 'Seoul',
  address: null,
  coordinates: null,
  radiusKm: null,
  zone: 'Asia/Seoul',
  regions: ['KR'],
  skills: [SKILL],
  isOpen: true,
  closedBecause: null,
  registeredAt: new Date('2026-01-01T00:00:00Z'),
  version: '0',
  calendar: { version: '1', zone: 'Asia/Seoul', week: 'ALWAYS', holidays: [], extraDays: {} },
  position: positionOf(1),
};

const technician: TechnicianView = {
  id: 'tech-1',
  partnerId: 'pa-1',
  outletId: 'out-1',
  name: 'Kim',
  phone: null,
  email: null,
  skills: [SKILL],
  certificates: [
    {
      certificateId: 'c-1',
      skill: SKILL,
      name: 'Refrigeration',
      number: 'R-1',
      issuedOn: FIRST_DAY,
      expiresOn: LAST_DAY,
      isRevoked: false,
      isWarned: false,
      isExpired: false,
    },
  ],
  trainings: [],
  absences: [],
  hiredOn: '2026-01-01',
  lastDay: null,
  version: '0',
  nextExpiry: LAST_DAY,
  position: positionOf(1),
};

const order = [drafted(), qualified({ skills: [SKILL] }), offered(), accepted()];
const told = order.map((event, n) => recorded(event, n + 1, { stream: 'workorder-w-1', version: BigInt(n) }));

describe(`a certificate from ${FIRST_DAY} to ${LAST_DAY}`, () => {
  const pack = defaultPack(partnersPolicySection, repairPolicySection, depositPolicySection);
  const state = stateAfter(...order) as WorkOrder;
  let side: Awaited<ReturnType<typeof testReadSide>>;

  beforeAll(async () => {
    const views = [
      OutletView,
      TechnicianView,
      WorkOrderView,
      TechnicianBookingView,
      PartnerView,
      DepositView,
      PriceView,
    ];
    side = await testReadSide(partnersEventVersions, views);
    await side.dataSource.getRepository(OutletView).save(outlet);
    await side.dataSource.getRepository(TechnicianView).save(technician);
    await side.dataSource.getRepository(WorkOrderView).save(Object.values(projected(workOrderProjection, ...told)));
  });
  afterAll(() => side.close());

  const schedule = (windowFrom: string) => {
    const data = { workOrderId: 'w-1', visitId: 'v-1', technicianId: 'tech-1', windowFrom, windowUntil: null };
    return command('ScheduleVisit', data, { by: 'dispatcher-1', roles: ['dispatcher'] });
  };
  const knownFor = async (windowFrom: string) => {
    const facts = await new VisitGathering(side.dataSource, pack).gather(schedule(windowFrom), state);
    return { ...workOrderKnown, actor: { partnerId: null, technicianId: null }, partner, ...facts };
  };

  it.each([
    ['the window begins on the day before', '2026-03-03T14:30:00.000Z'],
    ['the window ends on the day after', '2026-03-06T13:30:00.000Z'],
    ['it is the day after in Seoul, though not yet in Berlin', '2026-03-06T15:00:00.000Z'],
  ])('keeps a technician from a visit where %s', async (_, windowFrom) => {
    const known = await knownFor(windowFrom);
    given(...order)
      .when(schedule(windowFrom), known)
      .thenRejected('VISIT_SKILL_MISSING', { missing: [SKILL] });
  });

  it.each([
    ['the first one has begun in Seoul, though not yet in Berlin', '2026-03-03T15:00:00.000Z', FIRST_DAY],
    ['the last one', '2026-03-06T13:00:00.000Z', LAST_DAY],
  ])('lets a visit be made on its days: %s', async (_, windowFrom, date) => {
    const known = await knownFor(windowFrom);
    const later = (minutes: number) => new Date(Date.parse(windowFrom) + minutes * 60_000).toISOString();
    const times = { windowFrom, windowUntil: later(120), bookedUntil: later(90), noShowAt: later(180) };
    given(...order)
      .when(schedule(windowFrom), known)
      .then(scheduled({ date, ...times, scheduledBy: 'dispatcher-1' }));
  });

  it('counts for a visit that is looked at anew, as it stands then', async () => {
    const windowFrom = '2026-03-04T10:00:00.000Z';
    const agreed = stateAfter(
      ...order,
      scheduled({ windowFrom, windowUntil: '2026-03-04T12:00:00.000Z' }),
    ) as WorkOrder;
    const review = command('ReviewVisit', { workOrderId: 'w-1', visitId: 'v-1' });
    const skills = async () =>
      (await new VisitGathering(side.dataSource, pack).gather(review, agreed)).technician?.skills;
    expect(await skills()).toEqual([SKILL]);
    const technicians = side.dataSource.getRepository(TechnicianView);
    const revoked = technician.certificates.map((certificate) => ({ ...certificate, isRevoked: true }));
    await technicians.save({ ...technician, certificates: revoked });
    expect(await skills()).toEqual([]);
    await technicians.save(technician);
  });

  it('shows appointments on its days only', async () => {
    const now = new Date('2026-03-02T00:00:00.000Z');
    const asked = { workOrderId: 'w-1', technicianId: null, from: now, until: new Date('2026-03-09T00:00:00Z'), now };
    const found = await new Appointments(side.dataSource, pack).slots(SYSTEM_SCOPE, asked);
    const starts = found?.slots.map(({ windowFrom }) => windowFrom) ?? [];
    expect([starts[0], starts.at(-1)]).toEqual(['2026-03-03T15:00:00.000Z', '2026-03-06T13:00:00.000Z']);
  });

  it('lets an outlet be asked on its days, in the zone of the company', async () => {
    const dispatching = new Dispatching(side.dataSource, pack, side.store, side.codec);
    const certified = async (at: string) =>
      (await dispatching.outletsFor(state, at, true)).map((each) => [each.outletId, each.certified]);
    expect(await certified('2026-03-03T22:59:59.999Z')).toEqual([['out-1', 0]]);
    expect(await certified('2026-03-03T23:00:00.000Z')).toEqual([['out-1', 1]]);
    expect(await certified('2026-03-06T22:59:59.999Z')).toEqual([['out-1', 1]]);
    expect(await certified('2026-03-06T23:00:00.000Z')).toEqual([['out-1', 0]]);
  });
});
