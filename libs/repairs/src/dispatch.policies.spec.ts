import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
import { partnerFixtures, technicianFixtures } from '#partners/testing';
import { callingOffOnPartnerGone } from './offer/calling-off-on-partner-gone.policy.js';
import { lapseOnOfferExpiry } from './offer/lapse-on-offer-expiry.policy.js';
import {
  accepted,
  assignmentWithdrawn,
  declined,
  dispatcherNeeded,
  EXPIRES_AT,
  lapsed,
  offered,
  offerWithdrawn,
  partnerWorkCalledOff,
} from './offer/offer.fixtures.js';
import { offerOnOfferEnded } from './offer/offer-on-offer-ended.policy.js';
import { offerOnWorkOrderQualified } from './offer/offer-on-work-order-qualified.policy.js';
import { partnerWorkDecider } from './offer/partner-work.decider.js';
import { reviewOnWorkIncomplete } from './offer/review-on-work-incomplete.policy.js';
import { withdrawalOnPartnerWorkCalledOff } from './offer/withdrawal-on-partner-work-called-off.policy.js';
import { missedOnVisitNotStarted } from './visit/missed-on-visit-not-started.policy.js';
import { rescheduleDueOnVisitMissed } from './visit/reschedule-due-on-visit-missed.policy.js';
import { ended, missed, NO_SHOW_AT, scheduled, started, visitCancelled } from './visit/visit.fixtures.js';
import { visitReviewOnTechnicianChanged } from './visit/visit-review-on-technician-changed.policy.js';
import { cancelled, incomplete, qualified } from './work-order/order.fixtures.js';

const offerNext = [{ ask: { type: 'OfferWorkOrder', data: { workOrderId: 'w-1', outletId: null, reason: null } } }];

describe('an order', () => {
  it('is offered once it is clear what is to be done', () => {
    expect(offerOnWorkOrderQualified.react(recorded(qualified()))).toEqual(offerNext);
    expect(offerOnWorkOrderQualified.react(recorded(offered()))).toEqual([]);
  });

  it.each([declined(), lapsed(), offerWithdrawn(), assignmentWithdrawn()])(
    'is offered to the next one after $type',
    (event) => expect(offerOnOfferEnded.react(recorded(event))).toEqual(offerNext),
  );

  it.each([offered(), accepted(), dispatcherNeeded(), offerWithdrawn({ cause: 'ORDER_CANCELLED' })])(
    'is not offered after %j',
    (event) => expect(offerOnOfferEnded.react(recorded(event))).toEqual([]),
  );

  it('is looked at anew when work is left over', () => {
    expect(reviewOnWorkIncomplete.react(recorded(incomplete()))).toEqual([
      { ask: { type: 'ReviewAssignment', data: { workOrderId: 'w-1' } } },
    ]);
    expect(reviewOnWorkIncomplete.react(recorded(ended()))).toEqual([]);
  });
});

describe('an offer', () => {
  it('lapses when it expires', () =>
    expect(lapseOnOfferExpiry.react(recorded(offered()))).toEqual([
      {
        remind: 'w-1/1',
        dueAt: EXPIRES_AT,
        command: { type: 'LapseOffer', data: { workOrderId: 'w-1', attempt: 1, expiresAt: EXPIRES_AT } },
      },
    ]));

  it.each([accepted(), declined(), offerWithdrawn()])('does not lapse after $type', (event) =>
    expect(lapseOnOfferExpiry.react(recorded(event))).toEqual([{ forget: 'w-1/1' }]),
  );

  it('is of no matter to other events', () => expect(lapseOnOfferExpiry.react(recorded(cancelled()))).toEqual([]));
});

describe('a partner', () => {
  it.each([
    [partnerFixtures.partnerSuspended(), 'PARTNER_SUSPENDED'],
    [partnerFixtures.partnerExited(), 'PARTNER_EXITED'],
  ] as const)('loses its open work: %j', (event, cause) => {
    const { meta } = recorded(event);
    expect(callingOffOnPartnerGone.react(recorded(event))).toEqual([
      {
        ask: {
          type: 'CallOffPartnerWork',
          data: { partnerId: event.data.partnerId, cause, seenFrom: meta.position },
        },
      },
    ]);
  });

  it('keeps it otherwise', () =>
    expect(callingOffOnPartnerGone.react(recorded(partnerFixtures.putOnWatch()))).toEqual([]));

  it('loses it order by order', () => {
    const taken = (workOrderId: string) => ({
      ask: {
        type: 'WithdrawAssignment',
        data: { workOrderId, partnerId: 'pa-1', cause: 'PARTNER_SUSPENDED', reason: null },
      },
    });
    expect(withdrawalOnPartnerWorkCalledOff.react(recorded(partnerWorkCalledOff()))).toEqual([
      taken('w-1'),
      taken('w-2'),
    ]);
  });

  it('loses nothing where it has nothing', () => {
    const command = {
      id: 'command-1',
      type: 'CallOffPartnerWork' as const,
      data: { partnerId: 'pa-1', cause: 'PARTNER_SUSPENDED' as const, seenFrom: '00' },
      by: 'system',
      roles: ['system'],
      at: '2026-03-02T09:00:00.000Z',
    };
    expect(partnerWorkDecider.decide(command, null, { workOrderIds: [] })).toEqual([]);
    expect(partnerWorkDecider.decide(command, null, { workOrderIds: ['w-1', 'w-2'] })).toEqual([
      partnerWorkCalledOff(),
    ]);
  });
});

describe('a visit', () => {
  it('is missed some time after its window', () =>
    expect(missedOnVisitNotStarted.react(recorded(scheduled()))).toEqual([
      {
        remind: 'v-1',
        dueAt: NO_SHOW_AT,
        command: {
          type: 'ReportVisitMissed',
          data: { workOrderId: 'w-1', visitId: 'v-1', cause: 'TECHNICIAN_NO_SHOW', note: null },
        },
      },
    ]));

  it.each([started(), visitCancelled(), missed()])('is not missed after $type', (event) =>
    expect(missedOnVisitNotStarted.react(recorded(event))).toEqual([{ forget: 'v-1' }]),
  );

  it('that was missed is made up for', () => {
    expect(rescheduleDueOnVisitMissed.react(recorded(missed()))).toEqual([
      { ask: { type: 'AskReschedule', data: { workOrderId: 'w-1', visitId: 'v-1' } } },
    ]);
    expect(rescheduleDueOnVisitMissed.react(recorded(ended()))).toEqual([]);
    expect(missedOnVisitNotStarted.react(recorded(ended()))).toEqual([]);
  });

  it('that was called off for its technician is made up for', () => {
    for (const cause of ['TECHNICIAN_UNAVAILABLE', 'TECHNICIAN_UNQUALIFIED'] as const)
      expect(rescheduleDueOnVisitMissed.react(recorded(visitCancelled({ cause })))).toEqual([
        { ask: { type: 'AskReschedule', data: { workOrderId: 'w-1', visitId: 'v-1' } } },
      ]);
    expect(rescheduleDueOnVisitMissed.react(recorded(visitCancelled()))).toEqual([]);
  });
});

describe('the visits of a technician', () => {
  const { certificateRevoked, skillsSet, technicianAssigned, absenceAdded, technicianLeft } = technicianFixtures;

  it.each([certificateRevoked(), skillsSet(), technicianAssigned(), absenceAdded(), technicianLeft()])(
    'are looked at anew after $type',
    (event) => {
      const { data, meta } = recorded(event);
      expect(visitReviewOnTechnicianChanged.react(recorded(event))).toEqual([
        { ask: { type: 'ReviewTechnicianVisits', data: { technicianId: data.technicianId, seenFrom: meta.position } } },
      ]);
    },
  );

  it.each([technicianFixtures.technicianHired(), technicianFixtures.certificateExpired()])(
    'stay as they are after $type',
    (event) => expect(visitReviewOnTechnicianChanged.react(recorded(event))).toEqual([]),
  );

  it('are left to what an import says', () => expect(visitReviewOnTechnicianChanged.imported).toBe(false));
});
