import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, Length } from 'class-validator';
import { OptionalName } from '#graphql';

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

export const Region = () => OptionalName('Region by ISO 3166, such as CN-44.');
