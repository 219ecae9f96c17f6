import { applyDecorators } from '@nestjs/common';
import { Field, Float, ID } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateScalar } from '#graphql';

/** What no honest text, number or list exceeds; the policy pack says what is allowed. */
const LONGEST_TEXT = 50_000;
const LONGEST_NAME = 500;
const LONGEST_LIST = 1_000;
const LONGEST_FILTER = 100;
const LARGEST_NUMBER = 1_000_000;

const NAME_MESSAGE = `Must have 1 to ${LONGEST_NAME} characters.`;

export const Identifier = (description: string) =>
  applyDecorators(
    Field(() => ID, { description }),
    IsUUID('all', { message: 'Must be a UUID.' }),
  );

export const OptionalIdentifier = (description: string) =>
  applyDecorators(
    Field(() => ID, { nullable: true, description }),
    IsOptional(),
    IsUUID('all', { message: 'Must be a UUID, or be left out.' }),
  );

export const Name = (description: string) =>
  applyDecorators(
    Field(() => String, { description }),
    Length(1, LONGEST_NAME, { message: NAME_MESSAGE }),
  );

export const OptionalName = (description: string) =>
  applyDecorators(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    IsString(),
    MaxLength(LONGEST_NAME, { message: `Must have ${LONGEST_NAME} characters at most.` }),
  );

export const Names = (description: string) =>
  applyDecorators(
    Field(() => [String], { description }),
    IsArray(),
    ArrayMaxSize(LONGEST_LIST, { message: `Must be ${LONGEST_LIST} at most.` }),
    Length(1, LONGEST_NAME, { each: true, message: NAME_MESSAGE }),
  );

export const OptionalNames = (description: string) =>
  applyDecorators(
    Field(() => [String], { nullable: true, description }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(LONGEST_FILTER, { message: `Must be ${LONGEST_FILTER} at most.` }),
    Length(1, LONGEST_NAME, { each: true, message: NAME_MESSAGE }),
  );

export const OptionalIdentifiers = (description: string) =>
  applyDecorators(
    Field(() => [ID], { nullable: true, description }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(LONGEST_FILTER, { message: `Must be ${LONGEST_FILTER} at most.` }),
    IsUUID('all', { each: true, message: 'Each must be a UUID.' }),
  );

export const Words = (description: string) =>
  applyDecorators(
    Field(() => String, { description }),
    Length(1, LONGEST_TEXT, { message: `Must be a text of 1 to ${LONGEST_TEXT} characters.` }),
  );

export const OptionalWords = (description: string) =>
  applyDecorators(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    IsString(),
    MaxLength(LONGEST_TEXT, { message: `Must have ${LONGEST_TEXT} characters at most.` }),
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
