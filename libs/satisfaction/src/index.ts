import { type Context, projection } from '#projections';
import { satisfactionEventVersions } from './events.js';
import { invitationProjection } from './invitation/invitation.projection.js';
import { surveyQuotaProjection } from './invitation/survey-quota.projection.js';
import { recoveryProjection } from './recovery/recovery.projection.js';
import { SatisfactionModule } from './satisfaction.module.js';
import { surveyProjection } from './survey/survey.projection.js';
import { waveProjection } from './wave/wave.projection.js';

export const satisfaction: Context = {
  name: 'satisfaction',
  events: satisfactionEventVersions,
  policySections: [],
  projections: [
    projection(surveyProjection),
    projection(invitationProjection),
    projection(surveyQuotaProjection),
    projection(recoveryProjection),
    projection(waveProjection),
  ],
  policies: [],
  effects: [],
  commands: [],
  module: SatisfactionModule,
};
