import { Module } from '@nestjs/common';
import { SurveyHandler } from './survey/survey.handler.js';
import { SurveyResolver } from './survey/survey.resolver.js';
import { Surveys } from './survey/surveys.handler.js';

@Module({
  providers: [Surveys, SurveyHandler, SurveyResolver],
})
export class SatisfactionModule {}
