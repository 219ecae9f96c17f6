import type { Decider } from '#event-sourcing';
import type { PublishSurvey, RetireSurvey, ReviseSurvey, SurveyCommand } from './survey.commands.js';
import type { SurveyContent, SurveyEvent } from './survey.events.js';
import { contentOf, isSameContent } from './survey-content.js';
import { type SurveyLimits, surveyMistake } from './survey-mistake.js';
import { surveyRefusal } from './survey-rejection.js';

export type SurveyState = Readonly<{ no: number; content: SurveyContent; isRetired: boolean }>;

export type SurveyKnown = Readonly<{ packVersion: string; limits: SurveyLimits }>;

/** What a survey asks, edition by edition. */
export const surveyDecider: Decider<SurveyCommand, SurveyEvent, SurveyState | null, SurveyKnown> = {
  stream: ({ data }) => `survey-${data.surveyId}`,
  initialState: null,
  decide: (command, state, known) => {
    switch (command.type) {
      case 'PublishSurvey':
        return publish(command, state, known);
      case 'ReviseSurvey':
        return revise(command, state, known);
      case 'RetireSurvey':
        return retire(command, state);
    }
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'SurveyPublished':
      case 'SurveyRevised':
        return { no: event.data.no, content: contentOf(event.data), isRetired: false };
      case 'SurveyRetired':
        return state && { ...state, isRetired: true };
    }
  },
};

const publish = (
  { data, by, at }: PublishSurvey,
  state: SurveyState | null,
  { packVersion, limits }: SurveyKnown,
): readonly SurveyEvent[] => {
  const { surveyId } = data;
  if (!/^[\w.-]{1,64}$/.test(surveyId)) throw surveyRefusal('SURVEY_ID_MALFORMED', { surveyId });
  const content = asked(data, limits);
  if (state && !state.isRetired && isSameContent(state.content, content)) return [];
  if (state) throw surveyRefusal('SURVEY_ALREADY_PUBLISHED', { surveyId, no: state.no });
  const event = { surveyId, no: 1, ...content, publishedBy: by, publishedAt: at, packVersion };
  return [{ type: 'SurveyPublished', data: event }];
};

const revise = (
  { data, by, at }: ReviseSurvey,
  state: SurveyState | null,
  { packVersion, limits }: SurveyKnown,
): readonly SurveyEvent[] => {
  const { surveyId } = data;
  const { no, content: before } = askable(surveyId, state);
  const content = asked(data, limits);
  if (isSameContent(before, content)) return [];
  const event = { surveyId, no: no + 1, ...content, revisedBy: by, revisedAt: at, packVersion };
  return [{ type: 'SurveyRevised', data: event }];
};

const retire = ({ data, by, at }: RetireSurvey, state: SurveyState | null): readonly SurveyEvent[] => {
  const { surveyId } = data;
  const reason = data.reason.trim();
  if (!state) throw surveyRefusal('SURVEY_NOT_FOUND', { surveyId });
  if (state.isRetired) return [];
  if (reason === '') throw surveyRefusal('SURVEY_REASON_MISSING', { missing: 'reason' });
  return [{ type: 'SurveyRetired', data: { surveyId, reason, retiredBy: by, retiredAt: at } }];
};

const askable = (surveyId: string, state: SurveyState | null): SurveyState => {
  if (!state) throw surveyRefusal('SURVEY_NOT_FOUND', { surveyId });
  if (state.isRetired) throw surveyRefusal('SURVEY_RETIRED', { surveyId });
  return state;
};

const asked = (data: SurveyContent, limits: SurveyLimits): SurveyContent => {
  const mistake = surveyMistake(data, limits);
  if (mistake) throw surveyRefusal(mistake.code, mistake.details);
  return contentOf(data);
};
