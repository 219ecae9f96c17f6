import { applyDecorators } from '@nestjs/common';
import { Field, Float, ID } from '@nestjs/graphql';
import { ArrayMaxSize, IsNumber, IsOptional, IsUUID, Length, Max, Min } from 'class-validator';

const MOST = 100;
/** What no honest text exceeds; the policy pack says what is allowed. */
const LONGEST_TEXT = 50_000;

export const PartnerId = (description: string) =>
  applyDecorators(
    Field(() => ID, { description }),
    IsUUID('all', { message: 'Must be the UUID of a partner.' }),
  );

export const OptionalIds = (description: string) =>
  applyDecorators(
    Field(() => [ID], { nullable: true, description }),
    IsOptional(),
    ArrayMaxSize(MOST, { message: `Must be ${MOST} at most.` }),
    IsUUID('all', { each: true, message: 'Each must be a UUID.' }),
  );

/** From 0 to 100. */
export const OptionalPoints = (description: string) =>
  applyDecorators(
    Field(() => Float, { nullable: true, description }),
    IsOptional(),
    IsNumber(),
    Min(0),
    Max(100),
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
    Length(1, LONGEST_TEXT, { message: `Must be a text of 1 to ${LONGEST_TEXT} characters, or be left out.` }),
  );
