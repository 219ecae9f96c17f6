import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Public } from '#auth';
import type { Receipt } from '#event-store';
import type { OperationContext } from '#graphql';
import type { SurveyLanguage } from '../satisfaction-words.events.js';
import { AnswerSurveyInput, SubmitSurveyInput, SurveyFormArgs } from './invitation.inputs.js';
import { SurveyAnswersReceipt } from './invitation-receipt.view.js';
import { SurveyLanguageEnum } from './invitation-words.view.js';
import { SurveyForms } from './survey-form.handler.js';
import { SurveyForm } from './survey-form.view.js';

/** What customers do without login, by the link that they were sent. */
@Resolver()
export class SurveyFormResolver {
  constructor(private readonly forms: SurveyForms) {}

  @Public()
  @Query(() => SurveyForm, { description: 'The survey behind a link, with what is answered so far. Needs no login.' })
  survey(
    @Args() { token }: SurveyFormArgs,
    @Args('language', {
      type: () => SurveyLanguageEnum,
      nullable: true,
      description: "The language; left out for the customer's.",
    })
    language: SurveyLanguage | null,
    @Context() { address }: OperationContext,
  ): Promise<SurveyForm> {
    return this.forms.read({ token, address }, language ?? null);
  }

  @Public()
  @Mutation(() => SurveyAnswersReceipt, {
    description: 'Answers a part of the survey behind a link; what was answered before stays. Needs no login.',
  })
  answerSurvey(@Args('input') input: AnswerSurveyInput, @Context() { address }: OperationContext): Promise<Receipt> {
    const { token, answers, csat, nps, ces, comment } = input;
    return this.forms.answer({ token, address }, input, { answers: answers.map(halves), csat, nps, ces, comment });
  }

  @Public()
  @Mutation(() => SurveyAnswersReceipt, {
    description: 'Submits the survey behind a link for good; the link is of no use from then on. Needs no login.',
  })
  submitSurvey(@Args('input') input: SubmitSurveyInput, @Context() { address }: OperationContext): Promise<Receipt> {
    return this.forms.submit({ token: input.token, address }, input);
  }
}

export const halves = ({ questionId, expected, perceived }: AnswerSurveyInput['answers'][number]) => ({
  questionId,
  expected,
  perceived,
});
