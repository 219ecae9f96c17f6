import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { SurveyWaveEvent, SurveyWavePlanned } from './wave.events.js';
import { WaveView } from './wave.view.js';

export const waveProjection: Projection<WaveView, SurveyWaveEvent> = {
  name: 'survey-wave',
  version: 1,
  categories: ['surveywave'],
  view: WaveView,
  rowsOf: 'STREAM',
  keys: ({ data }) => [data.waveId],
  apply: (rows, event) => {
    if (event.type === 'SurveyWavePlanned') return [planned(event)];
    const row = rows.get(event.data.waveId);
    const { populationSize, populationHash, members, drawnAt } = event.data;
    const drawn = { state: 'DRAWN' as const, populationSize, populationHash, members, drawnAt: new Date(drawnAt) };
    return row ? [{ ...row, ...drawn, version: event.meta.version.toString(), position: event.meta.position }] : [];
  },
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
  version: meta.version.toString(),
  position: meta.position,
});
