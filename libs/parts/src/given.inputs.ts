import { applyDecorators } from '@nestjs/common';
import { Field, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsInt, IsObject, IsOptional, IsString, Length, Max, MaxLength } from 'class-validator';
import { MoneyScalar } from '#graphql';
import type { Money } from '#values';

/** What no honest text, name or list exceeds; the policy pack says what is allowed. */
const LONGEST_TEXT = 10_000;
const LONGEST_NAME = 500;
const LONGEST_LIST = 20_000;
const LONGEST_FILTER = 100;
const MOST_PIECES = 1_000_000;

const NAME_MESSAGE = `Must have 1 to ${LONGEST_NAME} characters.`;

/** A name, number or code. */
export const Name = (description: string) =>
  applyDecorators(
    Field(() => String, { description }),
    Length(1, LONGEST_NAME, { message: NAME_MESSAGE }),
  );

export const OptionalName = (description: string) =>
  applyDecorators(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    Length(1, LONGEST_NAME, { message: NAME_MESSAGE }),
  );

export const OptionalNames = (description: string) =>
  applyDecorators(
    Field(() => [String], { nullable: true, description }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(LONGEST_FILTER),
    Length(1, LONGEST_NAME, { each: true, message: `Each ${NAME_MESSAGE.toLowerCase()}` }),
  );

/** Serials of pieces; none where the part has none. */
export const Serials = (description: string) =>
  applyDecorators(
    Field(() => [String], { defaultValue: [], description }),
    IsArray(),
    ArrayMaxSize(LONGEST_LIST),
    Length(1, LONGEST_NAME, { each: true, message: `Each ${NAME_MESSAGE.toLowerCase()}` }),
  );

export const Pieces = (description: string) =>
  applyDecorators(
    Field(() => Int, { description }),
    IsInt(),
    Max(MOST_PIECES),
  );

export const OptionalPieces = (description: string) =>
  applyDecorators(
    Field(() => Int, { nullable: true, description }),
    IsOptional(),
    IsInt(),
    Max(MOST_PIECES),
  );

export const Words = (description: string) =>
  applyDecorators(
    Field(() => String, { description }),
    IsString(),
    MaxLength(LONGEST_TEXT),
  );

export const OptionalWords = (description: string) =>
  applyDecorators(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    IsString(),
    MaxLength(LONGEST_TEXT),
  );

export const UnitCost = (description: string) =>
  applyDecorators(
    Field(() => MoneyScalar, { nullable: true, description }),
    IsOptional(),
    IsObject({ message: 'Must be money, such as "35.00 EUR".' }),
  );

/** So that a command without it is the same as before. */
export const costGiven = (unitCost: Money | null): Readonly<{ unitCost?: Money }> => (unitCost ? { unitCost } : {});
