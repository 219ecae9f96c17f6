import { Injectable } from '@nestjs/common';
import { fold } from '#event-sourcing';
import { Codec, EventStore } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { satisfactionPolicySection } from '../satisfaction.policy-section.js';
import { surveyDecider } from './survey.decider.js';
import { DEFAULT_SURVEY_ID, type SurveyContent, type SurveyEvent } from './survey.events.js';
import type { SurveyEdition } from './survey-edition.js';

/** Surveys as their own streams say, and the one of the policy pack where nobody has published it. */
@Injectable()
export class Surveys {
  constructor(
    private readonly store: EventStore,
    private readonly codec: Codec,
    private readonly pack: PolicyPack,
  ) {}

  /** The edition that customers are asked by; null where there is no such survey. */
  async current(surveyId: string): Promise<SurveyEdition | null> {
    const state = fold(surveyDecider, await this.events(surveyId));
    return state ? { surveyId, ...state } : this.fromPack(surveyId);
  }

  /** What an edition said; the newest one where that is not known any more. */
  async edition(surveyId: string, no: number): Promise<SurveyContent | null> {
    const editions = (await this.events(surveyId)).flatMap(({ type, data }) =>
      type === 'SurveyRetired' ? [] : [data],
    );
    const published = editions.find((edition) => edition.no === no);
    return published ?? this.fromPack(surveyId)?.content ?? editions.at(-1) ?? null;
  }

  private fromPack(surveyId: string): SurveyEdition | null {
    if (surveyId !== DEFAULT_SURVEY_ID) return null;
    const { default: content } = this.pack.section(satisfactionPolicySection).surveys;
    return { surveyId, no: 0, content, isRetired: false };
  }

  private async events(surveyId: string) {
    return this.codec.decode<SurveyEvent>(await this.store.readStream(`survey-${surveyId}`));
  }
}
