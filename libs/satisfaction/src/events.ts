import type { EventVersions } from '#event-sourcing';
import type { InvitationEvent } from './invitation/invitation.events.js';
import type { SurveyQuotaEvent } from './invitation/survey-quota.events.js';
import type { RecoveryEvent } from './recovery/recovery.events.js';
import type { SurveyEvent } from './survey/survey.events.js';
import type { SurveyWaveEvent } from './wave/wave.events.js';

export type * from './invitation/invitation.events.js';
export * from './invitation/invitation-ids.events.js';
export type * from './invitation/survey-quota.events.js';
export type * from './recovery/recovery.events.js';
export * from './satisfaction-words.events.js';
export * from './survey/survey.events.js';
export type * from './wave/wave.events.js';

type SatisfactionEvent = SurveyEvent | InvitationEvent | SurveyQuotaEvent | RecoveryEvent | SurveyWaveEvent;

export const satisfactionEventVersions: EventVersions<SatisfactionEvent> = {
  SurveyPublished: 1,
  SurveyRevised: 1,
  SurveyRetired: 1,
  InvitationIssued: 1,
  InvitationSkipped: 1,
  InvitationSent: 1,
  SurveyAnswered: 1,
  SurveySubmitted: 1,
  InvitationWithdrawn: 1,
  InvitationExpired: 1,
  SurveyAsked: 1,
  InvitationsCalledOff: 1,
  RecoveryOpened: 1,
  RecoveryAssigned: 1,
  RecoveryContactRecorded: 1,
  RecoveryEscalated: 1,
  RecoveryClosed: 1,
  SurveyWavePlanned: 1,
  SurveyWaveDrawn: 1,
  SurveyWaveCancelled: 1,
};
