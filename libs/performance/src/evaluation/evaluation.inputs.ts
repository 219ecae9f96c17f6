import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, Float, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsNumber, IsString, Length, Max, Min, ValidateNested } from 'class-validator';
import {
  Choice,
  CommandInput,
  ConnectionArgs,
  Day,
  OptionalChoices,
  OptionalDay,
  OptionalFlag,
  OptionalInner,
  OptionalName,
  OptionalUuid,
  OptionalUuids,
  UuidOf,
  Words,
} from '#graphql';
import { LONGEST_TEXT, OptionalPoints } from '../given.inputs.js';
import type {
  BonusGiven,
  DeductionGiven,
  RecordServiceEvaluation,
  SpecialDeductionGiven,
} from './evaluation.commands.js';
import type { EvaluationFilter } from './evaluation.queries.js';
import {
  EVALUATION_RATINGS,
  type EvaluationRating,
  SPECIAL_CAUSES,
  type SpecialCause,
} from './evaluation-words.events.js';
import { EvaluationRatingEnum, SpecialCauseEnum } from './evaluation-words.view.js';

const LONGEST_LIST = 1_000;
const LONGEST_CODE = 40;

const Code = (description: string) =>
  applyDecorators(
    Field(() => String, { description }),
    Length(1, LONGEST_CODE, { message: `Must have 1 to ${LONGEST_CODE} characters.` }),
  );

const Several = (type: () => new () => object, description: string) =>
  applyDecorators(
    Field(() => [type()], { defaultValue: [], description }),
    IsArray(),
    ArrayMaxSize(LONGEST_LIST, { message: `Must be ${LONGEST_LIST} at most.` }),
    ValidateNested({ each: true }),
    Type(type),
  );

@InputType({ description: 'Points that a clause loses.' })
export class EvaluationDeductionInput implements DeductionGiven {
  @Code('The clause, by its number in the standard.')
  clause!: string;

  @Field(() => Float, { description: 'How many of its points.' })
  @IsNumber()
  @Min(0)
  @Max(100)
  points!: number;

  @Words('What was found. Personal.', LONGEST_TEXT)
  finding!: string;

  @Words('What shows it: a document, a record, a visit. Personal.', LONGEST_TEXT)
  evidence!: string;
}

@InputType({ description: 'Something that costs points besides those of the clauses.' })
export class EvaluationSpecialDeductionInput implements SpecialDeductionGiven {
  @Choice(SpecialCauseEnum, SPECIAL_CAUSES, 'What it is against.')
  cause!: SpecialCause;

  @Words('What was found. Personal.', LONGEST_TEXT)
  finding!: string;

  @Words('What shows it. Personal.', LONGEST_TEXT)
  evidence!: string;
}

@InputType({ description: 'Something that earns points on top.' })
export class EvaluationBonusInput implements BonusGiven {
  @Code('The rule of the policy pack.')
  rule!: string;

  @OptionalPoints('The share in percent, where the rule asks for one.')
  share: number | null = null;

  @Words('What shows it. Personal.', LONGEST_TEXT)
  evidence!: string;
}

type Asked = Omit<RecordServiceEvaluation['data'], 'evaluationId'>;

@InputType({ description: 'What an assessor found; all that is not deducted is met.' })
export class RecordServiceEvaluationInput extends CommandInput implements Asked {
  @UuidOf('a partner', 'The organisation: a partner, or the company’s own.')
  partnerId!: string;

  @Day('The day of the evaluation.')
  evaluatedOn!: string;

  @Several(() => EvaluationDeductionInput, 'What the clauses lose.')
  deductions!: EvaluationDeductionInput[];

  @Field(() => [String], { defaultValue: [], description: 'Clauses that do not apply to the organisation.' })
  @IsArray()
  @ArrayMaxSize(LONGEST_LIST)
  @IsString({ each: true })
  notApplicable!: string[];

  @Several(() => EvaluationSpecialDeductionInput, 'What costs points besides.')
  specialDeductions!: EvaluationSpecialDeductionInput[];

  @Several(() => EvaluationBonusInput, 'What earns points on top.')
  bonuses!: EvaluationBonusInput[];

  @OptionalUuid('The earlier evaluation whose place it takes.')
  corrects: string | null = null;

  @OptionalName('What else there is to say. Personal.', LONGEST_TEXT)
  note: string | null = null;
}

@InputType({ description: 'Which evaluations. What is left out does not matter.' })
export class ServiceEvaluationFilterInput implements EvaluationFilter {
  @OptionalUuids('Of these organisations.')
  partnerIds?: string[] | null;

  @OptionalChoices(EvaluationRatingEnum, EVALUATION_RATINGS, 'That came to one of these.')
  ratings?: EvaluationRating[] | null;

  @OptionalDay('Of this day or a later one.')
  fromDay?: string | null;

  @OptionalDay('Of this day or an earlier one.')
  toDay?: string | null;

  @OptionalFlag('Whether another one took their place.')
  isCorrected?: boolean | null;
}

@ArgsType()
export class ServiceEvaluationsArgs extends ConnectionArgs {
  @OptionalInner(() => ServiceEvaluationFilterInput, 'Which ones.')
  filter?: ServiceEvaluationFilterInput | null;
}
