import { type Context, policy, projection } from '#projections';
import { satisfactionEventVersions } from './events.js';
import { figures } from './figures/figures.part.js';
import { callingOffOnCustomer } from './invitation/calling-off-on-customer.policy.js';
import { expiryOnInvitation } from './invitation/expiry-on-invitation.policy.js';
import { INVITATION_COMMANDS } from './invitation/invitation.commands.js';
import { HandleInvitation } from './invitation/invitation.handler.js';
import { invitationProjection } from './invitation/invitation.projection.js';
import { invitationOnCase } from './invitation/invitation-on-case.policy.js';
import { HandleSurveyQuota } from './invitation/survey-quota.handler.js';
import { surveyQuotaProjection } from './invitation/survey-quota.projection.js';
import { withdrawalOnCalledOff } from './invitation/withdrawal-on-called-off.policy.js';
import { withdrawalOnCaseEnded } from './invitation/withdrawal-on-case-ended.policy.js';
import { escalationOnRecoveryDue } from './recovery/escalation-on-recovery-due.policy.js';
import { RECOVERY_COMMANDS } from './recovery/recovery.commands.js';
import { HandleRecovery } from './recovery/recovery.handler.js';
import { recoveryProjection } from './recovery/recovery.projection.js';
import { recoveryOnLowScore } from './recovery/recovery-on-low-score.policy.js';
import { SatisfactionModule } from './satisfaction.module.js';
import { satisfactionPolicySection } from './satisfaction.policy-section.js';
import { SURVEY_COMMANDS } from './survey/survey.commands.js';
import { HandleSurvey } from './survey/survey.handler.js';
import { surveyProjection } from './survey/survey.projection.js';
import { drawOnWavePlanned } from './wave/draw-on-wave-planned.policy.js';
import { invitationsOnWaveDrawn } from './wave/invitations-on-wave-drawn.policy.js';
import { WAVE_COMMANDS } from './wave/wave.commands.js';
import { HandleSurveyWave } from './wave/wave.handler.js';
import { waveProjection } from './wave/wave.projection.js';
import { withdrawalOnWaveCancelled } from './wave/withdrawal-on-wave-cancelled.policy.js';

export { type CsatAsked, type CsatOf, csatBy } from './figures/csat.queries.js';
export type { SatisfactionFilter } from './figures/figure-filter.queries.js';
export { FIGURE_READERS } from './figures/figure-roles.js';
export { gapFactProjection } from './figures/gap-fact.projection.js';
export { responseProjection } from './figures/response.projection.js';
export { ResponseView } from './figures/response.view.js';
export { type SatisfactionAsked, satisfactionOf } from './figures/satisfaction.queries.js';
export type * from './invitation/invitation.commands.js';
export { invitationDecider } from './invitation/invitation.decider.js';
export { HandleInvitation } from './invitation/invitation.handler.js';
export { invitationProjection } from './invitation/invitation.projection.js';
export { InvitationView } from './invitation/invitation.view.js';
export { surveyQuotaDecider } from './invitation/survey-quota.decider.js';
export type * from './recovery/recovery.commands.js';
export { recoveryDecider } from './recovery/recovery.decider.js';
export { HandleRecovery } from './recovery/recovery.handler.js';
export { recoveryProjection } from './recovery/recovery.projection.js';
export { RecoveryView } from './recovery/recovery.view.js';
export { type SatisfactionPolicy, satisfactionPolicySection } from './satisfaction.policy-section.js';
export type * from './survey/survey.commands.js';
export { surveyDecider } from './survey/survey.decider.js';
export { HandleSurvey } from './survey/survey.handler.js';
export { surveyProjection } from './survey/survey.projection.js';
export { SurveyView } from './survey/survey.view.js';
export type * from './wave/wave.commands.js';
export { waveDecider } from './wave/wave.decider.js';
export { HandleSurveyWave } from './wave/wave.handler.js';
export { WaveView } from './wave/wave.view.js';
export { sampleOf } from './wave/wave-sample.js';

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
  policies: [
    policy(invitationOnCase),
    policy(withdrawalOnCaseEnded),
    policy(expiryOnInvitation),
    policy(callingOffOnCustomer),
    policy(withdrawalOnCalledOff),
    policy(recoveryOnLowScore),
    policy(escalationOnRecoveryDue),
    policy(drawOnWavePlanned),
    policy(invitationsOnWaveDrawn),
    policy(withdrawalOnWaveCancelled),
  ],
  effects: [],
  commands: [
    { types: SURVEY_COMMANDS, message: HandleSurvey },
    { types: INVITATION_COMMANDS, message: HandleInvitation },
    { types: ['CallOffInvitations'], message: HandleSurveyQuota },
    { types: RECOVERY_COMMANDS, message: HandleRecovery },
    { types: WAVE_COMMANDS, message: HandleSurveyWave },
  ],
  module: SatisfactionModule,
};
