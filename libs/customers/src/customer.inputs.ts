import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDate,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { CommandInput, ConnectionArgs } from '#graphql';
import {
  CONSENT_PURPOSES,
  CONSENT_SOURCES,
  type ConsentPurpose,
  type ConsentSource,
  CUSTOMER_KINDS,
  CUSTOMER_STATUSES,
  type CustomerKind,
  type CustomerStatus,
  ERASURE_GROUNDS,
  type ErasureGround,
} from './customer.events.js';
import {
  ConsentPurposeEnum,
  ConsentSourceEnum,
  CUSTOMER_ORDERS,
  CustomerKindEnum,
  type CustomerOrder,
  CustomerOrderEnum,
  CustomerStatusEnum,
  ErasureGroundEnum,
} from './customer-words.view.js';

/** What no honest text exceeds; the policy pack says what is allowed. */
const LONGEST_TEXT = 10_000;
const LONGEST_LIST = 100;

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const LANGUAGE_MESSAGE = 'Must be a language such as en or zh-Hant.';
const THREE_DIGITS = /\d\D*\d\D*\d/;
const PHONE_MESSAGE = 'Must be phone numbers, each with three digits at least.';
const UUID_MESSAGE = 'Must be the UUID of a customer.';

@InputType({ description: 'A consent as the customer gave it.' })
export class ConsentInput {
  @Field(() => ConsentPurposeEnum, { description: 'What for.' })
  @IsIn(CONSENT_PURPOSES)
  purpose!: ConsentPurpose;

  @Field(() => ConsentSourceEnum, { description: 'How the customer said so.' })
  @IsIn(CONSENT_SOURCES)
  source!: ConsentSource;

  @Field(() => Date, { nullable: true, description: 'When the customer said so, by default now.' })
  @IsOptional()
  @IsDate()
  givenAt?: Date | null;
}

@InputType({ description: 'A new customer file.' })
export class RegisterCustomerInput extends CommandInput {
  @Field(() => CustomerKindEnum, { description: 'Who it is to the company.' })
  @IsIn(CUSTOMER_KINDS)
  kind!: CustomerKind;

  @Field(() => String, { description: 'Name as the customer gives it.' })
  @IsString()
  @MaxLength(LONGEST_TEXT)
  name!: string;

  @Field(() => [String], { defaultValue: [], description: 'Phone numbers, the preferred one first.' })
  @IsArray()
  @ArrayMaxSize(LONGEST_LIST)
  @Matches(THREE_DIGITS, { each: true, message: PHONE_MESSAGE })
  phones!: string[];

  @Field(() => [String], { defaultValue: [], description: 'E-mail addresses, the preferred one first.' })
  @IsArray()
  @ArrayMaxSize(LONGEST_LIST)
  @IsEmail({}, { each: true, message: 'Must be e-mail addresses.' })
  emails!: string[];

  @Field(() => [String], { defaultValue: [], description: 'Postal addresses, the preferred one first.' })
  @IsArray()
  @ArrayMaxSize(LONGEST_LIST)
  @IsString({ each: true })
  @MaxLength(LONGEST_TEXT, { each: true })
  addresses!: string[];

  @Field(() => String, { nullable: true, description: 'Language to speak, such as en or zh-Hant.' })
  @IsOptional()
  @Matches(LANGUAGE, { message: LANGUAGE_MESSAGE })
  language?: string | null;

  @Field(() => String, { nullable: true, description: 'Region by ISO 3166-2 or as given.' })
  @IsOptional()
  @Length(1, 100)
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'Group that the company counts the customer among.' })
  @IsOptional()
  @Length(1, 100)
  segment?: string | null;

  @Field(() => [ConsentInput], { defaultValue: [], description: 'What the customer consents to.' })
  @IsArray()
  @ArrayMaxSize(LONGEST_LIST)
  @ValidateNested({ each: true })
  @Type(() => ConsentInput)
  consents!: ConsentInput[];
}

@InputType({ description: 'What is wrong or has changed in a customer file. What is left out stays as it is.' })
export class CorrectCustomerInput extends CommandInput {
  @Field(() => ID, { description: 'The customer.' })
  @IsUUID('all', { message: UUID_MESSAGE })
  customerId!: string;

  @Field(() => CustomerKindEnum, { nullable: true, description: 'Who it is to the company.' })
  @IsOptional()
  @IsIn(CUSTOMER_KINDS)
  kind?: CustomerKind | null;

  @Field(() => String, { nullable: true, description: 'Name as the customer gives it.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  name?: string | null;

  @Field(() => [String], { nullable: true, description: 'All phone numbers, the preferred one first.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LONGEST_LIST)
  @Matches(THREE_DIGITS, { each: true, message: PHONE_MESSAGE })
  phones?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'All e-mail addresses, the preferred one first.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LONGEST_LIST)
  @IsEmail({}, { each: true, message: 'Must be e-mail addresses.' })
  emails?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'All postal addresses, the preferred one first.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LONGEST_LIST)
  @IsString({ each: true })
  @MaxLength(LONGEST_TEXT, { each: true })
  addresses?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Language to speak, such as en; null clears it.' })
  @IsOptional()
  @Matches(LANGUAGE, { message: LANGUAGE_MESSAGE })
  language?: string | null;

  @Field(() => String, { nullable: true, description: 'Region by ISO 3166-2 or as given; null clears it.' })
  @IsOptional()
  @Length(1, 100)
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'Group of customers; null clears it.' })
  @IsOptional()
  @Length(1, 100)
  segment?: string | null;
}

@InputType({ description: 'A consent that a customer gives.' })
export class RecordConsentInput extends CommandInput {
  @Field(() => ID, { description: 'The customer.' })
  @IsUUID('all', { message: UUID_MESSAGE })
  customerId!: string;

  @Field(() => ConsentPurposeEnum, { description: 'What for.' })
  @IsIn(CONSENT_PURPOSES)
  purpose!: ConsentPurpose;

  @Field(() => ConsentSourceEnum, { description: 'How the customer said so.' })
  @IsIn(CONSENT_SOURCES)
  source!: ConsentSource;

  @Field(() => Date, { nullable: true, description: 'When the customer said so, by default now.' })
  @IsOptional()
  @IsDate()
  givenAt?: Date | null;
}

@InputType({ description: 'A consent that a customer takes back, or an objection to what was never consented to.' })
export class WithdrawConsentInput extends CommandInput {
  @Field(() => ID, { description: 'The customer.' })
  @IsUUID('all', { message: UUID_MESSAGE })
  customerId!: string;

  @Field(() => ConsentPurposeEnum, { description: 'What for.' })
  @IsIn(CONSENT_PURPOSES)
  purpose!: ConsentPurpose;

  @Field(() => ConsentSourceEnum, { description: 'How the customer said so.' })
  @IsIn(CONSENT_SOURCES)
  source!: ConsentSource;

  @Field(() => Date, { nullable: true, description: 'When the customer said so, by default now.' })
  @IsOptional()
  @IsDate()
  withdrawnAt?: Date | null;
}

@InputType({ description: 'Two files of one person. It can not be taken back.' })
export class MergeCustomersInput extends CommandInput {
  @Field(() => ID, { description: 'The duplicate, which will only be read. expectedVersion is its version.' })
  @IsUUID('all', { message: UUID_MESSAGE })
  customerId!: string;

  @Field(() => ID, { description: 'The customer to keep.' })
  @IsUUID('all', { message: UUID_MESSAGE })
  intoCustomerId!: string;

  @Field(() => String, { nullable: true, description: 'Why they are the same person.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  reason?: string | null;
}

@InputType({ description: 'Whose personal data are erased, for good and in every context.' })
export class EraseCustomerInput extends CommandInput {
  @Field(() => ID, { description: 'The customer; duplicates that were merged into it are erased too.' })
  @IsUUID('all', { message: UUID_MESSAGE })
  customerId!: string;

  @Field(() => ErasureGroundEnum, { description: 'Why.' })
  @IsIn(ERASURE_GROUNDS)
  ground!: ErasureGround;
}

@InputType({ description: 'Which customers. What is left out does not matter.' })
export class CustomerFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name, a phone number in any spelling, or an e-mail address.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  text?: string | null;

  @Field(() => [CustomerKindEnum], { nullable: true, description: 'One of these kinds.' })
  @IsOptional()
  @IsIn(CUSTOMER_KINDS, { each: true })
  kinds?: CustomerKind[] | null;

  @Field(() => [String], { nullable: true, description: 'In one of these groups.' })
  @IsOptional()
  @IsString({ each: true })
  segments?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'With one of these languages.' })
  @IsOptional()
  @IsString({ each: true })
  languages?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'In one of these regions.' })
  @IsOptional()
  @IsString({ each: true })
  regions?: string[] | null;

  @Field(() => [CustomerStatusEnum], { nullable: true, description: 'Where the file stands, by default ACTIVE only.' })
  @IsOptional()
  @IsIn(CUSTOMER_STATUSES, { each: true })
  statuses?: CustomerStatus[] | null;
}

@ArgsType()
export class CustomersArgs extends ConnectionArgs {
  @Field(() => CustomerFilterInput, { nullable: true, description: 'Which ones.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CustomerFilterInput)
  filter?: CustomerFilterInput | null;

  @Field(() => CustomerOrderEnum, { defaultValue: 'REGISTERED_DESC', description: 'In which order.' })
  @IsIn(CUSTOMER_ORDERS)
  orderBy!: CustomerOrder;
}

@ArgsType()
export class CustomerChangesArgs {
  @Field(() => CustomerFilterInput, { nullable: true, description: 'Which ones.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CustomerFilterInput)
  filter?: CustomerFilterInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of a change: continues behind it. Without one, all that match come first.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  after?: string | null;
}
