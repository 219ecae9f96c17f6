import { applyDecorators } from '@nestjs/common';
import { Field, ID, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MoneyScalar } from '#graphql';

/** What no honest text, number or list exceeds; the policy pack says what is allowed. */
const LONGEST_TEXT = 20_000;
const LONGEST_NAME = 500;
const LONGEST_LIST = 200;
const LARGEST_NUMBER = 1_000_000;

export const ReturnId = () =>
  applyDecorators(
    Field(() => ID, { description: 'The return. expectedVersion is its version.' }),
    IsUUID('all', { message: 'Must be the UUID of a return.' }),
  );

export const LineNo = (description = 'Number of the line.') =>
  applyDecorators(
    Field(() => Int, { description }),
    IsInt(),
    Min(1, { message: 'Must be the number of a line.' }),
    Max(LARGEST_NUMBER, { message: 'Must be the number of a line.' }),
  );

export const OptionalLineNo = (description: string) =>
  applyDecorators(
    Field(() => Int, { nullable: true, description }),
    IsOptional(),
    IsInt(),
    Min(1, { message: 'Must be the number of a line.' }),
    Max(LARGEST_NUMBER, { message: 'Must be the number of a line.' }),
  );

export const Pieces = (description: string) =>
  applyDecorators(
    Field(() => Int, { description }),
    IsInt(),
    Min(1, { message: 'Must be at least 1.' }),
    Max(LARGEST_NUMBER, { message: `Must be ${LARGEST_NUMBER} at most.` }),
  );

export const OptionalLineNos = (description: string) =>
  applyDecorators(
    Field(() => [Int], { nullable: true, description }),
    IsOptional(),
    ArrayMinSize(1, { message: 'Must be one at least, or left out.' }),
    ArrayMaxSize(LONGEST_LIST, { message: `Must be ${LONGEST_LIST} at most.` }),
    IsInt({ each: true }),
    Min(1, { each: true, message: 'Must be numbers of lines.' }),
  );

export const OptionalIdentifier = (description: string) =>
  applyDecorators(
    Field(() => ID, { nullable: true, description }),
    IsOptional(),
    Length(1, LONGEST_NAME, { message: 'Must be an identifier, or left out.' }),
  );

export const Name = (description: string) =>
  applyDecorators(
    Field(() => String, { description }),
    Length(1, LONGEST_NAME, { message: `Must have 1 to ${LONGEST_NAME} characters.` }),
  );

export const OptionalName = (description: string) =>
  applyDecorators(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    Length(1, LONGEST_NAME, { message: `Must have 1 to ${LONGEST_NAME} characters, or be left out.` }),
  );

/** A text that a command rests on. */
export const Words = (description: string) =>
  applyDecorators(
    Field(() => String, { description }),
    Length(1, LONGEST_TEXT, { message: `Must be a text of 1 to ${LONGEST_TEXT} characters.` }),
  );

export const OptionalWords = (description: string) =>
  applyDecorators(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    Length(0, LONGEST_TEXT, { message: `Must have ${LONGEST_TEXT} characters at most.` }),
  );

export const Amount = (description: string) =>
  applyDecorators(
    Field(() => MoneyScalar, { description }),
    IsObject({ message: 'Must be an amount such as "12.50 EUR".' }),
  );

/** Several inputs of one type, one at least. */
export const Some = (type: () => new () => object, description: string) =>
  applyDecorators(
    Field(() => [type()], { description }),
    IsArray(),
    ArrayMinSize(1, { message: 'Must be one at least.' }),
    ArrayMaxSize(LONGEST_LIST, { message: `Must be ${LONGEST_LIST} at most.` }),
    ValidateNested({ each: true }),
    Type(type),
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
