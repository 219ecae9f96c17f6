import { Injectable } from '@nestjs/common';
import { PolicyPack } from '#policy-pack';
import { Clock } from '#projections';
import { satisfactionPolicySection } from '../satisfaction.policy-section.js';
import { SURVEY_LANGUAGES, type SurveyLanguage } from '../satisfaction-words.events.js';
import { Surveys } from '../survey/surveys.handler.js';
import { surveyLanguageOf } from '../survey-language.js';

type Worded = Readonly<{ surveyId: string; surveyNo: number; language: SurveyLanguage | null }>;

/** Surveys in words: in the language asked for, else the customer's, else the first of the company that surveys speak. */
@Injectable()
export class SurveyWords {
  constructor(
    private readonly surveys: Surveys,
    private readonly pack: PolicyPack,
    private readonly clock: Clock,
  ) {}

  now(): string {
    return this.clock.now().toISOString();
  }

  async of({ surveyId, surveyNo, language }: Worded, wanted: SurveyLanguage | null) {
    const [spoken] = this.pack.languages.flatMap((each) => surveyLanguageOf(each) ?? []);
    return {
      content: await this.surveys.edition(surveyId, surveyNo),
      wording: this.pack.section(satisfactionPolicySection).surveys.wording,
      language: wanted ?? language ?? spoken ?? SURVEY_LANGUAGES[0],
    };
  }
}
