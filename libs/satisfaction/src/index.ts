import { type Context, projection } from '#projections';
import { satisfactionEventVersions } from './events.js';
import { figures } from './figures/figures.part.js';
import { invitationProjection } from './invitation/invitation.projection.js';
import { surveyQuotaProjection } from './invitation/survey-quota.projection.js';
import { recoveryProjection } from './recovery/recovery.projection.js';
import { SatisfactionModule } from './satisfaction.module.js';
import { satisfactionPolicySection } from './satisfaction.policy-section.js';
import { SURVEY_COMMANDS } from './survey/survey.commands.js';
import { HandleSurvey } from './survey/survey.handler.js';
import { surveyProjection } from './survey/survey.projection.js';
import { waveProjection } from './wave/wave.projection.js';

export { type SatisfactionPolicy, satisfactionPolicySection } from './satisfaction.policy-section.js';
export type * from './survey/survey.commands.js';
export { surveyDecider } from './survey/survey.decider.js';
export { HandleSurvey } from './survey/survey.handler.js';
export { surveyProjection } from './survey/survey.projection.js';
export { SurveyView } from './survey/survey.view.js';

export const satisfaction: Context = {
  name: 'satisfaction',
  events: satisfactionEventVersions,
  policySections: [satisfactionPolicySection, ...figures.policySections],
  projections: [
    ...figures.projections,
    projection(surveyProjection),
    projection(invitationProjection),
    projection(surveyQuotaProjection),
    projection(recoveryProjection),
    projection(waveProjection),
  ],
  policies: [],
  effects: [],
  commands: [{ types: SURVEY_COMMANDS, message: HandleSurvey }],
  module: SatisfactionModule,
};
