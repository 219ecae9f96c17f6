import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Choice, CommandInput, OptionalChoice, OptionalName, OptionalWords, UuidOf } from '#graphql';
import { ConsentInput } from './consent.inputs.js';
import { CUSTOMER_KINDS, type CustomerKind, ERASURE_GROUNDS, type ErasureGround } from './customer.events.js';
import { CustomerKindEnum, ErasureGroundEnum } from './customer-words.view.js';

/** What no honest text exceeds; the policy pack says what is allowed. */
const LONGEST_TEXT = 10_000;
const LONGEST_CODE = 100;
const LONGEST_LIST = 100;

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const LANGUAGE_MESSAGE = 'Must be a language such as en or zh-Hant.';
const THREE_DIGITS = /\d\D*\d\D*\d/;
const PHONE_MESSAGE = 'Must be phone numbers, each with three digits at least.';

@InputType({ description: 'A new customer file.' })
export class RegisterCustomerInput extends CommandInput {
  @Choice(CustomerKindEnum, CUSTOMER_KINDS, 'Who it is to the company.')
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

  @OptionalName('Region by ISO 3166-2 or as given.', LONGEST_CODE)
  region?: string | null;

  @OptionalName('Group that the company counts the customer among.', LONGEST_CODE)
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
  @UuidOf('a customer', 'The customer.')
  customerId!: string;

  @OptionalChoice(CustomerKindEnum, CUSTOMER_KINDS, 'Who it is to the company.')
  kind?: CustomerKind | null;

  @OptionalWords('Name as the customer gives it.', LONGEST_TEXT)
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

  @OptionalName('Region by ISO 3166-2 or as given; null clears it.', LONGEST_CODE)
  region?: string | null;

  @OptionalName('Group of customers; null clears it.', LONGEST_CODE)
  segment?: string | null;
}

@InputType({ description: 'Two files of one person. It can not be taken back.' })
export class MergeCustomersInput extends CommandInput {
  @UuidOf('a customer', 'The duplicate, which will only be read. expectedVersion is its version.')
  customerId!: string;

  @UuidOf('a customer', 'The customer to keep.')
  intoCustomerId!: string;

  @OptionalWords('Why they are the same person.', LONGEST_TEXT)
  reason?: string | null;
}

@InputType({ description: 'Whose personal data are erased, for good and in every context.' })
export class EraseCustomerInput extends CommandInput {
  @UuidOf('a customer', 'The customer; duplicates that were merged into it are erased too.')
  customerId!: string;

  @Choice(ErasureGroundEnum, ERASURE_GROUNDS, 'Why.')
  ground!: ErasureGround;
}
