import { applyDecorators } from '@nestjs/common';
import { Field, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsInt, IsObject, IsOptional, Length, Max } from 'class-validator';
import { MoneyScalar } from '#graphql';
import type { Money } from '#values';

/** What no honest text exceeds; the policy pack says what is allowed. */
export const LONGEST_TEXT = 10_000;

/** What no honest serial, list or number exceeds; the policy pack says what is allowed. */
const LONGEST_SERIAL = 500;
const LONGEST_LIST = 20_000;
const MOST_PIECES = 1_000_000;

/** Serials of pieces; none where the part has none. */
export const Serials = (description: string) =>
  applyDecorators(
    Field(() => [String], { defaultValue: [], description }),
    IsArray(),
    ArrayMaxSize(LONGEST_LIST),
    Length(1, LONGEST_SERIAL, { each: true, message: `Each must have 1 to ${LONGEST_SERIAL} characters.` }),
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

export const UnitCost = (description: string) =>
  applyDecorators(
    Field(() => MoneyScalar, { nullable: true, description }),
    IsOptional(),
    IsObject({ message: 'Must be money, such as "35.00 EUR".' }),
  );

/** So that a command without it is the same as before. */
export const costGiven = (unitCost: Money | null): Readonly<{ unitCost?: Money }> => (unitCost ? { unitCost } : {});
