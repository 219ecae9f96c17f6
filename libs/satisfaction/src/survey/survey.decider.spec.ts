import { describe, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import { PACK } from '../satisfaction.fixtures.js';
import type { SurveyCommand } from './survey.commands.js';
import { surveyDecider } from './survey.decider.js';
import type { SurveyContent } from './survey.events.js';
import { content, criterion, inAll, limits, published, retired, revised } from './survey.fixtures.js';

const given = specification(surveyDecider, { packVersion: PACK, limits });
const command = commandMaker<SurveyCommand>();
const by = { by: 'manager-1' };
const publish = (changes: Partial<SurveyContent> = {}, surveyId = 's-1') =>
  command('PublishSurvey', { surveyId, ...content, ...changes }, by);
const revise = (changes: Partial<SurveyContent> = {}) =>
  command('ReviseSurvey', { surveyId: 's-1', ...content, ...changes }, by);
const retire = (reason = 'Another one is better.') => command('RetireSurvey', { surveyId: 's-1', reason }, by);
const halves = [criterion('SKILL', 0.5), criterion('ATTITUDE', 0.5)];

describe('a survey', () => {
  it('is published once', () => {
    given().when(publish()).then(published());
    given(published()).when(publish()).thenNothing();
    given(published())
      .when(publish({ criteria: halves }))
      .thenRejected('SURVEY_ALREADY_PUBLISHED', { no: 1 });
    given(published(), retired()).when(publish()).thenRejected('SURVEY_ALREADY_PUBLISHED');
    given().when(publish({}, 'two words')).thenRejected('SURVEY_ID_MALFORMED', { surveyId: 'two words' });
  });

  it('gets another edition where something changes, and none where nothing does', () => {
    given(published())
      .when(revise({ criteria: halves }))
      .then(revised());
    given(published(), revised())
      .when(revise({ criteria: halves }))
      .thenNothing();
    given(published(), revised())
      .when(revise())
      .then(revised({ no: 3, criteria: content.criteria }));
    given().when(revise()).thenRejected('SURVEY_NOT_FOUND', { next: 'PublishSurvey' });
  });

  it('is retired with a reason, and stays so', () => {
    given(published()).when(retire()).then(retired());
    given(published(), retired()).when(retire()).thenNothing();
    given(published(), retired())
      .when(revise({ criteria: halves }))
      .thenRejected('SURVEY_RETIRED');
    given(published()).when(retire(' ')).thenRejected('SURVEY_REASON_MISSING', { missing: 'reason' });
    given().when(retire()).thenRejected('SURVEY_NOT_FOUND');
  });

  it('has weights that sum to 1, within the tolerance', () => {
    given()
      .when(publish({ criteria: [criterion('SKILL', 0.6), criterion('ATTITUDE', 0.3)] }))
      .thenRejected('SURVEY_WEIGHTS_NOT_ONE', { sum: 0.6 + 0.3, tolerance: 0.001 });
    given()
      .when(publish({ criteria: [criterion('SKILL', 1.1), criterion('ATTITUDE', -0.1)] }))
      .thenRejected('SURVEY_WEIGHT_NOT_POSITIVE', { criterion: 'ATTITUDE', weight: -0.1 });
    const thirds = ['A', 'B', 'C'].map((code) => criterion(code, 0.333));
    given()
      .when(publish({ criteria: thirds }))
      .then(published({ criteria: thirds }));
  });

  it('has four or five questions of each criterion', () => {
    const of = (questions: number) => publish({ criteria: [criterion('SKILL', 1, questions)] });
    for (const questions of [0, 3, 6])
      given().when(of(questions)).thenRejected('SURVEY_QUESTIONS_IMPOSSIBLE', { criterion: 'SKILL', questions });
    for (const questions of [4, 5])
      given()
        .when(of(questions))
        .then(published({ criteria: [criterion('SKILL', 1, questions)] }));
    given()
      .when(publish({ criteria: [] }))
      .thenRejected('SURVEY_CRITERIA_IMPOSSIBLE', { criteria: 0, most: 3 });
  });

  it('names criteria and questions once, so that answers find them', () => {
    const twice = [criterion('SKILL', 0.5), criterion('SKILL', 0.5)];
    given()
      .when(publish({ criteria: twice }))
      .thenRejected('SURVEY_CODE_TWICE', { code: 'SKILL' });
    const same = { ...criterion('OTHER', 0.5), questions: criterion('SKILL', 0.5).questions };
    given()
      .when(publish({ criteria: [criterion('SKILL', 0.5), same] }))
      .thenRejected('SURVEY_CODE_TWICE', { code: 'skill-1' });
    given()
      .when(publish({ criteria: [criterion('a skill', 1)] }))
      .thenRejected('SURVEY_CODE_MALFORMED', { criterion: 'a skill' });
    const [first, ...others] = criterion('SKILL', 1).questions;
    const odd = { ...criterion('SKILL', 1), questions: [{ questionId: 'a b', text: inAll('?') }, ...others] };
    given()
      .when(publish({ criteria: first ? [odd] : [] }))
      .thenRejected('SURVEY_ID_MALFORMED', { questionId: 'a b' });
  });

  it('is there in every language', () => {
    given()
      .when(publish({ title: { ...inAll('Our service'), ko: ' ' } }))
      .thenRejected('SURVEY_TEXT_MISSING', { of: 'title', language: 'ko' });
    given()
      .when(publish({ title: inAll('x'.repeat(101)) }))
      .thenRejected('SURVEY_TEXT_TOO_LONG', { of: 'title', language: 'en', most: 100 });
  });

  it('is answered on a scale of a few steps', () => {
    for (const scale of [
      { min: 5, max: 1 },
      { min: 1, max: 1 },
      { min: 0, max: 11 },
    ])
      given().when(publish({ scale })).thenRejected('SURVEY_SCALE_IMPOSSIBLE', scale);
  });
});
