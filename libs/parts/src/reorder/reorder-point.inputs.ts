import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { CommandInput, ConnectionArgs, OptionalName, OptionalNames, OptionalUuidsOf, UuidOf } from '#graphql';
import { Pieces } from '../given.inputs.js';
import type { ReorderPointFilter } from './reorder-point.queries.js';

@InputType({ description: 'When more pieces are ordered.' })
export class SetReorderPointInput extends CommandInput {
  @UuidOf('a part', 'The part.')
  partId!: string;

  @UuidOf('an outlet', 'The outlet.')
  outletId!: string;

  @Pieces('At so many free and ordered pieces, or fewer, more are ordered.')
  point!: number;

  @Pieces('How many are ordered then.')
  quantity!: number;

  @OptionalName('From whom; by default as the catalogue says.')
  supplier?: string | null;
}

@InputType({ description: 'A part that is no longer ordered by itself for an outlet.' })
export class RemoveReorderPointInput extends CommandInput {
  @UuidOf('a part', 'The part.')
  partId!: string;

  @UuidOf('an outlet', 'The outlet.')
  outletId!: string;
}

@InputType({ description: 'Which reorder points. What is left out does not matter.' })
export class ReorderPointFilterInput implements ReorderPointFilter {
  @OptionalUuidsOf('a part', 'For one of these parts.')
  partIds?: string[] | null;

  @OptionalUuidsOf('an outlet', 'For one of these outlets.')
  outletIds?: string[] | null;

  @OptionalNames('From one of these suppliers.')
  suppliers?: string[] | null;
}

@ArgsType()
export class ReorderPointsArgs extends ConnectionArgs {
  @Field(() => ReorderPointFilterInput, { nullable: true, description: 'Which ones.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReorderPointFilterInput)
  filter?: ReorderPointFilterInput | null;
}
