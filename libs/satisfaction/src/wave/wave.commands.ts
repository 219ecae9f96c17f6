import type { Command } from '#event-sourcing';
import type { SurveyMedium, SurveyTopic } from '../satisfaction-words.events.js';
import type { WavePopulation } from './wave.events.js';

export type PlanSurveyWave = Command<
  'PlanSurveyWave',
  {
    waveId: string;
    title: string;
    surveyId: string;
    topics: readonly SurveyTopic[];
    medium: SurveyMedium;
    population: WavePopulation;
    sampleSize: number;
    seed: number;
  }
>;
/** Sent by the reminder when the period is over. */
export type DrawSurveyWave = Command<'DrawSurveyWave', { waveId: string }>;

/** Nothing is drawn any more; of who was drawn, nobody is sent anything more. */
export type CancelSurveyWave = Command<'CancelSurveyWave', { waveId: string; reason: string }>;

export type WaveCommand = PlanSurveyWave | DrawSurveyWave | CancelSurveyWave;

export const WAVE_COMMANDS: readonly WaveCommand['type'][] = ['PlanSurveyWave', 'DrawSurveyWave', 'CancelSurveyWave'];
