import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsOptional,
  Length,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { ConnectionArgs, OptionalChoices, OptionalTime } from '#graphql';
import type { ReturnFilter } from './return-filter.queries.js';
import {
  RETURN_REASONS,
  RETURN_REMEDIES,
  RETURN_STATUSES,
  type ReturnReason,
  type ReturnRemedy,
  type ReturnStatus,
} from './return-words.events.js';
import {
  RETURN_ORDERS,
  type ReturnOrder,
  ReturnOrderEnum,
  ReturnReasonEnum,
  ReturnRemedyEnum,
  ReturnStatusEnum,
} from './return-words.view.js';

const MOST_VALUES = 100;

const OneOfTexts = (description: string) =>
  applyDecorators(
    Field(() => [String], { nullable: true, description }),
    IsOptional(),
    ArrayMaxSize(MOST_VALUES, { message: `Must be ${MOST_VALUES} at most.` }),
    Length(1, 500, { each: true, message: 'Each must have 1 to 500 characters.' }),
  );

@InputType({ description: 'Which returns. What is left out does not matter.' })
export class ReturnFilterInput implements ReturnFilter {
  @Field(() => String, { nullable: true, description: 'Part of its number or of the order’s, a serial, or its id.' })
  @IsOptional()
  @MinLength(2, { message: 'Must have 2 characters at least.' })
  @MaxLength(200, { message: 'Must have 200 characters at most.' })
  text?: string | null;

  @OptionalChoices(ReturnStatusEnum, RETURN_STATUSES, 'Standing at one of these.')
  statuses?: ReturnStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a line is open.' })
  @IsOptional()
  @IsBoolean()
  isOpen?: boolean | null;

  @OptionalChoices(ReturnReasonEnum, RETURN_REASONS, 'With a line for one of these reasons.')
  reasons?: ReturnReason[] | null;

  @OptionalChoices(ReturnRemedyEnum, RETURN_REMEDIES, 'With a line for one of these remedies.')
  remedies?: ReturnRemedy[] | null;

  @OneOfTexts('With one of these products.')
  productIds?: string[] | null;

  @OneOfTexts('With one of these units, old or new.')
  unitIds?: string[] | null;

  @OneOfTexts('With one of these serials, old or new.')
  serials?: string[] | null;

  @OneOfTexts('Of one of these orders.')
  orderIds?: string[] | null;

  @OneOfTexts('Of one of these customers.')
  customerIds?: string[] | null;

  @OneOfTexts('That carry out a remedy of one of these complaints.')
  complaintIds?: string[] | null;

  @OneOfTexts('From one of these regions.')
  regions?: string[] | null;

  @OptionalTime('With something due before this time: with the present one, those that are late.')
  dueBefore?: Date | null;

  @OptionalTime('Opened at this time or later.')
  openedFrom?: Date | null;

  @OptionalTime('Opened before this time.')
  openedTo?: Date | null;
}

const Filter = () =>
  applyDecorators(
    Field(() => ReturnFilterInput, { nullable: true, description: 'Which ones.' }),
    IsOptional(),
    ValidateNested(),
    Type(() => ReturnFilterInput),
  );

@ArgsType()
export class ReturnsArgs extends ConnectionArgs {
  @Filter()
  filter?: ReturnFilterInput | null;

  @Field(() => ReturnOrderEnum, { defaultValue: 'OPENED_DESC', description: 'In which order.' })
  @IsIn(RETURN_ORDERS)
  orderBy: ReturnOrder = 'OPENED_DESC';
}

@ArgsType()
export class ReturnChangesArgs {
  @Filter()
  filter?: ReturnFilterInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of a change: continues behind it. Without one, all that match come first.',
  })
  @IsOptional()
  @MaxLength(4_000)
  after?: string | null;
}
