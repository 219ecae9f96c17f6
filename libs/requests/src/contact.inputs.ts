import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CommandInput } from '#graphql';
import {
  ANSWER_KINDS,
  type AnswerKind,
  CASE_KINDS,
  type CaseKind,
  CONTACT_CHANNELS,
  CONTACT_DIRECTIONS,
  type ContactChannel,
  type ContactDirection,
  DISMISSAL_REASONS,
  type DismissalReason,
} from './contact-words.events.js';
import {
  AnswerKindEnum,
  CaseKindEnum,
  ContactChannelEnum,
  ContactDirectionEnum,
  DismissalReasonEnum,
} from './contact-words.view.js';

/** What no honest text exceeds; the policy pack says what is allowed. */
const LONGEST_TEXT = 100_000;
const LONGEST_LIST = 100;

@InputType({ description: 'Who got in touch, as far as they said.' })
export class CallerInput {
  @Field(() => String, { nullable: true, description: 'Name.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number as given.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address as given.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal address as given.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  address?: string | null;
}

@InputType({ description: 'What came with a contact and lies elsewhere.' })
export class ContactAttachmentInput {
  @Field(() => String, { description: 'Where it lies.' })
  @IsString()
  @MaxLength(2_048)
  uri!: string;

  @Field(() => String, { description: 'SHA-256 of its content, in hex.' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'Must be a SHA-256 of 64 characters of 0-9 and a-f.' })
  sha256!: string;

  @Field(() => String, { description: 'Media type, such as image/jpeg.' })
  @IsString()
  @MaxLength(200)
  mediaType!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  @IsInt()
  @Min(1)
  bytes!: number;

  @Field(() => String, { nullable: true, description: 'Name of the file.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  name?: string | null;
}

@InputType({ description: 'A contact that gets its number now. Nothing that was said needs to be known yet.' })
export class ReceiveContactInput extends CommandInput {
  @Field(() => ContactChannelEnum, { description: 'How it came.' })
  @IsIn(CONTACT_CHANNELS)
  channel!: ContactChannel;

  @Field(() => ContactDirectionEnum, { defaultValue: 'INBOUND', description: 'Who got in touch with whom.' })
  @IsIn(CONTACT_DIRECTIONS)
  direction!: ContactDirection;

  @Field(() => ID, { nullable: true, description: 'The customer, where known.' })
  @IsOptional()
  @IsUUID('all', { message: 'Must be the UUID of a customer.' })
  customerId?: string | null;

  @Field(() => CallerInput, { nullable: true, description: 'Who it was, as far as they said.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CallerInput)
  caller?: CallerInput | null;

  @Field(() => String, { nullable: true, description: 'What it is about, in short.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  topic?: string | null;

  @Field(() => String, { nullable: true, description: "The caller's own words." })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  words?: string | null;

  @Field(() => String, { nullable: true, description: 'The product as given.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  product?: string | null;

  @Field(() => String, { nullable: true, description: 'Region by ISO 3166-2 or as given.' })
  @IsOptional()
  @Length(1, 100)
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'Who took it down, where that is not who records it.' })
  @IsOptional()
  @Length(1, 200)
  recorder?: string | null;

  @Field(() => [ContactAttachmentInput], { defaultValue: [], description: 'What came with it.' })
  @IsArray()
  @ArrayMaxSize(LONGEST_LIST)
  @ValidateNested({ each: true })
  @Type(() => ContactAttachmentInput)
  attachments!: ContactAttachmentInput[];

  @Field(() => Date, { nullable: true, description: 'When it came, by default now.' })
  @IsOptional()
  @IsDate()
  receivedAt?: Date | null;
}

/** What is asked of a contact that has its number. */
@InputType({ isAbstract: true })
export class ContactCommandInput extends CommandInput {
  @Field(() => ID, { description: 'The contact.' })
  @IsUUID('all', { message: 'Must be the UUID of a contact.' })
  contactId!: string;
}

@InputType({ description: 'The contact that is done.' })
export class CloseContactInput extends ContactCommandInput {}

@InputType({ description: 'What was said later.' })
export class NoteContactInput extends ContactCommandInput {
  @Field(() => String, { description: 'The words.' })
  @IsString()
  @MaxLength(LONGEST_TEXT)
  words!: string;
}

@InputType({ description: 'Which customer the caller is.' })
export class IdentifyCallerInput extends ContactCommandInput {
  @Field(() => ID, { description: 'The customer.' })
  @IsUUID('all', { message: 'Must be the UUID of a customer.' })
  customerId!: string;
}

@InputType({ description: 'Who answers for a contact from now on.' })
export class AssignContactInput extends ContactCommandInput {
  @Field(() => ID, { description: 'The person, as their token names them: yourself, or another one as a supervisor.' })
  @Length(1, 200)
  ownerId!: string;
}

@InputType({ description: 'What was answered.' })
export class AnswerContactInput extends ContactCommandInput {
  @Field(() => AnswerKindEnum, { description: 'What kind of answer it is.' })
  @IsIn(ANSWER_KINDS)
  kind!: AnswerKind;

  @Field(() => String, { description: 'The answer as it was given, or the suggestion as it was taken down.' })
  @IsString()
  @MaxLength(LONGEST_TEXT)
  answer!: string;
}

@InputType({
  description: 'The case in which a contact is dealt with. A complaint that names its contact does this itself.',
})
export class TurnContactIntoCaseInput extends ContactCommandInput {
  @Field(() => CaseKindEnum, { description: 'What kind of case.' })
  @IsIn(CASE_KINDS)
  caseKind!: CaseKind;

  @Field(() => ID, { description: 'Identifier of the case.' })
  @IsUUID('all', { message: 'Must be the UUID of a case.' })
  caseId!: string;
}

@InputType({ description: 'Why nothing is to be done about a contact.' })
export class DismissContactInput extends ContactCommandInput {
  @Field(() => DismissalReasonEnum, { description: 'The reason.' })
  @IsIn(DISMISSAL_REASONS)
  reason!: DismissalReason;

  @Field(() => String, { nullable: true, description: 'What else is to be said about it.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  note?: string | null;
}

@InputType({ description: 'Why a contact is taken up again.' })
export class ReopenContactInput extends ContactCommandInput {
  @Field(() => String, { description: 'The reason.' })
  @IsString()
  @MaxLength(LONGEST_TEXT)
  reason!: string;
}
