import { applyDecorators } from '@nestjs/common';
import { Field, Float } from '@nestjs/graphql';
import { IsNumber, IsOptional, Max, Min } from 'class-validator';

/** What no honest text exceeds; the policy pack says what is allowed. */
export const LONGEST_TEXT = 50_000;

/** From 0 to 100. */
export const OptionalPoints = (description: string) =>
  applyDecorators(
    Field(() => Float, { nullable: true, description }),
    IsOptional(),
    IsNumber(),
    Min(0),
    Max(100),
  );
