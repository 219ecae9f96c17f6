import { describe, expect, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import { about, LATER } from '../satisfaction.fixtures.js';
import type { Answers, InvitationCommand } from './invitation.commands.js';
import { invitationDecider } from './invitation.decider.js';
import { answered, EXPIRES, expired, issued, questions, skipped, submitted, withdrawn } from './invitation.fixtures.js';
import { known, policy } from './invitation-known.fixtures.js';
import { isLow } from './low-score.js';

const given = specification(invitationDecider, known());
const command = commandMaker<InvitationCommand>();
const customer = { by: 'customer', roles: ['customer'], at: LATER };
const NOTHING = { answers: [], csat: null, nps: null, ces: null, comment: null } satisfies Answers;
const perceived = (value: number, questionId = 'skill-1') => ({ questionId, expected: null, perceived: value });
const first: Answers = { ...NOTHING, answers: [perceived(2)], csat: 2, nps: 3, comment: 'Nobody called back.' };
const answer = (changes: Partial<Answers>, at = LATER) =>
  command('AnswerSurvey', { invitationId: 'i-1', ...NOTHING, ...changes }, { ...customer, at });
const submit = (at = LATER) => command('SubmitSurvey', { invitationId: 'i-1' }, { ...customer, at });

describe('a survey', () => {
  it('is answered in several calls, the last word on each question counting', () => {
    given(issued()).when(answer(first)).then(answered());
    given(issued(), answered()).when(answer(first)).thenNothing();
    given(issued(), answered())
      .when(answer({ csat: 4 }))
      .then(answered({ ...NOTHING, csat: 4 }));
    given(issued())
      .when(answer({ comment: '  ' }))
      .thenNothing();
    given(issued(), answered(), answered({ ...NOTHING, csat: 4, answers: [perceived(5)] }))
      .when(submit())
      .then(
        submitted({
          csat: 4,
          isLow: true,
          answers: questions.map(({ questionId, criterion }) => ({
            questionId,
            criterion,
            expected: null,
            perceived: questionId === 'skill-1' ? 5 : null,
          })),
        }),
      );
  });

  it('is submitted once, with something answered', () => {
    given(issued(), answered()).when(submit()).then(submitted());
    given(issued()).when(submit()).thenRejected('SURVEY_NOTHING_ANSWERED', { next: 'AnswerSurvey' });
    for (const late of [submit(), answer({ csat: 5 })])
      given(issued(), answered(), submitted()).when(late).thenRejected('SURVEY_TOKEN_USED');
  });

  it('is not answered when it has expired or was withdrawn, or was never asked', () => {
    for (const late of [submit(EXPIRES), answer({ csat: 5 }, EXPIRES)]) {
      given(issued(), answered()).when(late).thenRejected('SURVEY_TOKEN_EXPIRED', { expiresAt: EXPIRES });
      given(issued(), expired()).when(late).thenRejected('SURVEY_TOKEN_EXPIRED');
      given(issued(), withdrawn()).when(late).thenRejected('SURVEY_WITHDRAWN');
      given(skipped()).when(late).thenRejected('INVITATION_NOT_FOUND');
      given().when(late).thenRejected('INVITATION_NOT_FOUND');
    }
  });

  it('names what of the answers is wrong', () => {
    const refused = (changes: Partial<Answers>, code: string, details: Record<string, string | number>) =>
      given(issued()).when(answer(changes)).thenRejected(code, details);
    refused({ answers: [perceived(2, 'other')] }, 'SURVEY_QUESTION_UNKNOWN', { questionId: 'other' });
    refused({ answers: [perceived(2), perceived(3)] }, 'SURVEY_QUESTION_TWICE', { questionId: 'skill-1' });
    for (const value of [0, 6, 2.5])
      refused({ answers: [perceived(value)] }, 'SURVEY_ANSWER_OUT_OF_SCALE', {
        questionId: 'skill-1',
        half: 'perceived',
        value,
        min: 1,
        max: 5,
      });
    refused({ answers: [{ questionId: 'skill-1', expected: 5, perceived: null }] }, 'SURVEY_HALF_NOT_ASKED', {
      questionId: 'skill-1',
      half: 'expected',
      phase: 'PERCEPTION',
    });
    refused({ csat: 0 }, 'SURVEY_SCORE_OUT_OF_SCALE', { score: 'csat', min: 1, max: 5 });
    refused({ nps: 11 }, 'SURVEY_SCORE_OUT_OF_SCALE', { score: 'nps', min: 0, max: 10 });
    refused({ ces: 8 }, 'SURVEY_SCORE_OUT_OF_SCALE', { score: 'ces', min: 1, max: 7 });
    refused({ comment: 'x'.repeat(101) }, 'INVITATION_TEXT_TOO_LONG', { field: 'comment', limit: 100 });
  });

  it('asks for what is expected before, and for scores after the case only', () => {
    const before = issued({ phase: 'EXPECTATION' });
    const expected = { questionId: 'skill-1', expected: 5, perceived: null };
    given(before)
      .when(answer({ answers: [expected] }))
      .then(answered({ ...NOTHING, answers: [expected] }));
    given(before)
      .when(answer({ answers: [perceived(2)] }))
      .thenRejected('SURVEY_HALF_NOT_ASKED', { half: 'perceived' });
    for (const score of ['csat', 'nps', 'ces'] as const)
      given(before)
        .when(answer({ [score]: 1 }))
        .thenRejected('SURVEY_SCORE_NOT_ASKED', { score });
    given(issued({ phase: 'AFTERWARDS' }))
      .when(answer({ answers: [{ questionId: 'skill-1', expected: 5, perceived: 1 }] }))
      .then(answered({ ...NOTHING, answers: [{ questionId: 'skill-1', expected: 5, perceived: 1 }] }));
  });

  it('asks for no score that it leaves out', () => {
    const bare = issued({ scores: { csat: false, nps: false, ces: false, comment: false } });
    given(bare)
      .when(answer({ csat: 5 }))
      .thenRejected('SURVEY_SCORE_NOT_ASKED', { score: 'csat' });
    given(bare)
      .when(answer({ comment: 'Well.' }))
      .thenRejected('SURVEY_SCORE_NOT_ASKED', { score: 'comment' });
  });

  it('is not changed without end', () =>
    given(issued(), answered(), answered({ csat: 3 }))
      .when(answer({ csat: 4 }))
      .thenRejected('SURVEY_TOO_MANY_CALLS', { most: policy.mostCalls }));
});

describe('a call-back', () => {
  const told: Answers = { ...NOTHING, answers: [perceived(2)], csat: 2, nps: 3, comment: 'Nobody called back.' };
  const ofCase = { caseKind: 'COMPLAINT', caseId: 'c-1', moment: 'CLOSED' } as const;
  const callBack = (changes: Partial<Answers> = {}, about: typeof ofCase | null = null) =>
    command('RecordCallBack', { invitationId: 'i-1', case: about, ...told, ...changes }, { at: LATER });
  const recorded = answered({ answeredBy: 'CALL_BACK', recordedBy: 'agent-1' });
  const done = submitted({ answeredBy: 'CALL_BACK' });

  it('submits what was told, over what was answered before, also where the link is no use any more', () => {
    for (const before of [[], [expired()], [withdrawn()]])
      given(issued(), ...before)
        .when(callBack())
        .then(recorded, done);
    given(issued(), answered({ csat: 5, nps: null }))
      .when(callBack())
      .then(recorded, done);
  });

  it('needs no invitation where it names a case', () => {
    const called = issued({
      occasion: 'MANUAL',
      medium: 'PHONE',
      invitedBy: 'agent-1',
      invitedAt: LATER,
      expiresAt: '2026-04-02T09:00:00.000Z',
    });
    const sent = submitted({ answeredBy: 'CALL_BACK', occasion: 'MANUAL', invitedAt: LATER });
    for (const before of [[], [skipped()]])
      given(...before)
        .when(callBack({}, ofCase), known({}))
        .then(called, recorded, sent);
    given().when(callBack()).thenRejected('INVITATION_NOT_FOUND');
    given()
      .when(callBack({}, ofCase), known({ case: null }))
      .thenRejected('INVITATION_CASE_UNKNOWN');
  });

  it('is kept under the key of the case where nobody knows whose it is', () => {
    const nobody = known({ customer: null, case: { about: { ...about, customerId: null }, isOpen: false } });
    const events = invitationDecider.decide(callBack({}, ofCase), null, nobody);
    expect(events[1]).toMatchObject({ data: { comment: { subject: 'complaint-c-1' } } });
  });

  it('tells something, and is not recorded against the will of the customer', () => {
    given(issued())
      .when(callBack({ ...NOTHING }))
      .thenRejected('SURVEY_NOTHING_ANSWERED');
    given(issued(), submitted()).when(callBack()).thenRejected('INVITATION_ALREADY_SUBMITTED');
    for (const cause of ['CONSENT_WITHDRAWN', 'CUSTOMER_ERASED'] as const)
      given(issued(), withdrawn({ cause }))
        .when(callBack())
        .thenRejected('INVITATION_NOT_OPEN', { state: 'WITHDRAWN' });
  });
});

describe('a low score', () => {
  it.each([
    [{ csat: 2, nps: null }, true],
    [{ csat: 3, nps: null }, false],
    [{ csat: null, nps: 4 }, true],
    [{ csat: 5, nps: 4 }, true],
    [{ csat: 3, nps: 5 }, false],
    [{ csat: null, nps: null }, false],
  ])('is one of the two: %j is %s', (scores, low) => expect(isLow(scores, { csat: 2, nps: 4 })).toBe(low));
});
