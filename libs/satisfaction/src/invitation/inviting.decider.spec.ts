import { describe, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import { AT, about, LATER, text } from '../satisfaction.fixtures.js';
import type { SkipReason } from '../satisfaction-words.events.js';
import { content } from '../survey/survey.fixtures.js';
import type { InvitationCommand } from './invitation.commands.js';
import { invitationDecider } from './invitation.decider.js';
import { answered, expired, issued, sent, skipped, submitted, withdrawn } from './invitation.fixtures.js';
import { customer, known, policy } from './invitation-known.fixtures.js';
import type { InvitingFacts } from './invitation-known.js';

const given = specification(invitationDecider, known({}));
const command = commandMaker<InvitationCommand>();
const system = { by: 'system', roles: ['system'] };
const ofCase = { invitationId: 'i-1', caseKind: 'COMPLAINT', caseId: 'c-1' } as const;
const ask = (moment: 'OPENED' | 'CLOSED') => command('AskForSurvey', { ...ofCase, moment }, system);
const byHand = (changes: Partial<{ reason: string; medium: 'ONLINE' | 'FACE_TO_FACE' }> = {}) =>
  command('InviteToSurvey', {
    ...ofCase,
    moment: 'CLOSED',
    surveyId: null,
    medium: 'ONLINE',
    reason: 'She asked for it.',
    ...changes,
  });
const forWave = command('InviteForWave', { ...ofCase, waveId: 'v-1' }, system);
const wave = { medium: 'PHONE' } as const;
const open = { case: { about, isOpen: true } };

const HINDERED: readonly (readonly [SkipReason, Partial<InvitingFacts>])[] = [
  ['NO_CUSTOMER', { customer: null }],
  ['CUSTOMER_GONE', { customer: { ...customer, isGone: true } }],
  ['NO_CONSENT', { customer: { ...customer, consent: false } }],
  ['NO_CONSENT', { customer: { ...customer, consent: null } }],
  ['UNREACHABLE', { customer: { ...customer, isReachable: false } }],
  ['SURVEY_RETIRED', { survey: { surveyId: 's-1', no: 1, content, isRetired: true } }],
  ['ASKED_RECENTLY', { isQuotaUsed: true }],
];

describe('a customer', () => {
  it('is asked what is expected while the case is open, and what was perceived after it', () => {
    given()
      .when(ask('OPENED'), known(open))
      .then(issued({ phase: 'EXPECTATION', occasion: 'CASE_OPENED' }));
    given().when(ask('CLOSED')).then(issued());
    given(issued()).when(ask('CLOSED')).thenNothing();
    for (const event of [submitted(), withdrawn(), expired()]) given(issued(), event).when(ask('CLOSED')).thenNothing();
  });

  it('is asked both at once where nobody asked before what is expected', () =>
    given()
      .when(ask('CLOSED'), known({ askedAtOpening: false }))
      .then(issued({ phase: 'AFTERWARDS' })));

  it('is asked about the cases that the policy pack names', () => {
    const quiet = { ...known({}), policy: { ...policy, expectationFor: [], perceptionFor: [] } };
    given().when(ask('CLOSED'), quiet).thenNothing();
    given()
      .when(ask('OPENED'), { ...known(open), policy: quiet.policy })
      .thenNothing();
    given()
      .when(ask('CLOSED'), known({ case: null }))
      .thenNothing();
  });

  it('is whoever the file went into by now', () =>
    given()
      .when(ask('CLOSED'), known({ customer: { ...customer, customerId: 'k-2' } }))
      .then(issued({ customerId: 'k-2' })));

  it.each(HINDERED)('is not asked for a reason that is kept: %s', (reason, facts) => {
    const noted = skipped({ reason });
    given().when(ask('CLOSED'), known(facts)).then(noted);
    given(noted).when(ask('CLOSED'), known(facts)).thenNothing();
    given(noted).when(ask('CLOSED')).then(issued());
    given().when(byHand(), known(facts)).thenRejected(`INVITATION_${reason}`);
  });

  it('is not asked what is expected when the case is over', () =>
    given()
      .when(ask('OPENED'))
      .then(skipped({ phase: 'EXPECTATION', occasion: 'CASE_OPENED', reason: 'CASE_ENDED' })));

  it('is asked without having agreed where the policy pack takes silence for consent', () =>
    given()
      .when(ask('CLOSED'), {
        ...known({ customer: { ...customer, consent: null } }),
        policy: { ...policy, consent: 'NOT_REFUSED' },
      })
      .then(issued()));

  it('is asked by hand with a reason, also face to face', () => {
    const asked = issued({ occasion: 'MANUAL', reason: text('She asked for it.'), invitedBy: 'agent-1' });
    given()
      .when(byHand({ reason: ' She asked for it. ' }))
      .then(asked);
    given()
      .when(byHand({ medium: 'FACE_TO_FACE' }), known({ customer: { ...customer, isReachable: false } }))
      .then({ ...asked, data: { ...asked.data, medium: 'FACE_TO_FACE' } });
    given()
      .when(byHand({ reason: ' ' }))
      .thenRejected('INVITATION_REASON_MISSING', { missing: 'reason' });
    given()
      .when(byHand({ reason: 'x'.repeat(51) }))
      .thenRejected('INVITATION_TEXT_TOO_LONG', { field: 'reason', limit: 50 });
    given(issued()).when(byHand()).thenRejected('INVITATION_ALREADY_ASKED', { state: 'OPEN' });
    given()
      .when(byHand(), known({ case: null }))
      .thenRejected('INVITATION_CASE_UNKNOWN', { caseId: 'c-1' });
    given()
      .when(byHand(), known({ survey: null }))
      .thenRejected('INVITATION_SURVEY_UNKNOWN');
  });

  it('is asked by a wave, unless the case was asked about after its end', () => {
    given()
      .when(forWave, known({ wave }))
      .then(issued({ phase: 'AFTERWARDS', occasion: 'WAVE', waveId: 'v-1', medium: 'PHONE' }));
    given()
      .when(forWave, known({ wave, askedAfterClosure: true }))
      .then(skipped({ phase: 'AFTERWARDS', occasion: 'WAVE', waveId: 'v-1', reason: 'ALREADY_ASKED' }));
    given()
      .when(forWave, { ...known({ wave }), isWaveCancelled: true })
      .then(skipped({ phase: 'AFTERWARDS', occasion: 'WAVE', waveId: 'v-1', reason: 'WAVE_CANCELLED' }));
  });
});

describe('an invitation', () => {
  const sentAt = AT;
  const send = (changes: object = {}) =>
    command('RecordInvitationSent', { invitationId: 'i-1', channel: 'EMAIL', sentAt, ...changes });
  const withdraw = (cause: 'BY_HAND' | 'CASE_ENDED' | 'CUSTOMER_ERASED' | 'WAVE_CANCELLED', reason: string | null) =>
    command('WithdrawInvitation', { invitationId: 'i-1', cause, reason }, { at: LATER });

  it('is sent, once by each way at a time', () => {
    const recorded = {
      type: 'InvitationSent' as const,
      data: { invitationId: 'i-1', channel: 'EMAIL' as const, sentBy: 'agent-1', sentAt },
    };
    given(issued()).when(send()).then(recorded);
    given(issued(), recorded).when(send()).thenNothing();
    given(issued())
      .when(send({ sentAt: LATER }))
      .thenRejected('INVITATION_SENT_IN_FUTURE', { sentAt: LATER });
    given(issued(), submitted()).when(send()).thenRejected('INVITATION_NOT_OPEN', { state: 'SUBMITTED' });
    given(skipped()).when(send()).thenRejected('INVITATION_NOT_FOUND');
  });

  it('is withdrawn by hand with a reason, and without one where its case or customer is gone', () => {
    given(issued()).when(withdraw('BY_HAND', 'Asked by mistake.')).then(withdrawn());
    given(issued()).when(withdraw('BY_HAND', null)).thenRejected('INVITATION_REASON_MISSING');
    given(issued())
      .when(withdraw('BY_HAND', 'x'.repeat(51)))
      .thenRejected('INVITATION_TEXT_TOO_LONG');
    given(issued(), withdrawn()).when(withdraw('BY_HAND', 'Again.')).thenNothing();
    given(issued(), submitted()).when(withdraw('BY_HAND', 'Late.')).thenRejected('INVITATION_NOT_OPEN');
    given().when(withdraw('BY_HAND', 'Nothing.')).thenRejected('INVITATION_NOT_FOUND');
    given(issued())
      .when(withdraw('CASE_ENDED', null))
      .then(withdrawn({ cause: 'CASE_ENDED', reason: null }));
    for (const before of [[], [skipped()], [issued(), submitted()], [issued(), expired()]])
      given(...before)
        .when(withdraw('CUSTOMER_ERASED', null))
        .thenNothing();
  });

  it('is withdrawn with its wave while nobody was sent the link, and stands where somebody was', () => {
    const isOver = { ...known(), isWaveCancelled: true };
    given(issued())
      .when(withdraw('WAVE_CANCELLED', null), isOver)
      .then(withdrawn({ cause: 'WAVE_CANCELLED', reason: null }));
    for (const before of [[], [skipped()], [issued(), sent()], [issued(), answered()]])
      given(...before)
        .when(withdraw('WAVE_CANCELLED', null), isOver)
        .thenNothing();
    given(issued()).when(withdraw('WAVE_CANCELLED', null)).thenNothing();
  });

  it('expires when its time is over, and not before', () => {
    const { expiresAt } = issued().data;
    const expire = (at: string, due = expiresAt) =>
      command('ExpireInvitation', { invitationId: 'i-1', expiresAt: due }, { at });
    given(issued()).when(expire(expiresAt)).then(expired());
    given(issued()).when(expire(LATER)).thenNothing();
    given(issued()).when(expire(expiresAt, LATER)).thenNothing();
    given(issued(), submitted()).when(expire(expiresAt)).thenNothing();
  });
});
