import { Module } from '@nestjs/common';
import { Cases } from './cases.handler.js';
import { figures } from './figures/figures.part.js';
import { InvitationHandler } from './invitation/invitation.handler.js';
import { InvitationGathering } from './invitation/invitation-gathering.handler.js';
import { InvitationLog } from './invitation/invitation-log.handler.js';
import { SurveyQuotaHandler } from './invitation/survey-quota.handler.js';
import { SurveyHandler } from './survey/survey.handler.js';
import { SurveyResolver } from './survey/survey.resolver.js';
import { Surveys } from './survey/surveys.handler.js';

@Module({
  providers: [
    Cases,
    Surveys,
    SurveyHandler,
    SurveyResolver,
    InvitationLog,
    InvitationGathering,
    InvitationHandler,
    SurveyQuotaHandler,
    ...figures.providers,
  ],
})
export class SatisfactionModule {}
