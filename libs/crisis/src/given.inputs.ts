import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Length, MaxLength } from 'class-validator';

/** What no honest text, name or list exceeds; the policy pack says what is allowed. */
const LONGEST_TEXT = 10_000;
const LONGEST_NAME = 500;
const LONGEST_FILTER = 100;

const NAME_MESSAGE = `must have 1 to ${LONGEST_NAME} characters.`;

/** Names, codes or ids: any of them, for filters. */
export const OptionalNames = (description: string) =>
  applyDecorators(
    Field(() => [String], { nullable: true, description }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(LONGEST_FILTER),
    Length(1, LONGEST_NAME, { each: true, message: `Each ${NAME_MESSAGE}` }),
  );

export const Name = (description: string) =>
  applyDecorators(
    Field(() => String, { description }),
    Length(1, LONGEST_NAME, { message: `It ${NAME_MESSAGE}` }),
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
