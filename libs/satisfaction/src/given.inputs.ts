import { applyDecorators } from '@nestjs/common';
import { Field, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const LARGEST_NUMBER = 1_000_000;

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
