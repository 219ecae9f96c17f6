import type { Policy } from '#event-sourcing';
import type { DrawSurveyWave } from './wave.commands.js';
import type { SurveyWaveEvent } from './wave.events.js';

/** The sample is drawn when the period is over: at once where that has passed, never where the wave is cancelled. */
export const drawOnWavePlanned: Policy<SurveyWaveEvent, DrawSurveyWave> = {
  name: 'draw-on-survey-wave-planned',
  categories: ['surveywave'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    const { waveId } = data;
    switch (type) {
      case 'SurveyWavePlanned':
        return [{ remind: waveId, dueAt: data.drawAt, command: { type: 'DrawSurveyWave', data: { waveId } } }];
      case 'SurveyWaveCancelled':
        return [{ forget: waveId }];
      default:
        return [];
    }
  },
};
