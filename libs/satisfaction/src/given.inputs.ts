import { applyDecorators } from '@nestjs/common';
import { Field, ID, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

const LARGEST_NUMBER = 1_000_000;

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
