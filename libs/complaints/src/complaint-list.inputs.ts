import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { ConnectionArgs, IsZone, OptionalChoice, OptionalChoices, OptionalTime, Time } from '#graphql';
import { INTERVALS, type Interval } from '#values';
import {
  COMPLAINT_DIMENSIONS,
  type ComplaintDimension,
  ComplaintDimensionEnum,
  IntervalEnum,
} from './complaint-count.view.js';
import type { ComplaintFilter } from './complaint-filter.queries.js';
import {
  CATEGORIES,
  type Category,
  COMPLAINT_CHANNELS,
  COMPLAINT_STATUSES,
  type ComplaintChannel,
  type ComplaintStatus,
  DEPARTMENTS,
  type Department,
  RESPONSIBILITIES,
  type Responsibility,
  SAFETY_FLAGS,
  type SafetyFlag,
  SEVERITIES,
  type Severity,
} from './complaint-words.events.js';
import {
  CategoryEnum,
  COMPLAINT_ORDERS,
  ComplaintChannelEnum,
  type ComplaintOrder,
  ComplaintOrderEnum,
  ComplaintStatusEnum,
  DepartmentEnum,
  ORIGINS,
  type Origin,
  OriginEnum,
  ResponsibilityEnum,
  SafetyFlagEnum,
  SeverityEnum,
} from './complaint-words.view.js';

const MOST_VALUES = 100;

const OneOfTexts = (description: string) =>
  applyDecorators(
    Field(() => [String], { nullable: true, description }),
    IsOptional(),
    ArrayMaxSize(MOST_VALUES, { message: `Must be ${MOST_VALUES} at most.` }),
    Length(1, 500, { each: true, message: 'Each must have 1 to 500 characters.' }),
  );

@InputType({ description: 'Which complaints. What is left out does not matter.' })
export class ComplaintFilterInput implements ComplaintFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words that all stand in it, whole or in part: numbers, products, and what people wrote.',
  })
  @IsOptional()
  @MinLength(2, { message: 'Must have 2 characters at least.' })
  @MaxLength(200, { message: 'Must have 200 characters at most.' })
  text?: string | null;

  @OptionalChoices(ComplaintStatusEnum, COMPLAINT_STATUSES, 'Standing at one of these; by default all but MERGED.')
  statuses?: ComplaintStatus[] | null;

  @OptionalChoices(SeverityEnum, SEVERITIES, 'As grave as one of these.')
  severities?: Severity[] | null;

  @OptionalChoices(CategoryEnum, CATEGORIES, 'About one of these.')
  categories?: Category[] | null;

  @OptionalChoices(SafetyFlagEnum, SAFETY_FLAGS, 'With one of these safety flags.')
  safetyFlags?: SafetyFlag[] | null;

  @OptionalChoices(ResponsibilityEnum, RESPONSIBILITIES, 'For which one of these is responsible.')
  responsibilities?: Responsibility[] | null;

  @OptionalChoices(ComplaintChannelEnum, COMPLAINT_CHANNELS, 'That came through one of these.')
  channels?: ComplaintChannel[] | null;

  @OptionalChoices(OriginEnum, ORIGINS, 'Recorded here, or taken over.')
  origins?: Origin[] | null;

  @OneOfTexts('Of one of these product lines.')
  productLines?: string[] | null;

  @OneOfTexts('Of one of these models.')
  productModels?: string[] | null;

  @OneOfTexts('Of one of these specifications.')
  specifications?: string[] | null;

  @OneOfTexts('Of one of these batches.')
  batches?: string[] | null;

  @OneOfTexts('That name one of these components.')
  components?: string[] | null;

  @OneOfTexts('From one of these regions.')
  regions?: string[] | null;

  @OneOfTexts('Of one of these customers, or told on their behalf.')
  customerIds?: string[] | null;

  @OneOfTexts('That name one of these partners, or for which it is responsible.')
  partnerIds?: string[] | null;

  @OneOfTexts('Owned by one of these people or tiers.')
  ownerIds?: string[] | null;

  @OptionalChoices(DepartmentEnum, DEPARTMENTS, 'Owned by one of these departments.')
  departments?: Department[] | null;

  @OptionalTime('Reported at this time or later.')
  reportedFrom?: Date | null;

  @OptionalTime('Reported before this time.')
  reportedTo?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether one of its due times has passed by now.' })
  @IsOptional()
  @IsBoolean()
  overdue?: boolean | null;

  @OptionalChoices(
    ComplaintDimensionEnum,
    COMPLAINT_DIMENSIONS,
    'Of which none of these is known: the groups of `complaintCounts` whose value is null.',
  )
  without?: ComplaintDimension[] | null;
}

const Filter = () =>
  applyDecorators(
    Field(() => ComplaintFilterInput, { nullable: true, description: 'Which ones.' }),
    IsOptional(),
    ValidateNested(),
    Type(() => ComplaintFilterInput),
  );

@ArgsType()
export class ComplaintsArgs extends ConnectionArgs {
  @Filter()
  filter?: ComplaintFilterInput | null;

  @Field(() => ComplaintOrderEnum, { defaultValue: 'REPORTED_DESC', description: 'In which order.' })
  @IsIn(COMPLAINT_ORDERS)
  orderBy: ComplaintOrder = 'REPORTED_DESC';
}

@ArgsType()
export class ComplaintChangesArgs {
  @Filter()
  filter?: ComplaintFilterInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of a change: continues behind it. Without one, all that match come first.',
  })
  @IsOptional()
  @MaxLength(4_000)
  after?: string | null;
}

@ArgsType()
export class ComplaintCountsArgs {
  @Field(() => [ComplaintDimensionEnum], { defaultValue: [], description: 'Up to two things to count by.' })
  @ArrayMaxSize(2, { message: 'Must be two at most.' })
  @ArrayUnique({ message: 'Each must be another one.' })
  @IsIn(COMPLAINT_DIMENSIONS, { each: true })
  groupBy: ComplaintDimension[] = [];

  @OptionalChoice(IntervalEnum, INTERVALS, 'Steps of time; without one, all time together.')
  interval?: Interval | null;

  @Field(() => String, { nullable: true, description: "IANA time zone, by default the policy pack's." })
  @IsOptional()
  @IsZone()
  zone?: string | null;

  @Filter()
  filter?: ComplaintFilterInput | null;

  @Field(() => Int, { defaultValue: 20, description: 'How many groups are told by themselves, 1 to 100.' })
  @IsInt()
  @Min(1, { message: 'Must be at least 1.' })
  @Max(100, { message: 'Must be 100 at most.' })
  top: number = 20;
}

@ArgsType()
export class NeverTwiceArgs {
  @Time('Reported at this time or later.')
  from!: Date;

  @Time('Reported before this time.')
  to!: Date;

  @Filter()
  filter?: ComplaintFilterInput | null;
}

@ArgsType()
export class ComplaintRecurrencesArgs extends ConnectionArgs {
  @Time('Reported at this time or later.')
  from!: Date;

  @Time('Reported before this time.')
  to!: Date;

  @Filter()
  filter?: ComplaintFilterInput | null;
}
