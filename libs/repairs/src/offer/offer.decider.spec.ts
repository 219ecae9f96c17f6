import { describe, expect, it } from '@jest/globals';
import {
  acceptedOrder,
  ended,
  held,
  offeredOrder,
  resumed,
  scheduled,
  scheduledOrder,
  startedOrder,
  visitCancelled,
} from '../visit/visit.fixtures.js';
import { workOrderKnown } from '../work-order/known.fixtures.js';
import { AT, cancelled, completed, incomplete, qualified, text } from '../work-order/order.fixtures.js';
import {
  asDispatcher,
  bySystem,
  command,
  draftedOrder,
  given,
  qualifiedOrder,
  stateAfter,
} from '../work-order/specification.fixtures.js';
import { calendar, offeringTo, outlet, partner, secondOutlet } from './dispatch-known.fixtures.js';
import {
  accepted,
  assignmentWithdrawn,
  declined,
  dispatcherNeeded,
  EXPIRES_AT,
  lapsed,
  offered,
  offerWithdrawn,
} from './offer.fixtures.js';
import type { OfferFacts } from './offer-facts.js';

const both = offeringTo(outlet(), secondOutlet());
const deposit = { ownerId: 'pa-1', reservationId: 'r-1', amount: { amount: 10_000, currency: 'EUR' } };
const known = (changes: Partial<OfferFacts> = {}) => ({
  ...workOrderKnown,
  offering: both,
  partner,
  deposit,
  ...changes,
});
const ofPartner = (partnerId = 'pa-1') => ({ ...known(), actor: { partnerId, technicianId: null } });
const asOwnStaff = { ...known(), actor: { partnerId: null, technicianId: null } };
const asPartner = { by: 'partner-1', roles: ['partner'] };
const BEFORE = '2026-03-02T13:59:59.999Z';

const offer = (context = bySystem, data: { outletId?: string; reason?: string } = {}) =>
  command('OfferWorkOrder', { workOrderId: 'w-1', outletId: null, reason: null, ...data }, context);
const PRICE = { term: 'PRICE', points: 1, weight: 0, measure: 100 } as const;
/** With the terms that a ranking has today. */
const offeredNow: typeof offered = (changes) => offered({ terms: [...offered().data.terms, PRICE], ...changes });
const second = offeredNow({
  attempt: 2,
  partnerId: 'pa-2',
  outletId: 'out-2',
  score: 0.8545,
  terms: [
    { term: 'DISTANCE', points: 0.889, weight: 50, measure: 11.1 },
    { term: 'SCORE', points: 0.8, weight: 40, measure: 80 },
    { term: 'WORKLOAD', points: 0.9, weight: 10, measure: 1 },
    PRICE,
  ],
  distanceKm: 11.1,
});

describe('an order that is offered', () => {
  it('goes to the best candidate, until the working hours of the pack have passed on its calendar', () =>
    given(...qualifiedOrder())
      .when(offer(), known())
      .then(offeredNow()));

  it('lapses on the next working day where the day is over', () =>
    given(...qualifiedOrder())
      .when({ ...offer(), at: '2026-03-06T15:00:00.000Z' }, known())
      .then(offeredNow({ offeredAt: '2026-03-06T15:00:00.000Z', expiresAt: '2026-03-09T10:00:00.000Z' })));

  it('stays open over a holiday, and by the wall clock over the night in which summer begins', () => {
    const until = (at: string, expiresAt: string, holidays: readonly string[] = []) =>
      given(...qualifiedOrder())
        .when({ ...offer(), at }, known({ offering: offeringTo(outlet({ calendar: { ...calendar, holidays } })) }))
        .then(offeredNow({ offeredAt: at, expiresAt }));
    until('2026-03-06T15:00:00.000Z', '2026-03-10T10:00:00.000Z', ['2026-03-09']);
    until('2026-03-27T15:00:00.000Z', '2026-03-30T09:00:00.000Z');
  });

  it.each([declined(), lapsed(), offerWithdrawn()])('goes to the next one after $type', (event) =>
    given(...offeredOrder(), event)
      .when(offer(), known())
      .then(second),
  );

  it('is not offered twice at once', () =>
    given(...offeredOrder())
      .when(offer(), known())
      .thenNothing());

  it('is not offered once somebody has it, or before it is clear what is to be done', () => {
    given(...acceptedOrder())
      .when(offer(), known())
      .thenRejected('WORK_ORDER_NOT_POSSIBLE_NOW');
    given(...draftedOrder())
      .when(offer(), known())
      .thenRejected('WORK_ORDER_NOT_POSSIBLE_NOW');
    given(...qualifiedOrder(), cancelled())
      .when(offer(), known())
      .thenRejected('WORK_ORDER_ENDED');
  });

  it('takes a dispatcher where nobody is left, which is said once', () => {
    const asked = [...offeredOrder(), declined()];
    const one = known({ offering: offeringTo(outlet(), secondOutlet({ isOpen: false })) });
    given(...asked)
      .when(offer(), one)
      .then(dispatcherNeeded());
    given(...asked, dispatcherNeeded())
      .when(offer(), one)
      .thenNothing();
    given(...asked, dispatcherNeeded())
      .when(offer(asDispatcher), one)
      .thenRejected('OFFER_NO_CANDIDATE', {
        leftOut: [
          { outletId: 'out-1', hindrances: ['ALREADY_ASKED'] },
          { outletId: 'out-2', hindrances: ['OUTLET_CLOSED'] },
        ],
      });
  });

  it('needs no dispatcher any more once it is offered', () => {
    expect(stateAfter(...offeredOrder(), declined(), dispatcherNeeded())?.offers.needsDispatcher).toBe(true);
    expect(stateAfter(...offeredOrder(), declined(), dispatcherNeeded(), second)?.offers.needsDispatcher).toBe(false);
  });

  it('is asked of everybody anew after it was qualified anew, and of all but the last after it was taken from that one', () => {
    expect(stateAfter(...offeredOrder(), declined(), qualified())?.offers.asked).toEqual([]);
    expect(stateAfter(...offeredOrder(), declined(), second, assignmentWithdrawn())?.offers.asked).toEqual(['out-1']);
  });
});

describe('a dispatcher', () => {
  it('may choose another one than the first, and says why', () => {
    const chosen = offer(asDispatcher, { outletId: 'out-2', reason: 'They know the house.' });
    const { data } = second;
    given(...qualifiedOrder())
      .when(chosen, known())
      .then(
        offeredNow({
          ...data,
          attempt: 1,
          basis: 'OVERRIDE',
          rank: 2,
          reason: text('They know the house.'),
          offeredBy: 'dispatcher-1',
        }),
      );
    given(...qualifiedOrder())
      .when(offer(asDispatcher, { outletId: 'out-2' }), known())
      .thenRejected('OFFER_REASON_MISSING', { missing: 'reason', first: 'out-1' });
  });

  it('needs no reason for the first', () =>
    given(...qualifiedOrder())
      .when(offer(asDispatcher, { outletId: 'out-1' }), known())
      .then(offeredNow({ offeredBy: 'dispatcher-1' })));

  it('takes an open offer back by choosing somebody else', () =>
    given(...offeredOrder())
      .when(offer(asDispatcher, { outletId: 'out-2' }), known())
      .then(offerWithdrawn({ reason: null }), { ...second, data: { ...second.data, offeredBy: 'dispatcher-1' } }));

  it('changes nothing by choosing whom is asked already', () =>
    given(...offeredOrder())
      .when(offer(asDispatcher, { outletId: 'out-1' }), known())
      .thenNothing());

  it('may choose who is too far away or was asked, but not who may do no work', () => {
    const again = offer(asDispatcher, { outletId: 'out-1', reason: 'They have time again.' });
    given(...offeredOrder(), declined())
      .when(again, known())
      .then(
        offeredNow({
          attempt: 2,
          basis: 'OVERRIDE',
          rank: null,
          reason: text('They have time again.'),
          offeredBy: 'dispatcher-1',
        }),
      );
    given(...qualifiedOrder())
      .when(again, known({ offering: offeringTo(outlet({ isPartnerActive: false, radiusKm: 1 })) }))
      .thenRejected('OFFER_OUTLET_HINDERED', { missing: ['PARTNER_NOT_ACTIVE'] });
    given(...qualifiedOrder())
      .when(offer(asDispatcher, { outletId: 'out-9' }), known())
      .thenRejected('OFFER_OUTLET_UNKNOWN');
  });
});

describe('a partner', () => {
  const accept = (context: object = asPartner) => command('AcceptOffer', { workOrderId: 'w-1', attempt: 1 }, context);
  const decline = (context: object = asPartner) =>
    command(
      'DeclineOffer',
      { workOrderId: 'w-1', attempt: 1, reason: 'NO_CAPACITY', note: 'Everybody is ill.' },
      context,
    );

  it('accepts, and something of its deposit is held', () =>
    given(...offeredOrder())
      .when(accept(), ofPartner())
      .then(accepted()));

  it('accepts without one where the pack holds nothing', () =>
    given(...offeredOrder())
      .when(accept(), { ...ofPartner(), deposit: null })
      .then(accepted({ depositOwnerId: null, depositReservationId: null, depositAmount: null })));

  it('accepts once', () =>
    given(...acceptedOrder())
      .when(accept(), ofPartner())
      .thenNothing());

  it('declines, once', () => {
    given(...offeredOrder())
      .when(decline(), ofPartner())
      .then(declined());
    given(...offeredOrder(), declined())
      .when(decline(), ofPartner())
      .thenNothing();
  });

  it('answers before the offer expires, whether or not the reminder has come', () => {
    given(...offeredOrder())
      .when(accept({ ...asPartner, at: BEFORE }), ofPartner())
      .then(accepted({ acceptedAt: BEFORE }));
    for (const late of [accept, decline])
      given(...offeredOrder())
        .when(late({ ...asPartner, at: EXPIRES_AT }), ofPartner())
        .thenRejected('OFFER_EXPIRED', { expiresAt: EXPIRES_AT });
    given(...offeredOrder(), lapsed())
      .when(accept(), ofPartner())
      .thenRejected('OFFER_EXPIRED');
  });

  it('answers no offer that has ended, and none that there is not', () => {
    given(...offeredOrder(), offerWithdrawn())
      .when(accept(), ofPartner())
      .thenRejected('OFFER_NOT_OPEN');
    given(...offeredOrder(), declined())
      .when(accept(), ofPartner())
      .thenRejected('OFFER_NOT_OPEN');
    given(...qualifiedOrder())
      .when(accept(), ofPartner())
      .thenRejected('OFFER_NOT_FOUND');
  });

  it('answers no offer to another partner', () => {
    given(...offeredOrder())
      .when(accept(), ofPartner('pa-2'))
      .thenRejected('WORK_ORDER_OF_ANOTHER_PARTNER');
    given(...offeredOrder())
      .when(decline(), ofPartner('pa-2'))
      .thenRejected('WORK_ORDER_OF_ANOTHER_PARTNER');
  });

  it('that is suspended accepts nothing', () =>
    given(...offeredOrder())
      .when(accept(), { ...ofPartner(), partner: { ...partner, status: 'SUSPENDED' } })
      .thenRejected('OFFER_PARTNER_NOT_ACTIVE', { status: 'SUSPENDED' }));

  it('may be answered for by those in charge, which is recorded', () => {
    given(...offeredOrder())
      .when(accept(asDispatcher), asOwnStaff)
      .then(accepted({ onBehalf: true, acceptedBy: 'dispatcher-1' }));
    given(...offeredOrder())
      .when(decline(asDispatcher), asOwnStaff)
      .then(declined({ onBehalf: true, declinedBy: 'dispatcher-1' }));
    given(...offeredOrder())
      .when(accept({ by: 'technician-9', roles: ['technician'] }), asOwnStaff)
      .thenRejected('WORK_ORDER_OF_ANOTHER_PARTNER');
  });

  it('that is the company’s own is answered for by its people', () =>
    given(...offeredOrder())
      .when(accept({ by: 'technician-9', roles: ['technician'] }), {
        ...asOwnStaff,
        partner: { ...partner, isOwn: true },
      })
      .then(accepted({ acceptedBy: 'technician-9' })));
});

describe('an offer', () => {
  const lapse = (context: object = {}, expiresAt = EXPIRES_AT) =>
    command('LapseOffer', { workOrderId: 'w-1', attempt: 1, expiresAt }, { ...bySystem, at: EXPIRES_AT, ...context });

  it('lapses when it expires', () =>
    given(...offeredOrder())
      .when(lapse(), known())
      .then(lapsed()));

  it('does not lapse before', () =>
    given(...offeredOrder())
      .when(lapse({ at: BEFORE }), known())
      .thenRejected('OFFER_NOT_DUE'));

  it('does not lapse by a reminder for another time, or once it has ended', () => {
    given(...offeredOrder())
      .when(lapse({}, '2026-03-02T13:00:00.000Z'), known())
      .thenNothing();
    given(...acceptedOrder())
      .when(lapse(), known())
      .thenNothing();
    given(...offeredOrder(), lapsed())
      .when(lapse(), known())
      .thenNothing();
  });

  const withdraw = command(
    'WithdrawOffer',
    { workOrderId: 'w-1', attempt: 1, cause: 'DISPATCHER', reason: 'The customer wants somebody else.' },
    asDispatcher,
  );

  it('is taken back while it is open, once', () => {
    given(...offeredOrder())
      .when(withdraw, known())
      .then(offerWithdrawn());
    given(...offeredOrder(), offerWithdrawn())
      .when(withdraw, known())
      .thenNothing();
    given(...acceptedOrder())
      .when(withdraw, known())
      .thenRejected('OFFER_NOT_OPEN', { next: 'WithdrawAssignment' });
  });
});

describe('an order that is taken from its partner', () => {
  const bySuspension = command(
    'WithdrawAssignment',
    { workOrderId: 'w-1', partnerId: 'pa-1', cause: 'PARTNER_SUSPENDED', reason: null },
    bySystem,
  );
  const byDispatcher = command(
    'WithdrawAssignment',
    { workOrderId: 'w-1', partnerId: 'pa-1', cause: 'DISPATCHER', reason: 'They never call back.' },
    asDispatcher,
  );
  const offAgain = visitCancelled({ cause: 'ASSIGNMENT_WITHDRAWN', reason: null, cancelledBy: 'system' });

  it('loses its open offer', () =>
    given(...offeredOrder())
      .when(bySuspension, known())
      .then(offerWithdrawn({ cause: 'PARTNER_SUSPENDED', reason: null, withdrawnBy: 'system' })));

  it('loses visits that were not started', () =>
    given(...scheduledOrder())
      .when(bySuspension, known())
      .then(offAgain, assignmentWithdrawn()));

  it('loses its hold', () =>
    given(...acceptedOrder(), held())
      .when(bySuspension, known())
      .then(resumed({ resumedBy: 'system', resumedAt: AT }), assignmentWithdrawn()));

  it('goes elsewhere after a visit that left something to do', () =>
    given(...startedOrder(), ended({ incomplete: 'PART_MISSING' }), incomplete())
      .when(bySuspension, known())
      .then(assignmentWithdrawn()));

  it('is finished first where a visit was started', () => {
    given(...startedOrder())
      .when(bySuspension, known())
      .thenNothing();
    given(...startedOrder(), held())
      .when(bySuspension, known())
      .thenNothing();
    given(...startedOrder(), ended())
      .when(bySuspension, known())
      .thenNothing();
    given(...startedOrder())
      .when(byDispatcher, known())
      .thenRejected('WORK_ORDER_VISIT_STARTED');
  });

  it('stays where it was completed, and with whoever has it instead', () => {
    given(...startedOrder(), ended(), completed())
      .when(bySuspension, known())
      .thenNothing();
    given(...startedOrder(), ended(), completed())
      .when(byDispatcher, known())
      .thenRejected('WORK_ORDER_NOT_POSSIBLE_NOW');
    given(...offeredOrder(), declined(), second)
      .when(bySuspension, known())
      .thenNothing();
    given(...acceptedOrder(), assignmentWithdrawn())
      .when(bySuspension, known())
      .thenNothing();
  });

  it('may be taken by a dispatcher, who may say why', () =>
    given(...acceptedOrder())
      .when(byDispatcher, known())
      .then(
        assignmentWithdrawn({
          cause: 'DISPATCHER',
          reason: text('They never call back.'),
          withdrawnBy: 'dispatcher-1',
        }),
      ));

  const review = command('ReviewAssignment', { workOrderId: 'w-1' }, bySystem);
  const leftOver = () => [...startedOrder(), ended({ incomplete: 'PART_MISSING' }), incomplete()];

  it('is taken from a partner that may not go on with what is left over', () => {
    given(...leftOver())
      .when(review, known({ partner: { ...partner, status: 'SUSPENDED' } }))
      .then(assignmentWithdrawn());
    given(...leftOver())
      .when(review, known({ partner: { ...partner, status: 'EXITED' } }))
      .then(assignmentWithdrawn({ cause: 'PARTNER_EXITED' }));
  });

  it('stays with one that may', () => {
    given(...leftOver())
      .when(review, known())
      .thenNothing();
    given(...qualifiedOrder())
      .when(review, known({ partner: null }))
      .thenNothing();
  });
});

describe('an order that is cancelled', () => {
  const cancel = command('CancelWorkOrder', { workOrderId: 'w-1', cause: 'DUPLICATE', reason: null }, asDispatcher);
  const end = cancelled({ cause: 'DUPLICATE', reason: null, cancelledBy: 'dispatcher-1' });

  it('takes its open offer back', () =>
    given(...offeredOrder())
      .when(cancel, known())
      .then(offerWithdrawn({ cause: 'ORDER_CANCELLED', reason: null }), end));

  it('cancels visits that were not started', () =>
    given(...acceptedOrder(), scheduled())
      .when(cancel, known())
      .then(visitCancelled({ cause: 'ORDER_CANCELLED', reason: null, cancelledBy: 'dispatcher-1' }), {
        ...end,
        data: { ...end.data, partnerId: 'pa-1' },
      }));
});
