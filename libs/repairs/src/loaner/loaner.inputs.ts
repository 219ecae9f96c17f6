import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsDate, IsIn, IsOptional, IsUUID, Length, ValidateNested } from 'class-validator';
import { CommandInput, ConnectionArgs, Name, OptionalName, OptionalTime, Words } from '#graphql';
import { WorkOrderId } from '../given.inputs.js';
import type { LoanerFilter } from './loaner.queries.js';
import {
  LOANER_ORDERS,
  LOANER_STATUSES,
  type LoanerOrder,
  LoanerOrderEnum,
  type LoanerStatus,
  LoanerStatusEnum,
} from './loaner-words.view.js';

const MOST_VALUES = 100;

const LoanerId = () =>
  applyDecorators(
    Field(() => ID, { description: 'The loaner.' }),
    IsUUID('all', { message: 'Must be the UUID of a loaner.' }),
  );

const OneOfTexts = (description: string) =>
  applyDecorators(
    Field(() => [String], { nullable: true, description }),
    IsOptional(),
    ArrayMaxSize(MOST_VALUES, { message: `Must be ${MOST_VALUES} at most.` }),
    Length(1, 500, { each: true, message: 'Each must have 1 to 500 characters.' }),
  );

@InputType({ description: 'A loaner that an outlet has.' })
export class RegisterLoanerInput extends CommandInput {
  @Name('Article number.')
  sku!: string;

  @OptionalName('Its serial.')
  serial: string | null = null;

  @Name('The outlet that it belongs to.')
  outletId!: string;
}

@InputType({ description: 'One loaner.' })
export class LoanerInput extends CommandInput {
  @LoanerId()
  loanerId!: string;
}

@InputType({ description: 'A loaner that is not lent any more.' })
export class RetireLoanerInput extends LoanerInput {
  @Words('Why not.')
  reason!: string;
}

@InputType({ description: 'A loaner for the customer of a work order.' })
export class HandOutLoanerInput extends CommandInput {
  @WorkOrderId()
  workOrderId!: string;

  @LoanerId()
  loanerId!: string;

  @OptionalTime('When it is due back; by default as the policy pack says.')
  dueBackAt: Date | null = null;
}

@InputType({ description: 'A loaner that comes back.' })
export class TakeBackLoanerInput extends CommandInput {
  @WorkOrderId()
  workOrderId!: string;

  @LoanerId()
  loanerId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it is damaged: it is not lent before it is restored.',
  })
  @IsBoolean()
  damaged = false;
}

@InputType({ description: 'Which loaners. What is left out does not matter.' })
export class LoanerFilterInput implements LoanerFilter {
  @OneOfTexts('Of one of these outlets.')
  outletIds?: string[] | null;

  @OneOfTexts('Of one of these partners.')
  partnerIds?: string[] | null;

  @OneOfTexts('With the customer of one of these orders.')
  workOrderIds?: string[] | null;

  @Field(() => [LoanerStatusEnum], { nullable: true, description: 'Where they are.' })
  @IsOptional()
  @IsIn(LOANER_STATUSES, { each: true })
  statuses?: LoanerStatus[] | null;

  @OneOfTexts('One of these articles.')
  skus?: string[] | null;

  @Field(() => Date, { nullable: true, description: 'Due back before this time: with the present one, those overdue.' })
  @IsOptional()
  @IsDate()
  dueBackBefore?: Date | null;
}

@ArgsType()
export class LoanersArgs extends ConnectionArgs {
  @Field(() => LoanerFilterInput, { nullable: true, description: 'Which loaners.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LoanerFilterInput)
  filter?: LoanerFilterInput | null;

  @Field(() => LoanerOrderEnum, { defaultValue: 'SKU_ASC', description: 'How they are sorted.' })
  @IsIn(LOANER_ORDERS)
  orderBy: LoanerOrder = 'SKU_ASC';
}

@ArgsType()
export class LoanerChangesArgs {
  @Field(() => LoanerFilterInput, { nullable: true, description: 'Which loaners.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LoanerFilterInput)
  filter?: LoanerFilterInput | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last change seen; left out: from the beginning.' })
  @IsOptional()
  @Length(1, 2_000, { message: 'Must be the cursor of a change, or left out.' })
  after?: string | null;
}
