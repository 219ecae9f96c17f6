import { Module } from '@nestjs/common';
import { figures } from './figures/figures.part.js';
import { SurveyHandler } from './survey/survey.handler.js';
import { SurveyResolver } from './survey/survey.resolver.js';
import { Surveys } from './survey/surveys.handler.js';

@Module({
  providers: [Surveys, SurveyHandler, SurveyResolver, ...figures.providers],
})
export class SatisfactionModule {}
