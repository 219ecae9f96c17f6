import type { Command } from '#event-sourcing';
import type { SurveyContent } from './survey.events.js';

export type PublishSurvey = Command<'PublishSurvey', SurveyContent & { surveyId: string }>;
export type ReviseSurvey = Command<'ReviseSurvey', SurveyContent & { surveyId: string }>;
export type RetireSurvey = Command<'RetireSurvey', { surveyId: string; reason: string }>;

export type SurveyCommand = PublishSurvey | ReviseSurvey | RetireSurvey;

export const SURVEY_COMMANDS: readonly SurveyCommand['type'][] = ['PublishSurvey', 'ReviseSurvey', 'RetireSurvey'];
