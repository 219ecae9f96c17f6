import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import {
  CommandInput,
  ConnectionArgs,
  FeedCursor,
  Name,
  OptionalFlag,
  OptionalName,
  OptionalNames,
  UuidOf,
} from '#graphql';
import type { Fit } from './part.events.js';
import type { PartFilter } from './part.queries.js';
import { PART_ORDERS, type PartOrder, PartOrderEnum } from './part-words.view.js';

@InputType({ description: 'A product that a part fits.' })
export class PartFitInput implements Omit<Fit, 'component'> {
  @Name('Article number of the product.')
  sku!: string;

  @OptionalName('Code of its component; by default the whole product.')
  component?: string | null;
}

@InputType({ isAbstract: true })
class PartContentInput extends CommandInput {
  @Name('Name.')
  name!: string;

  @Field(() => [PartFitInput], { defaultValue: [], description: 'What it fits.' })
  @IsArray()
  @ArrayMaxSize(5_000)
  @ValidateNested({ each: true })
  @Type(() => PartFitInput)
  fits!: PartFitInput[];

  @Name('From whom it is bought unless something else is said.')
  supplier!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the piece that it replaces is to come back.' })
  @IsBoolean()
  defectiveComesBack!: boolean;
}

@InputType({ description: 'What a new part is.' })
export class RegisterPartInput extends PartContentInput {
  @Name('Part number, in any spelling.')
  number!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether each piece has a serial. This stays.' })
  @IsBoolean()
  isSerialised!: boolean;
}

@InputType({ description: 'What a part is, anew and as a whole.' })
export class RevisePartInput extends PartContentInput {
  @UuidOf('a part', 'The part. expectedVersion is its version.')
  partId!: string;
}

@InputType({ description: 'Which parts. What is left out does not matter.' })
export class PartFilterInput implements PartFilter {
  @OptionalName('Part of the number or the name.')
  text?: string | null;

  @OptionalNames('With one of these numbers.')
  numbers?: string[] | null;

  @OptionalNames('From one of these suppliers.')
  suppliers?: string[] | null;

  @OptionalNames('Fitting one of these products, by article number.')
  fitsSkus?: string[] | null;

  @OptionalFlag('Whether its pieces have serials.')
  isSerialised?: boolean | null;
}

@ArgsType()
export class PartsArgs extends ConnectionArgs {
  @Field(() => PartFilterInput, { nullable: true, description: 'Which ones.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PartFilterInput)
  filter?: PartFilterInput | null;

  @Field(() => PartOrderEnum, { defaultValue: 'NUMBER_ASC', description: 'In which order.' })
  @IsIn(PART_ORDERS)
  orderBy: PartOrder = 'NUMBER_ASC';
}

@ArgsType()
export class PartChangesArgs {
  @Field(() => PartFilterInput, { nullable: true, description: 'Which ones.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PartFilterInput)
  filter?: PartFilterInput | null;

  @FeedCursor()
  after?: string | null;
}
