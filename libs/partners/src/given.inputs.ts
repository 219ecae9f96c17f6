import { applyDecorators } from '@nestjs/common';
import { Field, Float } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateScalar } from '#graphql';

/** What no honest text exceeds; the policy pack says what is allowed. */
export const LONGEST_TEXT = 50_000;

/** What no honest name, number or list exceeds; the policy pack says what is allowed. */
const LONGEST_NAME = 500;
const LONGEST_LIST = 1_000;
const LARGEST_NUMBER = 1_000_000;

export const Names = (description: string) =>
  applyDecorators(
    Field(() => [String], { description }),
    IsArray(),
    ArrayMaxSize(LONGEST_LIST, { message: `Must be ${LONGEST_LIST} at most.` }),
    Length(1, LONGEST_NAME, { each: true, message: `Must have 1 to ${LONGEST_NAME} characters.` }),
  );

export const Days = (description: string) =>
  applyDecorators(
    Field(() => [DateScalar], { defaultValue: [], description }),
    IsArray(),
    ArrayMaxSize(LONGEST_LIST, { message: `Must be ${LONGEST_LIST} at most.` }),
    IsString({ each: true }),
  );

export const Amount = (description: string) =>
  applyDecorators(
    Field(() => Float, { description }),
    IsNumber(),
    Min(-LARGEST_NUMBER),
    Max(LARGEST_NUMBER),
  );

export const OptionalAmount = (description: string) =>
  applyDecorators(
    Field(() => Float, { nullable: true, description }),
    IsOptional(),
    IsNumber(),
    Min(-LARGEST_NUMBER),
    Max(LARGEST_NUMBER),
  );

/** Several inputs of one type, or none. */
export const Several = (type: () => new () => object, description: string) =>
  applyDecorators(
    Field(() => [type()], { defaultValue: [], description }),
    IsArray(),
    ArrayMaxSize(LONGEST_LIST, { message: `Must be ${LONGEST_LIST} at most.` }),
    ValidateNested({ each: true }),
    Type(type),
  );

export const OptionalSeveral = (type: () => new () => object, description: string) =>
  applyDecorators(
    Field(() => [type()], { nullable: true, description }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(LONGEST_LIST, { message: `Must be ${LONGEST_LIST} at most.` }),
    ValidateNested({ each: true }),
    Type(type),
  );
