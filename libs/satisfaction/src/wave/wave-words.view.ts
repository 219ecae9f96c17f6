import { graphqlEnum } from '#graphql';
import { SURVEY_TOPICS } from '../satisfaction-words.events.js';

export const WAVE_ORDERS = ['PLANNED_DESC', 'DRAW_ASC', 'UPDATED_DESC'] as const;
export type WaveOrder = (typeof WAVE_ORDERS)[number];
export const WAVE_STATES = ['PLANNED', 'DRAWN', 'CANCELLED'] as const;
export type WaveState = (typeof WAVE_STATES)[number];

export const SurveyTopicEnum = graphqlEnum('SurveyTopic', SURVEY_TOPICS, 'What a periodic survey looks into.');
export const WaveStateEnum = graphqlEnum('SurveyWaveState', WAVE_STATES, 'Where a wave stands.', {
  PLANNED: 'The sample is drawn when the period is over.',
  DRAWN: 'The sample is drawn, and its customers are invited.',
  CANCELLED: 'Nothing more is sent; what was sent can still be answered.',
});
export const WaveOrderEnum = graphqlEnum('SurveyWaveOrder', WAVE_ORDERS, 'How waves are sorted.');
