import { applyDecorators } from '@nestjs/common';
import { Field, ID } from '@nestjs/graphql';
import { IsObject, IsOptional, Length } from 'class-validator';
import { MoneyScalar } from '#graphql';

/** What no honest text exceeds; the policy pack says what is allowed. */
const LONGEST_TEXT = 20_000;
const LONGEST_ID = 500;

export const OwnerId = () =>
  applyDecorators(
    Field(() => ID, { description: 'The partner, or "company" for the company’s own fund.' }),
    Length(1, LONGEST_ID, { message: 'Must be the id of a partner, or "company".' }),
  );

export const Identifier = (description: string) =>
  applyDecorators(
    Field(() => ID, { description }),
    Length(1, LONGEST_ID, { message: 'Must be an identifier.' }),
  );

export const OptionalIdentifier = (description: string) =>
  applyDecorators(
    Field(() => ID, { nullable: true, description }),
    IsOptional(),
    Length(1, LONGEST_ID, { message: 'Must be an identifier, or left out.' }),
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
    Length(0, LONGEST_TEXT, { message: `Must have ${LONGEST_TEXT} characters at most.` }),
  );

export const Amount = (description: string) =>
  applyDecorators(
    Field(() => MoneyScalar, { description }),
    IsObject({ message: 'Must be an amount such as "12.50 EUR".' }),
  );

export const OptionalAmount = (description: string) =>
  applyDecorators(
    Field(() => MoneyScalar, { nullable: true, description }),
    IsOptional(),
    IsObject({ message: 'Must be an amount such as "12.50 EUR", or left out.' }),
  );
