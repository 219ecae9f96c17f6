import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, Length } from 'class-validator';

/** What no honest text exceeds; the policy pack says what is allowed. */
export const LONGEST_TEXT = 10_000;

/** What no honest name or list exceeds; the policy pack says what is allowed. */
const LONGEST_NAME = 500;
const LONGEST_LIST = 20_000;

export const Names = (description: string) =>
  applyDecorators(
    Field(() => [String], { defaultValue: [], description }),
    IsArray(),
    ArrayMaxSize(LONGEST_LIST),
    Length(1, LONGEST_NAME, { each: true, message: `Each must have 1 to ${LONGEST_NAME} characters.` }),
  );
