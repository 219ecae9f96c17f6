import { applyDecorators } from '@nestjs/common';
import { Field, ID, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

/** What no honest text, number or list exceeds; the policy pack says what is allowed. */
const LONGEST_TEXT = 20_000;
const LONGEST_NAME = 500;
const LONGEST_LIST = 200;
const LARGEST_NUMBER = 1_000_000;

export const Uuid = (description: string) =>
  applyDecorators(
    Field(() => ID, { description }),
    IsUUID('all', { message: 'Must be a UUID.' }),
  );

export const OptionalUuid = (description: string) =>
  applyDecorators(
    Field(() => ID, { nullable: true, description }),
    IsOptional(),
    IsUUID('all', { message: 'Must be a UUID, or left out.' }),
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

/** Any of these, for filters. */
export const OptionalNames = (description: string) =>
  applyDecorators(
    Field(() => [String], { nullable: true, description }),
    IsOptional(),
    ArrayMaxSize(LONGEST_LIST, { message: `Must be ${LONGEST_LIST} at most.` }),
    Length(1, LONGEST_NAME, { each: true, message: `Each must have 1 to ${LONGEST_NAME} characters.` }),
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

export const WholeNumber = (description: string) =>
  applyDecorators(
    Field(() => Int, { description }),
    IsInt(),
    Min(-LARGEST_NUMBER),
    Max(LARGEST_NUMBER),
  );

export const OptionalWholeNumber = (description: string) =>
  applyDecorators(
    Field(() => Int, { nullable: true, description }),
    IsOptional(),
    IsInt(),
    Min(-LARGEST_NUMBER),
    Max(LARGEST_NUMBER),
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
