import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import {
  Choice,
  CommandInput,
  ConnectionArgs,
  FeedCursor,
  Name,
  OptionalChoices,
  OptionalFlag,
  OptionalInner,
  OptionalNames,
  OptionalTime,
  OptionalUuid,
  OptionalWords,
  Several,
  Uuid,
  Words,
} from '#graphql';
import { OptionalWholeNumber } from '../given.inputs.js';
import {
  INVITATION_STATES,
  type InvitationState,
  SENDING_CHANNELS,
  type SendingChannel,
  SKIP_REASONS,
  type SkipReason,
  SURVEY_CASES,
  SURVEY_MEDIA,
  SURVEY_OCCASIONS,
  SURVEY_PHASES,
  type SurveyCaseKind,
  type SurveyMedium,
  type SurveyOccasion,
  type SurveyPhase,
} from '../satisfaction-words.events.js';
import { SurveyCaseKindEnum, SurveyOccasionEnum, SurveyPhaseEnum } from '../satisfaction-words.view.js';
import type { Answers } from './invitation.commands.js';
import type { GivenAnswer } from './invitation.events.js';
import type { InvitationFilter } from './invitation.queries.js';
import {
  INVITATION_ORDERS,
  type InvitationOrder,
  InvitationOrderEnum,
  InvitationStateEnum,
  SendingChannelEnum,
  SkipReasonEnum,
  SurveyMediumEnum,
} from './invitation-words.view.js';

const LONGEST_TOKEN = 2_000;

const Token = () => (target: object, key: string) => {
  Field(() => String, { description: 'The token of the link.' })(target, key);
  IsString()(target, key);
  Length(1, LONGEST_TOKEN, { message: 'Must be the token of a link.' })(target, key);
};

@InputType({ description: 'What is answered to one question. A half that is left out stays as it was.' })
export class SurveyAnswerInput implements GivenAnswer {
  @Name('The question.')
  questionId!: string;

  @OptionalWholeNumber('What is expected, on the scale of the survey.')
  expected: number | null = null;

  @OptionalWholeNumber('What was perceived, on the scale of the survey.')
  perceived: number | null = null;
}

@InputType({ isAbstract: true })
class AnswersInput extends CommandInput implements Answers {
  @Several(() => SurveyAnswerInput, 'Answers to questions; those that are not named stay as they were.')
  answers: SurveyAnswerInput[] = [];

  @OptionalWholeNumber('Satisfaction, 1 to 5.')
  csat: number | null = null;

  @OptionalWholeNumber('Recommendation, 0 to 10.')
  nps: number | null = null;

  @OptionalWholeNumber('Ease, 1 to 7.')
  ces: number | null = null;

  @OptionalWords('A free text. Personal.')
  comment: string | null = null;
}

@InputType({ description: 'A part of the answers; several calls fill in one survey.' })
export class AnswerSurveyInput extends AnswersInput {
  @Token()
  token!: string;
}

@InputType({ description: 'The answers as they stand, for good.' })
export class SubmitSurveyInput extends CommandInput {
  @Token()
  token!: string;
}

@ArgsType()
export class SurveyFormArgs {
  @Token()
  token!: string;
}

@InputType({ description: 'A complaint, return or work order.' })
export class SurveyCaseInput {
  @Choice(SurveyCaseKindEnum, SURVEY_CASES, 'What kind of case.')
  caseKind!: SurveyCaseKind;

  @Uuid('The case.')
  caseId!: string;
}

@InputType({ description: 'A customer to be asked by hand: what is expected while the case is open, else the rest.' })
export class InviteToSurveyInput extends CommandInput {
  @Choice(SurveyCaseKindEnum, SURVEY_CASES, 'What kind of case it is about.')
  caseKind!: SurveyCaseKind;

  @Uuid('The case.')
  caseId!: string;

  @Field(() => ID, { nullable: true, description: 'The survey; left out for the one of the policy pack.' })
  @IsOptional()
  @Matches(/^[\w.-]{1,64}$/, { message: 'Must be the identifier of a survey, or left out.' })
  surveyId: string | null = null;

  @Field(() => SurveyMediumEnum, { defaultValue: 'ONLINE', description: 'How the customer is to be asked.' })
  @IsIn(SURVEY_MEDIA)
  medium: SurveyMedium = 'ONLINE';

  @Words('Why.')
  reason!: string;
}

@InputType({ description: 'That a link was sent.' })
export class RecordInvitationSentInput extends CommandInput {
  @Uuid('The invitation. expectedVersion is its version.')
  invitationId!: string;

  @Choice(SendingChannelEnum, SENDING_CHANNELS, 'By which way.')
  channel!: SendingChannel;

  @OptionalTime('When; left out for now.')
  sentAt: Date | null = null;
}

@InputType({ description: 'An invitation that may not be answered any more.' })
export class WithdrawInvitationInput extends CommandInput {
  @Uuid('The invitation. expectedVersion is its version.')
  invitationId!: string;

  @Words('Why not.')
  reason!: string;
}

@InputType({ description: 'What a customer told by phone, whole: of an invitation, or of a case.' })
export class RecordCallBackInput extends AnswersInput {
  @OptionalUuid('The invitation; left out where nobody was invited.')
  invitationId: string | null = null;

  @OptionalInner(() => SurveyCaseInput, 'The case, where no invitation is named.')
  case: SurveyCaseInput | null = null;
}

@InputType({ description: 'Which invitations. What is left out does not matter.' })
export class SurveyInvitationFilterInput implements InvitationFilter {
  @OptionalChoices(InvitationStateEnum, INVITATION_STATES, 'Where they stand.')
  states?: InvitationState[] | null;

  @OptionalChoices(SkipReasonEnum, SKIP_REASONS, 'Why nobody was asked.')
  skipped?: SkipReason[] | null;

  @OptionalChoices(SurveyPhaseEnum, SURVEY_PHASES, 'Which half is asked.')
  phases?: SurveyPhase[] | null;

  @OptionalChoices(SurveyOccasionEnum, SURVEY_OCCASIONS, 'Why somebody is asked.')
  occasions?: SurveyOccasion[] | null;

  @OptionalChoices(SurveyMediumEnum, SURVEY_MEDIA, 'How somebody is asked.')
  media?: SurveyMedium[] | null;

  @OptionalChoices(SurveyCaseKindEnum, SURVEY_CASES, 'What kind of case they are about.')
  caseKinds?: SurveyCaseKind[] | null;

  @OptionalNames('About one of these cases.')
  caseIds?: string[] | null;

  @OptionalNames('Of one of these customers.')
  customerIds?: string[] | null;

  @OptionalNames('Of one of these waves.')
  waveIds?: string[] | null;

  @OptionalNames('By one of these surveys.')
  surveyIds?: string[] | null;

  @OptionalNames('About the work of one of these partners.')
  partnerIds?: string[] | null;

  @OptionalNames('In one of these regions.')
  regions?: string[] | null;

  @OptionalFlag('Whether the link was sent.')
  wasSent?: boolean | null;

  @OptionalFlag('Whether the answers are so low that somebody follows up.')
  isLow?: boolean | null;

  @OptionalTime('Invited from here on.')
  invitedFrom?: Date | null;

  @OptionalTime('Invited before.')
  invitedTo?: Date | null;
}

@ArgsType()
export class SurveyInvitationsArgs extends ConnectionArgs {
  @OptionalInner(() => SurveyInvitationFilterInput, 'Which invitations.')
  filter?: SurveyInvitationFilterInput | null;

  @Field(() => InvitationOrderEnum, { defaultValue: 'INVITED_DESC', description: 'How they are sorted.' })
  @IsIn(INVITATION_ORDERS)
  orderBy: InvitationOrder = 'INVITED_DESC';
}

@ArgsType()
export class SurveyInvitationChangesArgs {
  @OptionalInner(() => SurveyInvitationFilterInput, 'Which invitations.')
  filter?: SurveyInvitationFilterInput | null;

  @FeedCursor()
  after?: string | null;
}
