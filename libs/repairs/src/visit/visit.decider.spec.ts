import { describe, expect, it } from '@jest/globals';
import { calendar, partner } from '../offer/dispatch-known.fixtures.js';
import { workOrderKnown } from '../work-order/known.fixtures.js';
import { AT, incomplete, qualified } from '../work-order/order.fixtures.js';
import { asDispatcher, bySystem, command, given, stateAfter } from '../work-order/specification.fixtures.js';
import {
  acceptedOrder,
  BOOKED_UNTIL,
  ended,
  FROM,
  held,
  missed,
  NO_SHOW_AT,
  offeredOrder,
  rescheduleDue,
  resumed,
  scheduled,
  scheduledOrder,
  started,
  startedOrder,
  technician,
  UNTIL,
  visitCancelled,
  visitOutlet,
} from './visit.fixtures.js';
import type { VisitFacts } from './visit-facts.js';

const known = (changes: Partial<VisitFacts> = {}) => ({
  ...workOrderKnown,
  partner,
  technician: technician(),
  outlet: visitOutlet,
  ...changes,
});
const ofPartner = (partnerId = 'pa-1') => ({ ...known(), actor: { partnerId, technicianId: null } });
const ofTechnician = (technicianId = 'tech-1') => ({ ...known(), actor: { partnerId: 'pa-1', technicianId } });
const ofCompany = { ...known(), actor: { partnerId: null, technicianId: null } };
const asPartner = { by: 'partner-1', roles: ['partner'] };
const asTechnician = { by: 'technician-1', roles: ['technician'] };

const WINDOW = { technicianId: 'tech-1', windowFrom: FROM, windowUntil: null as string | null };
const schedule = (changes: Partial<typeof WINDOW> = {}, context: object = asPartner, visitId = 'v-1') =>
  command('ScheduleVisit', { workOrderId: 'w-1', visitId, ...WINDOW, ...changes }, context);
const refusedAt = (windowFrom: string, windowUntil: string | null = null) =>
  given(...acceptedOrder()).when(schedule({ windowFrom, windowUntil }), ofPartner());

describe('a visit', () => {
  it('is scheduled by whoever has the order, for as long as pack and job say', () =>
    given(...acceptedOrder())
      .when(schedule(), ofPartner())
      .then(scheduled()));

  it('may be scheduled by those in charge', () =>
    given(...acceptedOrder())
      .when(schedule({}, asDispatcher), ofCompany)
      .then(scheduled({ scheduledBy: 'dispatcher-1' })));

  it('is scheduled once', () =>
    given(...scheduledOrder())
      .when(schedule(), ofPartner())
      .thenNothing());

  it('is the only one that is open', () => {
    given(...scheduledOrder())
      .when(schedule({}, asPartner, 'v-2'), ofPartner())
      .thenRejected('VISIT_OPEN_ALREADY');
    given(...startedOrder())
      .when(schedule({}, asPartner, 'v-2'), ofPartner())
      .thenRejected('VISIT_OPEN_ALREADY');
  });

  it('follows one that left something to do, and one that was missed', () => {
    const leftOver = [...startedOrder(), ended({ incomplete: 'PART_MISSING' }), incomplete()];
    const second = scheduled({ visitId: 'v-2', no: 2 });
    given(...leftOver)
      .when(schedule({}, asPartner, 'v-2'), ofPartner())
      .then(second);
    given(...scheduledOrder(), missed())
      .when(schedule({}, asPartner, 'v-2'), ofPartner())
      .then(second);
  });

  it('is of an order that somebody has and that is not held', () => {
    given(...offeredOrder())
      .when(schedule(), ofPartner())
      .thenRejected('WORK_ORDER_NOT_POSSIBLE_NOW');
    given(...acceptedOrder(), held())
      .when(schedule(), ofPartner())
      .thenRejected('WORK_ORDER_NOT_POSSIBLE_NOW');
  });

  it('is not scheduled by another partner, or for one that is suspended', () => {
    given(...acceptedOrder())
      .when(schedule(), ofPartner('pa-2'))
      .thenRejected('WORK_ORDER_OF_ANOTHER_PARTNER');
    given(...acceptedOrder())
      .when(schedule(), { ...ofPartner(), partner: { ...partner, status: 'SUSPENDED' } })
      .thenRejected('VISIT_PARTNER_NOT_ACTIVE');
  });

  it('lies in the future', () => refusedAt(AT).thenRejected('VISIT_IN_THE_PAST'));

  it('begins before it ends, and not for longer than the pack allows', () => {
    refusedAt(FROM, FROM).thenRejected('VISIT_WINDOW_IMPOSSIBLE');
    refusedAt(FROM, '2026-03-03T12:00:00.001Z').thenRejected('VISIT_WINDOW_IMPOSSIBLE');
  });

  it('is made by a technician of the outlet who works there', () => {
    for (const stranger of [null, technician({ outletId: 'out-2' }), technician({ isActive: false })])
      given(...acceptedOrder())
        .when(schedule(), { ...ofPartner(), technician: stranger })
        .thenRejected('VISIT_TECHNICIAN_UNKNOWN', { technicianId: 'tech-1', outletId: 'out-1' });
  });

  it('is made by somebody who has the skills on that day', () =>
    given(...acceptedOrder(), qualified({ skills: ['REPAIR', 'GAS'] }), ...acceptedOrder().slice(2))
      .when(schedule(), ofPartner())
      .thenRejected('VISIT_SKILL_MISSING', { missing: ['GAS'] }));

  it('is made by somebody who is not absent', () => {
    const absent = (from: string, to: string) => ({
      ...ofPartner(),
      technician: technician({ absences: [{ from, to }] }),
    });
    given(...acceptedOrder())
      .when(schedule(), absent('2026-03-03T09:29:00.000Z', '2026-03-04T00:00:00.000Z'))
      .thenRejected('VISIT_TECHNICIAN_ABSENT');
    given(...acceptedOrder())
      .when(schedule(), absent(BOOKED_UNTIL, '2026-03-04T00:00:00.000Z'))
      .then(scheduled());
  });

  it('is shown on the clock of the customer, and booked on that of the outlet', () => {
    const far = { ...visitOutlet, calendar: { ...calendar, zone: 'Asia/Seoul' } };
    const windowFrom = '2026-03-03T23:00:00.000Z';
    given(...acceptedOrder())
      .when(schedule({ windowFrom }), { ...ofPartner(), outlet: far })
      .then(
        scheduled({
          date: '2026-03-04',
          windowFrom,
          windowUntil: '2026-03-04T01:00:00.000Z',
          bookedUntil: '2026-03-04T00:30:00.000Z',
          noShowAt: '2026-03-04T02:00:00.000Z',
        }),
      );
  });
});

describe('the working hours of the outlet', () => {
  it.each([
    ['before they begin', '2026-03-03T06:59:00.000Z'],
    ['on a Sunday', '2026-03-08T09:00:00.000Z'],
    ['where the work takes longer than the day', '2026-03-03T15:00:00.000Z'],
    ['where the window ends in the break', '2026-03-03T09:30:00.000Z'],
  ])('hold no visit %s', (_, windowFrom) => refusedAt(windowFrom).thenRejected('VISIT_OUTSIDE_WORKING_HOURS'));

  it('hold none on a holiday, but in the hours that it has all the same', () => {
    const holiday = { ...calendar, holidays: ['2026-03-03'] };
    const opened = { ...holiday, extraDays: { '2026-03-03': [{ from: '09:00', to: '11:00' }] } };
    const on = (hours: typeof calendar) =>
      given(...acceptedOrder()).when(schedule(), { ...ofPartner(), outlet: { ...visitOutlet, calendar: hours } });
    on(holiday).thenRejected('VISIT_OUTSIDE_WORKING_HOURS');
    on(opened).then(scheduled());
  });

  it('hold none where nobody has set them', () =>
    given(...acceptedOrder())
      .when(schedule(), { ...ofPartner(), outlet: { ...visitOutlet, calendar: null } })
      .thenRejected('VISIT_OUTSIDE_WORKING_HOURS', { missing: 'SetOutletHours' }));

  it('make a visit over noon as much longer as the break takes', () =>
    given(...acceptedOrder())
      .when(schedule({ windowFrom: '2026-03-03T10:00:00.000Z', windowUntil: '2026-03-03T11:00:00.000Z' }), ofPartner())
      .then(
        scheduled({
          windowFrom: '2026-03-03T10:00:00.000Z',
          windowUntil: '2026-03-03T11:00:00.000Z',
          bookedUntil: '2026-03-03T12:30:00.000Z',
          noShowAt: '2026-03-03T12:00:00.000Z',
        }),
      ));

  it('go by the wall clock: an hour earlier by UTC once it is summer', () => {
    const windowFrom = '2026-03-30T06:00:00.000Z';
    refusedAt('2026-03-27T06:00:00.000Z').thenRejected('VISIT_OUTSIDE_WORKING_HOURS');
    given(...acceptedOrder())
      .when(schedule({ windowFrom }), ofPartner())
      .then(
        scheduled({
          date: '2026-03-30',
          windowFrom,
          windowUntil: '2026-03-30T08:00:00.000Z',
          bookedUntil: '2026-03-30T07:30:00.000Z',
          noShowAt: '2026-03-30T09:00:00.000Z',
        }),
      );
  });
});

describe('a visit that is put off', () => {
  const data = { workOrderId: 'w-1', visitId: 'v-1', newVisitId: 'v-2', ...WINDOW, reason: 'Not on Tuesdays.' };
  const reschedule = command('RescheduleVisit', data, asPartner);

  it('is cancelled and made anew at once', () =>
    given(...scheduledOrder())
      .when(reschedule, ofPartner())
      .then(visitCancelled({ cause: 'RESCHEDULED' }), scheduled({ visitId: 'v-2', no: 2 })));

  it('is put off once, and only as long as it was not started', () => {
    const again = [...scheduledOrder(), visitCancelled(), scheduled({ visitId: 'v-2' })];
    given(...again)
      .when(reschedule, ofPartner())
      .thenNothing();
    given(...startedOrder())
      .when(reschedule, ofPartner())
      .thenRejected('VISIT_NOT_SCHEDULED');
    given(...acceptedOrder())
      .when(reschedule, ofPartner())
      .thenRejected('VISIT_NOT_FOUND');
  });

  const cancel = (context: object = asPartner) =>
    command(
      'CancelVisit',
      { workOrderId: 'w-1', visitId: 'v-1', cause: 'CUSTOMER_ASKED', reason: 'Not on Tuesdays.' },
      context,
    );

  it('may be cancelled, once, and never by another partner', () => {
    given(...scheduledOrder())
      .when(cancel(), ofPartner())
      .then(visitCancelled());
    given(...scheduledOrder(), visitCancelled())
      .when(cancel(), ofPartner())
      .thenNothing();
    given(...startedOrder())
      .when(cancel(), ofPartner())
      .thenRejected('VISIT_NOT_SCHEDULED');
    given(...scheduledOrder())
      .when(cancel(), ofPartner('pa-2'))
      .thenRejected('WORK_ORDER_OF_ANOTHER_PARTNER');
  });
});

describe('a technician', () => {
  const start = (arrivedAt: string | null, context: object = {}) =>
    command(
      'StartVisit',
      { workOrderId: 'w-1', visitId: 'v-1', arrivedAt },
      { ...asTechnician, at: '2026-03-03T08:20:00.000Z', ...context },
    );

  it('arrives', () =>
    given(...scheduledOrder())
      .when(start(null), ofTechnician())
      .then(started()));

  it('arrives once', () =>
    given(...startedOrder())
      .when(start(null), ofTechnician())
      .thenNothing());

  it('is late from the end of the window on', () => {
    const at = '2026-03-03T12:00:00.000Z';
    given(...scheduledOrder())
      .when(start(UNTIL, { at }), ofTechnician())
      .then(started({ arrivedAt: UNTIL, onTime: false }));
    given(...scheduledOrder())
      .when(start('2026-03-03T09:59:59.999Z', { at }), ofTechnician())
      .then(started({ arrivedAt: '2026-03-03T09:59:59.999Z' }));
  });

  it('may be some minutes early, and has arrived when it is told', () => {
    const early = '2026-03-03T07:45:00.000Z';
    given(...scheduledOrder())
      .when(start(null, { at: early }), ofTechnician())
      .then(started({ arrivedAt: early }));
    given(...scheduledOrder())
      .when(start(null, { at: '2026-03-03T07:44:00.000Z' }), ofTechnician())
      .thenRejected('VISIT_TOO_EARLY', { earliest: early });
    given(...scheduledOrder())
      .when(start(UNTIL), ofTechnician())
      .thenRejected('VISIT_ARRIVAL_IN_FUTURE');
  });

  it('does not make the visits of others', () => {
    given(...scheduledOrder())
      .when(start(null), ofTechnician('tech-2'))
      .thenRejected('VISIT_OF_ANOTHER_TECHNICIAN');
    given(...scheduledOrder())
      .when(start(null), { ...ofTechnician(), actor: { partnerId: 'pa-2', technicianId: 'tech-1' } })
      .thenRejected('WORK_ORDER_OF_ANOTHER_PARTNER');
  });

  it('may be recorded to have come by others, which is recorded too', () => {
    given(...scheduledOrder())
      .when(start(null, asDispatcher), ofCompany)
      .then(started({ onBehalf: true, recordedBy: 'dispatcher-1' }));
    given(...scheduledOrder())
      .when(start(null, asPartner), ofPartner())
      .then(started({ onBehalf: true, recordedBy: 'partner-1' }));
  });

  it('starts nothing that was missed or cancelled', () => {
    given(...scheduledOrder(), missed())
      .when(start(null), ofTechnician())
      .thenRejected('VISIT_NOT_SCHEDULED');
    given(...scheduledOrder(), visitCancelled())
      .when(start(null), ofTechnician())
      .thenRejected('VISIT_NOT_SCHEDULED');
  });

  const end = (cause: 'PART_MISSING' | null, context: object = asTechnician) =>
    command(
      'EndVisit',
      { workOrderId: 'w-1', visitId: 'v-1', incomplete: cause, note: 'The valve is not in the van.' },
      { ...context, at: '2026-03-03T09:20:00.000Z' },
    );
  const leftOver = incomplete({ reportedAt: '2026-03-03T09:20:00.000Z' });

  it('leaves, with everything done or not', () => {
    given(...startedOrder())
      .when(end(null), ofTechnician())
      .then(ended());
    given(...startedOrder())
      .when(end('PART_MISSING'), ofTechnician())
      .then(ended({ incomplete: 'PART_MISSING' }), leftOver);
  });

  it('leaves once, and not before having come', () => {
    given(...startedOrder(), ended())
      .when(end(null), ofTechnician())
      .thenNothing();
    given(...scheduledOrder())
      .when(end(null), ofTechnician())
      .thenRejected('VISIT_NOT_STARTED');
    given(...startedOrder())
      .when(end(null), ofTechnician('tech-2'))
      .thenRejected('VISIT_OF_ANOTHER_TECHNICIAN');
  });

  it('ends a hold by leaving with something to do', () =>
    given(...startedOrder(), held())
      .when(end('PART_MISSING'), ofTechnician())
      .then(resumed({ resumedAt: '2026-03-03T09:20:00.000Z' }), ended({ incomplete: 'PART_MISSING' }), leftOver));
});

describe('a visit at which somebody is not there', () => {
  const miss = (cause: 'TECHNICIAN_NO_SHOW' | 'CUSTOMER_ABSENT', at: string, context: object = bySystem) =>
    command('ReportVisitMissed', { workOrderId: 'w-1', visitId: 'v-1', cause, note: null }, { ...context, at });

  it('is missed by itself some time after its window', () =>
    given(...scheduledOrder())
      .when(miss('TECHNICIAN_NO_SHOW', NO_SHOW_AT), known())
      .then(missed()));

  it('is not missed once it was started, cancelled or missed', () => {
    given(...startedOrder())
      .when(miss('TECHNICIAN_NO_SHOW', NO_SHOW_AT), known())
      .thenRejected('VISIT_NOT_SCHEDULED');
    given(...scheduledOrder(), missed())
      .when(miss('TECHNICIAN_NO_SHOW', NO_SHOW_AT), known())
      .thenNothing();
  });

  it('is not missed by the technician before the window is over, nor by the customer before it begins', () => {
    given(...scheduledOrder())
      .when(miss('TECHNICIAN_NO_SHOW', '2026-03-03T09:59:00.000Z'), known())
      .thenRejected('VISIT_WINDOW_OPEN', { from: UNTIL });
    given(...scheduledOrder())
      .when(miss('CUSTOMER_ABSENT', '2026-03-03T07:59:00.000Z', asTechnician), ofTechnician())
      .thenRejected('VISIT_WINDOW_OPEN', { from: FROM });
    given(...scheduledOrder())
      .when(miss('CUSTOMER_ABSENT', FROM, asTechnician), ofTechnician())
      .then(missed({ cause: 'CUSTOMER_ABSENT', reportedBy: 'technician-1', missedAt: FROM }));
  });

  const ask = command('AskReschedule', { workOrderId: 'w-1', visitId: 'v-1' }, { ...bySystem, at: NO_SHOW_AT });

  it('leaves the outlet to agree on another one, sooner where its technician did not come', () => {
    given(...scheduledOrder(), missed())
      .when(ask, known())
      .then(rescheduleDue());
    given(...scheduledOrder(), missed({ cause: 'CUSTOMER_ABSENT' }))
      .when(ask, known())
      .then(rescheduleDue({ cause: 'CUSTOMER_ABSENT', dueAt: '2026-03-05T16:00:00.000Z' }));
  });

  it('leaves the outlet to agree on another one too where it was called off for its technician', () => {
    for (const cause of ['TECHNICIAN_UNAVAILABLE', 'TECHNICIAN_UNQUALIFIED'] as const)
      given(...scheduledOrder(), visitCancelled({ cause }))
        .when({ ...ask, at: AT }, known())
        .then(rescheduleDue({ cause, dueAt: '2026-03-02T14:00:00.000Z' }));
    given(...scheduledOrder(), visitCancelled())
      .when(ask, known())
      .thenNothing();
  });

  it('leaves nothing to agree on where that is done already', () => {
    given(...scheduledOrder(), missed(), rescheduleDue())
      .when(ask, known())
      .thenNothing();
    given(...scheduledOrder(), missed(), scheduled({ visitId: 'v-2' }))
      .when(ask, known())
      .thenNothing();
    given(...scheduledOrder())
      .when(ask, known())
      .thenNothing();
  });
});

describe('a visit whose technician has changed', () => {
  const review = command('ReviewVisit', { workOrderId: 'w-1', visitId: 'v-1' }, bySystem);
  const letGo = (cause: 'TECHNICIAN_UNAVAILABLE' | 'TECHNICIAN_UNQUALIFIED') =>
    visitCancelled({ cause, reason: null, cancelledBy: 'system' });
  const absent = (from: string, to: string) => known({ technician: technician({ absences: [{ from, to }] }) });

  it('stays where the technician could be booked for it anew', () => {
    given(...scheduledOrder())
      .when(review, known())
      .thenNothing();
    given(...scheduledOrder())
      .when(review, absent(BOOKED_UNTIL, '2026-03-04T00:00:00.000Z'))
      .thenNothing();
  });

  it('is let go where a skill of the job does not hold any more', () =>
    given(...scheduledOrder())
      .when(review, known({ technician: technician({ skills: ['GAS'] }) }))
      .then(letGo('TECHNICIAN_UNQUALIFIED')));

  it('is let go where nobody would come', () => {
    for (const gone of [null, technician({ outletId: 'out-2' }), technician({ isActive: false })])
      given(...scheduledOrder())
        .when(review, known({ technician: gone }))
        .then(letGo('TECHNICIAN_UNAVAILABLE'));
    given(...scheduledOrder())
      .when(review, absent('2026-03-03T09:29:00.000Z', '2026-03-04T00:00:00.000Z'))
      .then(letGo('TECHNICIAN_UNAVAILABLE'));
  });

  it('takes place where it was begun, and is missed where its window is over', () => {
    const gone = known({ technician: null });
    given(...startedOrder())
      .when(review, gone)
      .thenNothing();
    given(...scheduledOrder(), visitCancelled())
      .when(review, gone)
      .thenNothing();
    given(...scheduledOrder())
      .when({ ...review, at: UNTIL }, gone)
      .thenNothing();
  });

  it('is one of the order', () =>
    given(...acceptedOrder())
      .when(review, known())
      .thenRejected('VISIT_NOT_FOUND'));
});

describe('work', () => {
  const hold = (reason: 'PARTS' | 'ACCESS' = 'PARTS') =>
    command(
      'HoldWork',
      { workOrderId: 'w-1', reason, note: 'The valve comes tomorrow.' },
      { ...asTechnician, at: '2026-03-03T09:00:00.000Z' },
    );
  const resume = command('ResumeWork', { workOrderId: 'w-1' }, { ...asTechnician, at: '2026-03-03T09:10:00.000Z' });

  it('is held and goes on where it was', () => {
    given(...startedOrder())
      .when(hold(), ofTechnician())
      .then(held());
    given(...startedOrder(), held())
      .when(resume, ofTechnician())
      .then(resumed());
    expect(stateAfter(...startedOrder(), held())?.order.status).toBe('ON_HOLD');
    expect(stateAfter(...startedOrder(), held(), resumed())?.order.status).toBe('IN_PROGRESS');
  });

  it('is held and resumed once', () => {
    given(...startedOrder(), held())
      .when(hold(), ofTechnician())
      .thenNothing();
    given(...startedOrder())
      .when(resume, ofTechnician())
      .thenNothing();
    given(...startedOrder(), held())
      .when(hold('ACCESS'), ofTechnician())
      .thenRejected('WORK_ORDER_NOT_POSSIBLE_NOW');
  });

  it('is not held while somebody is on the way, or before anybody has it', () => {
    given(...scheduledOrder())
      .when(hold(), ofTechnician())
      .thenRejected('VISIT_STILL_SCHEDULED');
    given(...offeredOrder())
      .when(hold(), ofTechnician())
      .thenRejected('WORK_ORDER_NOT_POSSIBLE_NOW');
  });

  it('is not held or resumed by another partner', () => {
    given(...startedOrder())
      .when(hold(), ofPartner('pa-2'))
      .thenRejected('WORK_ORDER_OF_ANOTHER_PARTNER');
    given(...startedOrder(), held())
      .when(resume, ofPartner('pa-2'))
      .thenRejected('WORK_ORDER_OF_ANOTHER_PARTNER');
  });
});
