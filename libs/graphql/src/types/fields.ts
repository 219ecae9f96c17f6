import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDate,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  registerDecorator,
  ValidateNested,
} from 'class-validator';
import { isZone } from '#values';
import { DateScalar } from '../scalars/date.scalar.js';
import { MoneyScalar } from '../scalars/money.scalar.js';

// Fields of inputs and arguments with their validators, as far as they are the same wherever they stand. Those with bounds
// are in bounded-fields.ts, or in a context that has its own.

const LONGEST_CURSOR = 4_000;
const MONTH = /^(19[7-9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/;
const A_MONTH = { message: 'Must be a month such as 2026-03.' };
const A_TIME = { message: 'Must be a time.' };

/** One value of an enum. */
export const Choice = (type: object, list: readonly string[], description: string) =>
  applyDecorators(
    Field(() => type, { description }),
    IsIn(list, { message: `Must be one of ${list.join(', ')}.` }),
  );

export const OptionalChoice = (type: object, list: readonly string[], description: string) =>
  applyDecorators(
    Field(() => type, { nullable: true, description }),
    IsOptional(),
    IsIn(list, { message: `Must be one of ${list.join(', ')}, or left out.` }),
  );

/** Some values of an enum: any of them, for filters. */
export const OptionalChoices = (type: object, list: readonly string[], description: string) =>
  applyDecorators(
    Field(() => [type], { nullable: true, description }),
    IsOptional(),
    IsIn(list, { each: true, message: `Must be among ${list.join(', ')}.` }),
  );

export const Time = (description: string) =>
  applyDecorators(
    Field(() => Date, { description }),
    IsDate(A_TIME),
  );

export const OptionalTime = (description: string) =>
  applyDecorators(
    Field(() => Date, { nullable: true, description }),
    IsOptional(),
    IsDate(A_TIME),
  );

/** The scalar has seen to it that it is a day. */
export const Day = (description: string) =>
  applyDecorators(
    Field(() => DateScalar, { description }),
    IsString(),
  );

export const OptionalDay = (description: string) =>
  applyDecorators(
    Field(() => DateScalar, { nullable: true, description }),
    IsOptional(),
    IsString(),
  );

export const OptionalFlag = (description: string) =>
  applyDecorators(
    Field(() => Boolean, { nullable: true, description }),
    IsOptional(),
    IsBoolean(),
  );

/** Money. */
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

export const Month = (description: string) =>
  applyDecorators(
    Field(() => String, { description }),
    Matches(MONTH, A_MONTH),
  );

export const OptionalMonth = (description: string) =>
  applyDecorators(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    Matches(MONTH, A_MONTH),
  );

export const Inner = (type: () => new () => object, description: string) =>
  applyDecorators(Field(type, { description }), IsObject(), ValidateNested(), Type(type));

export const OptionalInner = (type: () => new () => object, description: string) =>
  applyDecorators(Field(type, { nullable: true, description }), IsOptional(), ValidateNested(), Type(type));

export const IsZone = () => (target: object, propertyKey: string | symbol) =>
  registerDecorator({
    name: 'isZone',
    target: target.constructor,
    propertyName: String(propertyKey),
    options: { message: 'Must be an IANA time zone such as Europe/Berlin.' },
    validator: { validate: (value) => typeof value === 'string' && isZone(value) },
  });

export const OptionalZone = (description: string) =>
  applyDecorators(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    IsZone(),
  );

/** For subscriptions. */
export const FeedCursor = () =>
  applyDecorators(
    Field(() => String, {
      nullable: true,
      description: 'Cursor of a change: continues behind it. Without one, all that match come first.',
    }),
    IsOptional(),
    IsString(),
    MaxLength(LONGEST_CURSOR),
  );
