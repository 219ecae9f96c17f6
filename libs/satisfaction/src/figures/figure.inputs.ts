import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsIn, IsOptional, Length } from 'class-validator';
import {
  Choice,
  ConnectionArgs,
  FeedCursor,
  OptionalChoice,
  OptionalChoices,
  OptionalFlag,
  OptionalInner,
  OptionalTime,
  OptionalZone,
} from '#graphql';
import { INTERVALS, type Interval } from '#values';
import {
  ANSWER_CHANNELS,
  type AnswerChannel,
  SURVEY_CASES,
  SURVEY_OCCASIONS,
  SURVEY_PHASES,
  type SurveyCaseKind,
  type SurveyOccasion,
  type SurveyPhase,
} from '../satisfaction-words.events.js';
import {
  AnswerChannelEnum,
  SurveyCaseKindEnum,
  SurveyOccasionEnum,
  SurveyPhaseEnum,
} from '../satisfaction-words.view.js';
import type { SatisfactionFilter } from './figure-filter.queries.js';
import {
  GAP_BASES,
  type GapBasis,
  RESPONSE_ORDERS,
  type ResponseOrder,
  SATISFACTION_DIMENSIONS,
  SATISFACTION_PARTS,
  type SatisfactionDimension,
  type SatisfactionPart,
} from './figure-words.js';
import {
  GapBasisEnum,
  ResponseOrderEnum,
  SatisfactionDimensionEnum,
  SatisfactionIntervalEnum,
  SatisfactionPartEnum,
} from './figure-words.view.js';

const MOST_VALUES = 100;

const OneOf = (type: typeof ID | typeof String, description: string) =>
  applyDecorators(
    Field(() => [type], { nullable: true, description }),
    IsOptional(),
    ArrayMaxSize(MOST_VALUES, { message: `Must be ${MOST_VALUES} at most.` }),
    Length(1, 500, { each: true, message: 'Each must have 1 to 500 characters.' }),
  );

@InputType({ description: 'Which answers. What is left out does not matter.' })
export class SatisfactionFilterInput implements SatisfactionFilter {
  @OneOf(ID, 'To one of these surveys.')
  surveyIds?: string[] | null;

  @OptionalChoices(SurveyPhaseEnum, SURVEY_PHASES, 'That were asked for one of these.')
  phases?: SurveyPhase[] | null;

  @OptionalChoices(SurveyOccasionEnum, SURVEY_OCCASIONS, 'That were asked for at one of these.')
  occasions?: SurveyOccasion[] | null;

  @OneOf(ID, 'In one of these waves.')
  waveIds?: string[] | null;

  @OptionalChoices(SurveyCaseKindEnum, SURVEY_CASES, 'About one of these kinds of cases.')
  caseKinds?: SurveyCaseKind[] | null;

  @OneOf(String, 'About one of these product lines.')
  productLines?: string[] | null;

  @OneOf(String, 'About one of these models.')
  productModels?: string[] | null;

  @OneOf(String, 'About one of these batches.')
  batches?: string[] | null;

  @OneOf(String, 'From one of these regions.')
  regions?: string[] | null;

  @OneOf(ID, 'About the work of one of these partners.')
  partnerIds?: string[] | null;

  @OneOf(ID, 'About the work of one of these outlets.')
  outletIds?: string[] | null;

  @OneOf(ID, 'About the work of one of these technicians.')
  technicianIds?: string[] | null;

  @OneOf(String, 'About cases that came by one of these channels, such as HOTLINE.')
  channels?: string[] | null;

  @OptionalChoices(AnswerChannelEnum, ANSWER_CHANNELS, 'That came in one of these ways.')
  answeredBy?: AnswerChannel[] | null;

  @OptionalChoices(
    SatisfactionDimensionEnum,
    SATISFACTION_DIMENSIONS,
    'Of which none of these is known: the groups whose value is null.',
  )
  without?: SatisfactionDimension[] | null;

  @OptionalFlag('Whether they are low enough for a follow-up.')
  isLow?: boolean | null;

  @OptionalTime('Answered at this time or later; where replies are counted, invited then.')
  from?: Date | null;

  @OptionalTime('Answered before this time; where replies are counted, invited then.')
  to?: Date | null;
}

const Filter = () => OptionalInner(() => SatisfactionFilterInput, 'Which answers.');

const GroupBy = () =>
  applyDecorators(
    Field(() => [SatisfactionDimensionEnum], { defaultValue: [], description: 'Up to two things to group by.' }),
    ArrayMaxSize(2, { message: 'Must be two at most.' }),
    ArrayUnique({ message: 'Each must be another one.' }),
    IsIn(SATISFACTION_DIMENSIONS, { each: true }),
  );

@ArgsType()
export class SatisfactionArgs {
  @GroupBy()
  groupBy: SatisfactionDimension[] = [];

  @OptionalChoice(SatisfactionIntervalEnum, INTERVALS, 'Steps of time; without one, all time together and no trend.')
  interval?: Interval | null;

  @OptionalZone("IANA time zone of the steps, by default the policy pack's.")
  zone?: string | null;

  @Filter()
  filter?: SatisfactionFilterInput | null;
}

@ArgsType()
export class ServiceQualityGapArgs extends SatisfactionArgs {
  @Field(() => ID, { description: 'Which survey.' })
  @Length(1, 500, { message: 'Must have 1 to 500 characters.' })
  surveyId!: string;

  @Field(() => GapBasisEnum, {
    defaultValue: 'PAIRED',
    description: 'Where expectations come from: never both together.',
  })
  @IsIn(GAP_BASES)
  basis: GapBasis = 'PAIRED';
}

@ArgsType()
export class SurveyResponsesArgs extends ConnectionArgs {
  @Filter()
  filter?: SatisfactionFilterInput | null;

  @Field(() => ResponseOrderEnum, { defaultValue: 'SUBMITTED_DESC', description: 'In which order.' })
  @IsIn(RESPONSE_ORDERS)
  orderBy: ResponseOrder = 'SUBMITTED_DESC';
}

@ArgsType()
export class ExplainSatisfactionArgs extends ConnectionArgs {
  @Choice(SatisfactionPartEnum, SATISFACTION_PARTS, 'Which answers of the figure.')
  part!: SatisfactionPart;

  @Filter()
  filter?: SatisfactionFilterInput | null;
}

@ArgsType()
export class ExplainServiceQualityGapArgs extends ConnectionArgs {
  @Field(() => ID, { description: 'Which survey.' })
  @Length(1, 500, { message: 'Must have 1 to 500 characters.' })
  surveyId!: string;

  @Field(() => GapBasisEnum, { defaultValue: 'PAIRED', description: 'Where expectations come from.' })
  @IsIn(GAP_BASES)
  basis: GapBasis = 'PAIRED';

  @Filter()
  filter?: SatisfactionFilterInput | null;
}

@ArgsType()
export class SatisfactionChangesArgs {
  @GroupBy()
  groupBy: SatisfactionDimension[] = [];

  @OptionalChoice(SatisfactionIntervalEnum, INTERVALS, 'Steps of time; without one, all time together.')
  interval?: Interval | null;

  @Filter()
  filter?: SatisfactionFilterInput | null;

  @OptionalZone("IANA time zone of the steps, by default the policy pack's.")
  zone?: string | null;

  @FeedCursor()
  after?: string | null;
}
