import { invitationSamples } from './invitation/invitation.fixtures.js';
import { recoverySamples } from './recovery/recovery.fixtures.js';
import { surveySamples } from './survey/survey.fixtures.js';
import { waveSamples } from './wave/wave.fixtures.js';

export { controlledRates } from './figures/controlled-rates.queries.js';
export { figuresPolicySection } from './figures/figures.policy-section.js';
export * as invitationFixtures from './invitation/invitation.fixtures.js';
export * as recoveryFixtures from './recovery/recovery.fixtures.js';
export { about } from './satisfaction.fixtures.js';
export * as surveyFixtures from './survey/survey.fixtures.js';
export * as waveFixtures from './wave/wave.fixtures.js';

/** One sample of every event type that this context stores. */
export const satisfactionSamples = {
  ...surveySamples,
  ...invitationSamples,
  ...recoverySamples,
  ...waveSamples,
};
