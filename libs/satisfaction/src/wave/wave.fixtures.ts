import { waveInvitationIdOf } from '../invitation/invitation-ids.events.js';
import { AT, builderOf, LATER, PACK } from '../satisfaction.fixtures.js';
import type { SurveyWaveCancelled, SurveyWaveDrawn, SurveyWavePlanned, WavePopulation } from './wave.events.js';

export const population: WavePopulation = {
  closedFrom: '2026-02-01T00:00:00.000Z',
  closedTo: '2026-03-01T00:00:00.000Z',
  caseKinds: ['COMPLAINT', 'WORK_ORDER'],
  region: 'DE',
};

export const planned = builderOf<SurveyWavePlanned>('SurveyWavePlanned', {
  waveId: 'v-1',
  title: 'February',
  surveyId: 's-1',
  topics: ['COMPLAINT_HANDLING', 'ATTITUDE'],
  medium: 'PHONE',
  population,
  sampleSize: 2,
  seed: 2026,
  drawAt: AT,
  plannedBy: 'manager-1',
  plannedAt: AT,
  packVersion: PACK,
});
export const drawn = builderOf<SurveyWaveDrawn>('SurveyWaveDrawn', {
  waveId: 'v-1',
  populationSize: 3,
  populationHash: 'bedfd7a319109d5478ccf8161b1eb9721b394c9a8f008fe101a61f4a36900d29',
  members: [
    { no: 1, caseKind: 'COMPLAINT', caseId: 'c-1' },
    { no: 2, caseKind: 'WORK_ORDER', caseId: 'w-1' },
  ],
  drawnAt: LATER,
});

export const cancelled = builderOf<SurveyWaveCancelled>('SurveyWaveCancelled', {
  waveId: 'v-1',
  reason: 'The questions were wrong.',
  invitationIds: [
    waveInvitationIdOf('v-1', { caseKind: 'COMPLAINT', caseId: 'c-1' }),
    waveInvitationIdOf('v-1', { caseKind: 'WORK_ORDER', caseId: 'w-1' }),
  ],
  cancelledBy: 'manager-2',
  cancelledAt: LATER,
});

export const waveSamples = {
  SurveyWavePlanned: planned(),
  SurveyWaveDrawn: drawn(),
  SurveyWaveCancelled: cancelled(),
};
