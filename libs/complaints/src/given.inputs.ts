import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Choice, FileInput, MoneyScalar, Name, OptionalInner, OptionalName } from '#graphql';
import type { Money } from '#values';
import type { ContactGiven } from './complaint.commands.js';
import {
  OWNER_KINDS,
  type Owner,
  type ProductAsGiven,
  REMEDY_KINDS,
  type RemedyKind,
  type Source,
} from './complaint-words.events.js';
import { OwnerKindEnum, RemedyKindEnum } from './complaint-words.view.js';
import type { AttachmentGiven, GoodsGiven, RemedyGiven } from './settlement.commands.js';

/** What no honest text, name or list exceeds; the policy pack says what is allowed. */
const LONGEST_TEXT = 20_000;
const LONGEST_NAME = 500;
const LONGEST_LIST = 100;

/** The complaint that a command is about, or another one. */
export const ComplaintId = (description = 'The complaint. expectedVersion is its version.') =>
  applyDecorators(
    Field(() => ID, { description }),
    IsUUID('all', { message: 'Must be the UUID of a complaint.' }),
  );

/** Identifies something else. */
export const Identifier = (description: string) =>
  applyDecorators(
    Field(() => ID, { description }),
    Length(1, LONGEST_NAME, { message: 'Must be an identifier.' }),
  );

export const OptionalWords = (description: string) =>
  applyDecorators(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    IsString(),
    MaxLength(LONGEST_TEXT, { message: `Must have ${LONGEST_TEXT} characters at most.` }),
  );

export const OptionalMoney = (description: string) =>
  applyDecorators(
    Field(() => MoneyScalar, { nullable: true, description }),
    IsOptional(),
    IsObject({ message: 'Must be an amount such as "12.50 EUR".' }),
  );

/** Several inputs of one type. */
export const Several = (type: () => new () => object, description: string) =>
  applyDecorators(
    Field(() => [type()], { defaultValue: [], description }),
    IsArray(),
    ArrayMaxSize(LONGEST_LIST, { message: `Must be ${LONGEST_LIST} at most.` }),
    ValidateNested({ each: true }),
    Type(type),
  );

/** Several names. */
export const Names = (description: string) =>
  applyDecorators(
    Field(() => [String], { defaultValue: [], description }),
    IsArray(),
    ArrayMaxSize(LONGEST_LIST, { message: `Must be ${LONGEST_LIST} at most.` }),
    Length(1, LONGEST_NAME, { each: true, message: `Each must have 1 to ${LONGEST_NAME} characters.` }),
  );

@InputType({ description: 'The product as the customer names it.' })
export class ComplaintProductInput implements ProductAsGiven {
  @OptionalName('Product line.')
  line: string | null = null;

  @OptionalName('Model.')
  model: string | null = null;

  @OptionalName('Specification of the model.')
  specification: string | null = null;
}

@InputType({ description: 'How to reach somebody who has no customer file.' })
export class ComplaintContactInput implements ContactGiven {
  @OptionalName('Name.')
  name: string | null = null;

  @OptionalName('Phone number.')
  phone: string | null = null;

  @OptionalName('E-mail address.')
  email: string | null = null;

  @OptionalName('Postal address.')
  address: string | null = null;
}

@InputType({ description: 'The number under which another system keeps the same thing.' })
export class ComplaintSourceInput implements Source {
  @Name('The other system.')
  system!: string;

  @Name('Its number there.')
  number!: string;
}

@InputType({ description: 'A file that is kept elsewhere: where it lies, and by what it is recognised.' })
export class ComplaintAttachmentInput extends FileInput implements AttachmentGiven {
  @Field(() => Int, { nullable: true, description: 'Size in bytes, where it is known. Too large a file is refused.' })
  @IsOptional()
  @IsInt()
  @Min(1, { message: 'Must be at least 1.' })
  bytes: number | null = null;

  @OptionalName('Its name.')
  name: string | null = null;
}

@InputType({ description: 'Who is to own a complaint.' })
export class ComplaintOwnerInput implements Owner {
  @Choice(OwnerKindEnum, OWNER_KINDS, 'What kind of owner.')
  kind!: Owner['kind'];

  @Identifier("A person's id, a department or a tier.")
  id!: string;

  @OptionalName('As what a person owns it, such as manager.')
  role: string | null = null;
}

@InputType({ description: 'Goods for the customer.' })
export class RemedyGoodsInput implements GoodsGiven {
  @Name('Article number.')
  sku!: string;

  @Field(() => Int, { description: 'How many pieces.' })
  @IsInt()
  @Min(1, { message: 'Must be at least 1.' })
  @Max(1_000_000, { message: 'Must be 1000000 at most.' })
  quantity!: number;

  @OptionalMoney('What one piece lists at, where the catalogue does not know the article.')
  listPrice: Money | null = null;
}

@InputType({ description: 'One thing that is done to put it right.' })
export class RemedyInput implements RemedyGiven {
  @Choice(RemedyKindEnum, REMEDY_KINDS, 'What is done.')
  kind!: RemedyKind;

  @OptionalMoney('Money for the customer.')
  money: Money | null = null;

  @OptionalInner(() => RemedyGoodsInput, 'Goods for the customer.')
  goods: RemedyGoodsInput | null = null;

  @OptionalWords('How it is to be done.')
  note: string | null = null;
}
