import { refusing } from '#event-sourcing';

export const waveRefusal = refusing({
  WAVE_NOT_FOUND: ['There is no such wave.', 'Plan it.', 'PlanSurveyWave'],
  WAVE_ALREADY_PLANNED: ['This wave is planned already.', 'Plan another one.', 'PlanSurveyWave'],
  WAVE_TITLE_MISSING: ['A wave has a title.', 'Write it down.', null],
  WAVE_TOPICS_MISSING: ['A wave looks into one topic at least.', 'Name it.', null],
  WAVE_KINDS_MISSING: ['A population has one kind of case at least.', 'Name it.', null],
  WAVE_PERIOD_IMPOSSIBLE: [
    'A period begins before it ends, and is no longer than the policy pack allows.',
    'Correct it.',
    null,
  ],
  WAVE_SAMPLE_IMPOSSIBLE: [
    'A sample has one case at least, and no more than the policy pack allows.',
    'Correct its size.',
    null,
  ],
  WAVE_SEED_IMPOSSIBLE: ['A seed is a whole number from 0 to 4294967295.', 'Correct it.', null],
  WAVE_REASON_MISSING: ['A wave is not cancelled without a reason.', 'Write it down.', null],
  WAVE_TEXT_TOO_LONG: ['A text is longer than the policy pack allows.', 'Shorten it.', null],
  WAVE_OVER: ['Every link of this wave has ended.', 'There is nothing left to cancel.', null],
  WAVE_SURVEY_UNKNOWN: ['There is no such survey, or nobody is asked by it any more.', 'Name another one.', null],
});
