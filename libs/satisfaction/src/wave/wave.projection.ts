import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { SurveyWaveCancelled, SurveyWaveDrawn, SurveyWaveEvent, SurveyWavePlanned } from './wave.events.js';
import { WaveView } from './wave.view.js';

export const waveProjection: Projection<WaveView, SurveyWaveEvent> = {
  name: 'survey-wave',
  version: 2,
  categories: ['surveywave'],
  view: WaveView,
  rowsOf: 'STREAM',
  keys: ({ data }) => [data.waveId],
  apply: (rows, event) => {
    if (event.type === 'SurveyWavePlanned') return [planned(event)];
    const row = rows.get(event.data.waveId);
    const { version, position } = event.meta;
    return row ? [{ ...row, ...told(event), version: version.toString(), position }] : [];
  },
};

const told = ({ type, data }: SurveyWaveDrawn | SurveyWaveCancelled): Partial<WaveView> => {
  if (type === 'SurveyWaveCancelled') {
    const { cancelledBy, cancelledAt, reason } = data;
    return { state: 'CANCELLED', cancelledBy, cancelledAt: new Date(cancelledAt), cancelReason: reason };
  }
  const { populationSize, populationHash, members, drawnAt } = data;
  return { state: 'DRAWN', populationSize, populationHash, members, drawnAt: new Date(drawnAt) };
};

const planned = ({ data, meta }: Recorded<SurveyWavePlanned>): WaveView => ({
  id: data.waveId,
  title: data.title,
  state: 'PLANNED',
  surveyId: data.surveyId,
  topics: data.topics,
  medium: data.medium,
  population: data.population,
  sampleSize: data.sampleSize,
  seed: data.seed,
  populationSize: null,
  populationHash: null,
  members: [],
  drawAt: new Date(data.drawAt),
  drawnAt: null,
  plannedBy: data.plannedBy,
  plannedAt: new Date(data.plannedAt),
  cancelledBy: null,
  cancelledAt: null,
  cancelReason: null,
  version: meta.version.toString(),
  position: meta.position,
});
