import { describe, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import { AT, LATER } from '../satisfaction.fixtures.js';
import type { NoteSurveyAsked, SurveyQuotaCommand } from './invitation.commands.js';
import { asked, calledOff, EXPIRES } from './invitation.fixtures.js';
import { surveyQuotaDecider } from './survey-quota.decider.js';

const given = specification(surveyQuotaDecider, { onceInDays: 30 });
const command = commandMaker<SurveyQuotaCommand>();
const note = (changes: Partial<NoteSurveyAsked['data']> = {}, at = AT) =>
  command(
    'NoteSurveyAsked',
    {
      customerId: 'k-1',
      invitationId: 'i-1',
      caseKind: 'COMPLAINT',
      caseId: 'c-1',
      expiresAt: EXPIRES,
      isLimited: true,
      ...changes,
    },
    { at },
  );
const callOff = (cause: 'CUSTOMER_ERASED' | 'CONSENT_WITHDRAWN', at = LATER) =>
  command('CallOffInvitations', { customerId: 'k-1', cause }, { at });
const another = { invitationId: 'i-2', caseId: 'c-2' };

describe('the quota of a customer', () => {
  it('lets a customer be asked about one case in 30 days, to the millisecond', () => {
    given().when(note()).then(asked());
    given(asked()).when(note()).thenNothing();
    given(asked())
      .when(note(another, '2026-04-01T08:59:59.999Z'))
      .thenRejected('INVITATION_ASKED_RECENTLY', { mayBeAskedFrom: '2026-04-01T09:00:00.000Z' });
    given(asked())
      .when(note(another, EXPIRES))
      .then(asked({ ...another, askedAt: EXPIRES }));
    given(asked())
      .when(note({ ...another, caseKind: 'RETURN', caseId: 'c-1' }, LATER))
      .thenRejected('INVITATION_ASKED_RECENTLY');
  });

  it('counts both questions about one case as one, from the last of them', () => {
    const closing = asked({ invitationId: 'i-2', askedAt: LATER });
    given(asked())
      .when(note({ invitationId: 'i-2' }, LATER))
      .then(closing);
    given(asked(), closing)
      .when(note({ ...another, invitationId: 'i-3' }, EXPIRES))
      .thenRejected('INVITATION_ASKED_RECENTLY', { mayBeAskedFrom: '2026-04-02T09:00:00.000Z' });
  });

  it('does not limit what customers tell when they are called', () =>
    given(asked())
      .when(note({ ...another, isLimited: false }, LATER))
      .then(asked({ ...another, askedAt: LATER })));

  it('calls off what could still be answered', () => {
    given(asked()).when(callOff('CUSTOMER_ERASED')).then(calledOff());
    given(asked())
      .when(callOff('CONSENT_WITHDRAWN'))
      .then(calledOff({ cause: 'CONSENT_WITHDRAWN' }));
    given(asked()).when(callOff('CONSENT_WITHDRAWN', EXPIRES)).thenNothing();
    given(asked(), calledOff({ cause: 'CONSENT_WITHDRAWN' }))
      .when(callOff('CONSENT_WITHDRAWN'))
      .thenNothing();
  });

  it('never asks again who was erased', () => {
    given()
      .when(callOff('CUSTOMER_ERASED'))
      .then(calledOff({ invitationIds: [] }));
    given(calledOff()).when(callOff('CUSTOMER_ERASED')).thenNothing();
    given(calledOff()).when(note(another, EXPIRES)).thenRejected('INVITATION_CUSTOMER_GONE');
  });
});
