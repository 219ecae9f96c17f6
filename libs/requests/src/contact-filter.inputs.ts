import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ConnectionArgs } from '#graphql';
import { INTERVALS, type Interval } from '#values';
import {
  ANSWER_KINDS,
  type AnswerKind,
  CONTACT_CHANNELS,
  CONTACT_DIRECTIONS,
  CONTACT_OUTCOMES,
  CONTACT_STATUSES,
  type ContactChannel,
  type ContactDirection,
  type ContactOutcome,
  type ContactStatus,
} from './contact-words.events.js';
import {
  AnswerKindEnum,
  CONTACT_DIMENSIONS,
  CONTACT_ORDERS,
  ContactChannelEnum,
  type ContactDimension,
  ContactDimensionEnum,
  ContactDirectionEnum,
  ContactIntervalEnum,
  type ContactOrder,
  ContactOrderEnum,
  ContactOutcomeEnum,
  ContactStatusEnum,
} from './contact-words.view.js';

@InputType({ description: 'Which contacts are counted. What is left out does not matter.' })
export class ContactCountFilterInput {
  @Field(() => [ContactStatusEnum], { nullable: true, description: 'Where they stand.' })
  @IsOptional()
  @IsIn(CONTACT_STATUSES, { each: true })
  statuses?: ContactStatus[] | null;

  @Field(() => [ContactChannelEnum], { nullable: true, description: 'How they came.' })
  @IsOptional()
  @IsIn(CONTACT_CHANNELS, { each: true })
  channels?: ContactChannel[] | null;

  @Field(() => [ContactDirectionEnum], { nullable: true, description: 'Who got in touch with whom.' })
  @IsOptional()
  @IsIn(CONTACT_DIRECTIONS, { each: true })
  directions?: ContactDirection[] | null;

  @Field(() => [ContactOutcomeEnum], { nullable: true, description: 'What came of them.' })
  @IsOptional()
  @IsIn(CONTACT_OUTCOMES, { each: true })
  outcomes?: ContactOutcome[] | null;

  @Field(() => [AnswerKindEnum], { nullable: true, description: 'What was answered.' })
  @IsOptional()
  @IsIn(ANSWER_KINDS, { each: true })
  answerKinds?: AnswerKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of these customers.' })
  @IsOptional()
  @IsString({ each: true })
  customerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of these owners.' })
  @IsOptional()
  @IsString({ each: true })
  ownerIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'In these regions.' })
  @IsOptional()
  @IsString({ each: true })
  regions?: string[] | null;

  @Field(() => Date, { nullable: true, description: 'Received then or later.' })
  @IsOptional()
  @IsDate()
  receivedFrom?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Received before then.' })
  @IsOptional()
  @IsDate()
  receivedBefore?: Date | null;
}

@InputType({ description: 'Which contacts. What is left out does not matter.' })
export class ContactFilterInput extends ContactCountFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a number, of what was said or of a name, or a phone number in any spelling.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'The number, such as R-20260302-0017.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  number?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this case.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  caseId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'With or without an outcome.' })
  @IsOptional()
  @IsBoolean()
  open?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the next step is late.' })
  @IsOptional()
  @IsBoolean()
  overdue?: boolean | null;
}

@ArgsType()
export class ContactsArgs extends ConnectionArgs {
  @Field(() => ContactFilterInput, { nullable: true, description: 'Which ones.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContactFilterInput)
  filter?: ContactFilterInput | null;

  @Field(() => ContactOrderEnum, { defaultValue: 'RECEIVED_DESC', description: 'In which order.' })
  @IsIn(CONTACT_ORDERS)
  orderBy!: ContactOrder;
}

@ArgsType()
export class ContactChangesArgs {
  @Field(() => ContactFilterInput, {
    nullable: true,
    description: 'Which ones. What is late is told as of the beginning: time alone changes nothing.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContactFilterInput)
  filter?: ContactFilterInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of a change: continues behind it. Without one, all that match come first.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  after?: string | null;
}

@ArgsType()
export class ContactCountsArgs {
  @Field(() => [ContactDimensionEnum], { defaultValue: [], description: 'What to count by: two dimensions at most.' })
  @IsArray()
  @ArrayMaxSize(2)
  @IsIn(CONTACT_DIMENSIONS, { each: true })
  groupBy!: ContactDimension[];

  @Field(() => ContactIntervalEnum, { nullable: true, description: 'The steps of the chart; none for one figure.' })
  @IsOptional()
  @IsIn(INTERVALS)
  interval?: Interval | null;

  @Field(() => String, {
    nullable: true,
    description: "IANA time zone in which days begin, by default the company's.",
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  zone?: string | null;

  @Field(() => ContactCountFilterInput, { nullable: true, description: 'Which ones.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContactCountFilterInput)
  filter?: ContactCountFilterInput | null;

  @Field(() => Int, { defaultValue: 10, description: 'How many groups are told by themselves, 100 at most.' })
  @IsInt()
  @Min(1)
  @Max(100)
  top!: number;
}
