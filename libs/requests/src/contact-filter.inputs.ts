import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { ConnectionArgs, FeedCursor, OptionalChoice, OptionalChoices, OptionalInner, OptionalTime } from '#graphql';
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
  @OptionalChoices(ContactStatusEnum, CONTACT_STATUSES, 'Where they stand.')
  statuses?: ContactStatus[] | null;

  @OptionalChoices(ContactChannelEnum, CONTACT_CHANNELS, 'How they came.')
  channels?: ContactChannel[] | null;

  @OptionalChoices(ContactDirectionEnum, CONTACT_DIRECTIONS, 'Who got in touch with whom.')
  directions?: ContactDirection[] | null;

  @OptionalChoices(ContactOutcomeEnum, CONTACT_OUTCOMES, 'What came of them.')
  outcomes?: ContactOutcome[] | null;

  @OptionalChoices(AnswerKindEnum, ANSWER_KINDS, 'What was answered.')
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

  @OptionalTime('Received then or later.')
  receivedFrom?: Date | null;

  @OptionalTime('Received before then.')
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
  @OptionalInner(() => ContactFilterInput, 'Which ones.')
  filter?: ContactFilterInput | null;

  @Field(() => ContactOrderEnum, { defaultValue: 'RECEIVED_DESC', description: 'In which order.' })
  @IsIn(CONTACT_ORDERS)
  orderBy!: ContactOrder;
}

@ArgsType()
export class ContactChangesArgs {
  @OptionalInner(
    () => ContactFilterInput,
    'Which ones. What is late is told as of the beginning: time alone changes nothing.',
  )
  filter?: ContactFilterInput | null;

  @FeedCursor()
  after?: string | null;
}

@ArgsType()
export class ContactCountsArgs {
  @Field(() => [ContactDimensionEnum], { defaultValue: [], description: 'What to count by: two dimensions at most.' })
  @IsArray()
  @ArrayMaxSize(2)
  @IsIn(CONTACT_DIMENSIONS, { each: true })
  groupBy!: ContactDimension[];

  @OptionalChoice(ContactIntervalEnum, INTERVALS, 'The steps of the chart; none for one figure.')
  interval?: Interval | null;

  @Field(() => String, {
    nullable: true,
    description: "IANA time zone in which days begin, by default the company's.",
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  zone?: string | null;

  @OptionalInner(() => ContactCountFilterInput, 'Which ones.')
  filter?: ContactCountFilterInput | null;

  @Field(() => Int, { defaultValue: 10, description: 'How many groups are told by themselves, 100 at most.' })
  @IsInt()
  @Min(1)
  @Max(100)
  top!: number;
}
