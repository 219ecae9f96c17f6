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

// What no honest text, name, number or list exceeds; the policy pack says what is allowed. A context with bounds of its own for
// texts and names names them.

const LONGEST_TEXT = 20_000;
const LONGEST_NAME = 500;
const LONGEST_LIST = 200;
const LONGEST_FILTER = 100;
const LARGEST_NUMBER = 1_000_000;

/** A name, number or code. */
export const Name = (description: string, longest = LONGEST_NAME) =>
  applyDecorators(
    Field(() => String, { description }),
    Length(1, longest, { message: `Must have 1 to ${longest} characters.` }),
  );

export const OptionalName = (description: string, longest = LONGEST_NAME) =>
  applyDecorators(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    Length(1, longest, { message: `Must have 1 to ${longest} characters, or be left out.` }),
  );

/** Any of these, for filters. */
export const OptionalNames = (description: string) =>
  applyDecorators(
    Field(() => [String], { nullable: true, description }),
    IsOptional(),
    ArrayMaxSize(LONGEST_FILTER, { message: `Must be ${LONGEST_FILTER} at most.` }),
    Length(1, LONGEST_NAME, { each: true, message: `Each must have 1 to ${LONGEST_NAME} characters.` }),
  );

/** Identifies something that need not have a UUID. */
export const OptionalIdentifier = (description: string) =>
  applyDecorators(
    Field(() => ID, { nullable: true, description }),
    IsOptional(),
    Length(1, LONGEST_NAME, { message: 'Must be an identifier, or left out.' }),
  );

/** Identifies one thing by its UUID, where the description says what. */
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

/** Any of these, for filters. */
export const OptionalUuids = (description: string) =>
  applyDecorators(
    Field(() => [ID], { nullable: true, description }),
    IsOptional(),
    ArrayMaxSize(LONGEST_FILTER, { message: `Must be ${LONGEST_FILTER} at most.` }),
    IsUUID('all', { each: true, message: 'Each must be a UUID.' }),
  );

/** Identifies one thing by its UUID, such as the lot that a command is about: `noun` is "a lot". */
export const UuidOf = (noun: string, description: string) =>
  applyDecorators(
    Field(() => ID, { description }),
    IsUUID('all', { message: `Must be the UUID of ${noun}.` }),
  );

export const OptionalUuidOf = (noun: string, description: string) =>
  applyDecorators(
    Field(() => ID, { nullable: true, description }),
    IsOptional(),
    IsUUID('all', { message: `Must be the UUID of ${noun}, or left out.` }),
  );

/** Any of these things, for filters. */
export const OptionalUuidsOf = (noun: string, description: string) =>
  applyDecorators(
    Field(() => [ID], { nullable: true, description }),
    IsOptional(),
    ArrayMaxSize(LONGEST_FILTER),
    IsUUID('all', { each: true, message: `Each must be the UUID of ${noun}.` }),
  );

/** A text that a command rests on. */
export const Words = (description: string, longest = LONGEST_TEXT) =>
  applyDecorators(
    Field(() => String, { description }),
    Length(1, longest, { message: `Must be a text of 1 to ${longest} characters.` }),
  );

export const OptionalWords = (description: string, longest = LONGEST_TEXT) =>
  applyDecorators(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    Length(0, longest, { message: `Must have ${longest} characters at most.` }),
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

export const OptionalLineNos = (description: string) =>
  applyDecorators(
    Field(() => [Int], { nullable: true, description }),
    IsOptional(),
    ArrayMinSize(1, { message: 'Must be one at least, or left out.' }),
    ArrayMaxSize(LONGEST_LIST, { message: `Must be ${LONGEST_LIST} at most.` }),
    IsInt({ each: true }),
    Min(1, { each: true, message: 'Must be numbers of lines.' }),
  );

export const Pieces = (description: string) =>
  applyDecorators(
    Field(() => Int, { description }),
    IsInt(),
    Min(1, { message: 'Must be at least 1.' }),
    Max(LARGEST_NUMBER, { message: `Must be ${LARGEST_NUMBER} at most.` }),
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
