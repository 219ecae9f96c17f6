import type { Policy } from '#event-sourcing';
import type { DrawSurveyWave } from './wave.commands.js';
import type { SurveyWaveEvent } from './wave.events.js';

/** The sample is drawn when the period is over: at once where that has passed. */
export const drawOnWavePlanned: Policy<SurveyWaveEvent, DrawSurveyWave> = {
  name: 'draw-on-survey-wave-planned',
  categories: ['surveywave'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    if (type !== 'SurveyWavePlanned') return [];
    const { waveId, drawAt } = data;
    return [{ remind: waveId, dueAt: drawAt, command: { type: 'DrawSurveyWave', data: { waveId } } }];
  },
};
