import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Length, ValidateNested } from 'class-validator';
import { ConnectionArgs } from '#graphql';
import type { AwaitingLineFilter } from './awaited-line.queries.js';

const MOST_VALUES = 100;

const OneOf = (description: string) =>
  applyDecorators(
    Field(() => [ID], { nullable: true, description }),
    IsOptional(),
    ArrayMaxSize(MOST_VALUES, { message: `Must be ${MOST_VALUES} at most.` }),
    Length(1, 500, { each: true, message: 'Each must be an identifier.' }),
  );

@InputType({ description: 'Which lines that wait for parts. What is left out does not matter.' })
export class AwaitingLineFilterInput implements AwaitingLineFilter {
  @OneOf('For one of these parts.')
  partIds?: string[] | null;

  @OneOf('At one of these outlets.')
  outletIds?: string[] | null;

  @OneOf('Of one of these work orders.')
  workOrderIds?: string[] | null;
}

@ArgsType()
export class AwaitedPartsArgs extends ConnectionArgs {
  @Field(() => AwaitingLineFilterInput, { nullable: true, description: 'Which lines.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AwaitingLineFilterInput)
  filter?: AwaitingLineFilterInput | null;
}
