import { Module } from '@nestjs/common';
import { Cases } from './cases.handler.js';
import { figures } from './figures/figures.part.js';
import { SatisfactionHistoryResolver } from './history/satisfaction-history.resolver.js';
import { InvitationHandler } from './invitation/invitation.handler.js';
import { InvitationResolver } from './invitation/invitation.resolver.js';
import { InvitationSender } from './invitation/invitation.sender.js';
import { InvitationGathering, InvitingGathering } from './invitation/invitation-gathering.handler.js';
import { InvitationLog } from './invitation/invitation-log.handler.js';
import { InvitationMutationResolver } from './invitation/invitation-mutation.resolver.js';
import { SurveyDoor } from './invitation/survey-door.handler.js';
import { SurveyForms } from './invitation/survey-form.handler.js';
import { SurveyFormResolver } from './invitation/survey-form.resolver.js';
import { SurveyQuotaHandler } from './invitation/survey-quota.handler.js';
import { SurveyQuotaResolver } from './invitation/survey-quota.resolver.js';
import { SurveyTokens } from './invitation/survey-tokens.handler.js';
import { SurveyWords } from './invitation/survey-words.handler.js';
import { RecoveryHandler } from './recovery/recovery.handler.js';
import { RecoveryResolver } from './recovery/recovery.resolver.js';
import { RecoverySender } from './recovery/recovery.sender.js';
import { RecoveryMutationResolver } from './recovery/recovery-mutation.resolver.js';
import { SurveyHandler } from './survey/survey.handler.js';
import { SurveyResolver } from './survey/survey.resolver.js';
import { Surveys } from './survey/surveys.handler.js';
import { SurveyWaveHandler } from './wave/wave.handler.js';
import { SurveyWaveReceiptResolver, SurveyWaveResolver } from './wave/wave.resolver.js';
import { Waves } from './wave/waves.handler.js';

@Module({
  providers: [
    Cases,
    Surveys,
    SurveyHandler,
    SurveyResolver,
    InvitationLog,
    InvitingGathering,
    InvitationGathering,
    InvitationHandler,
    SurveyQuotaHandler,
    SurveyQuotaResolver,
    InvitationSender,
    InvitationResolver,
    InvitationMutationResolver,
    SurveyTokens,
    SurveyDoor,
    SurveyWords,
    SurveyForms,
    SurveyFormResolver,
    RecoveryHandler,
    RecoverySender,
    RecoveryResolver,
    RecoveryMutationResolver,
    Waves,
    SurveyWaveHandler,
    SurveyWaveResolver,
    SurveyWaveReceiptResolver,
    SatisfactionHistoryResolver,
    ...figures.providers,
  ],
})
export class SatisfactionModule {}
