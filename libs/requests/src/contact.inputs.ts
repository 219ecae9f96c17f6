import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  Choice,
  CommandInput,
  FileInput,
  OptionalInner,
  OptionalName,
  OptionalTime,
  OptionalUuidOf,
  OptionalWords,
  UuidOf,
} from '#graphql';
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
  @OptionalWords('Name.', LONGEST_TEXT)
  name?: string | null;

  @OptionalWords('Phone number as given.', LONGEST_TEXT)
  phone?: string | null;

  @OptionalWords('E-mail address as given.', LONGEST_TEXT)
  email?: string | null;

  @OptionalWords('Postal address as given.', LONGEST_TEXT)
  address?: string | null;
}

@InputType({ description: 'What came with a contact and lies elsewhere.' })
export class ContactAttachmentInput extends FileInput {
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
  @Choice(ContactChannelEnum, CONTACT_CHANNELS, 'How it came.')
  channel!: ContactChannel;

  @Field(() => ContactDirectionEnum, { defaultValue: 'INBOUND', description: 'Who got in touch with whom.' })
  @IsIn(CONTACT_DIRECTIONS)
  direction!: ContactDirection;

  @OptionalUuidOf('a customer', 'The customer, where known.')
  customerId?: string | null;

  @OptionalInner(() => CallerInput, 'Who it was, as far as they said.')
  caller?: CallerInput | null;

  @OptionalWords('What it is about, in short.', LONGEST_TEXT)
  topic?: string | null;

  @OptionalWords("The caller's own words.", LONGEST_TEXT)
  words?: string | null;

  @OptionalWords('The product as given.', LONGEST_TEXT)
  product?: string | null;

  @OptionalName('Region by ISO 3166-2 or as given.', 100)
  region?: string | null;

  @OptionalName('Who took it down, where that is not who records it.', 200)
  recorder?: string | null;

  @Field(() => [ContactAttachmentInput], { defaultValue: [], description: 'What came with it.' })
  @IsArray()
  @ArrayMaxSize(LONGEST_LIST)
  @ValidateNested({ each: true })
  @Type(() => ContactAttachmentInput)
  attachments!: ContactAttachmentInput[];

  @OptionalTime('When it came, by default now.')
  receivedAt?: Date | null;
}

/** What is asked of a contact that has its number. */
@InputType({ isAbstract: true })
export class ContactCommandInput extends CommandInput {
  @UuidOf('a contact', 'The contact.')
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
  @UuidOf('a customer', 'The customer.')
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
  @Choice(AnswerKindEnum, ANSWER_KINDS, 'What kind of answer it is.')
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
  @Choice(CaseKindEnum, CASE_KINDS, 'What kind of case.')
  caseKind!: CaseKind;

  @UuidOf('a case', 'Identifier of the case.')
  caseId!: string;
}

@InputType({ description: 'Why nothing is to be done about a contact.' })
export class DismissContactInput extends ContactCommandInput {
  @Choice(DismissalReasonEnum, DISMISSAL_REASONS, 'The reason.')
  reason!: DismissalReason;

  @OptionalWords('What else is to be said about it.', LONGEST_TEXT)
  note?: string | null;
}

@InputType({ description: 'Why a contact is taken up again.' })
export class ReopenContactInput extends ContactCommandInput {
  @Field(() => String, { description: 'The reason.' })
  @IsString()
  @MaxLength(LONGEST_TEXT)
  reason!: string;
}
