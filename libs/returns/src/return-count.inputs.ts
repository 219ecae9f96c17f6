import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsDate, IsIn, IsOptional, Length } from 'class-validator';
import { IsZone } from '#graphql';
import { RETURN_DIMENSIONS, type ReturnDimension, ReturnDimensionEnum } from './return-count.view.js';
import { RETURN_REASONS, type ReturnReason } from './return-words.events.js';
import { ReturnReasonEnum } from './return-words.view.js';

@ArgsType()
export class ReturnCountsArgs {
  @Field(() => [ReturnDimensionEnum], { defaultValue: [], description: 'Up to two things to count by.' })
  @ArrayMaxSize(2, { message: 'Must be two at most.' })
  @ArrayUnique({ message: 'Each must be another one.' })
  @IsIn(RETURN_DIMENSIONS, { each: true })
  groupBy: ReturnDimension[] = [];

  @Field(() => Date, { description: 'Shipped at this time or later.' })
  @IsDate()
  from!: Date;

  @Field(() => Date, { description: 'Shipped before this time.' })
  @IsDate()
  to!: Date;

  @Field(() => String, { nullable: true, description: "IANA time zone of the months, by default the policy pack's." })
  @IsOptional()
  @IsZone()
  zone?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this product.' })
  @IsOptional()
  @Length(1, 500, { message: 'Must be an identifier, or left out.' })
  productId?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this batch.' })
  @IsOptional()
  @Length(1, 500, { message: 'Must have 1 to 500 characters, or be left out.' })
  batch?: string | null;

  @Field(() => String, { nullable: true, description: 'From this region.' })
  @IsOptional()
  @Length(1, 500, { message: 'Must have 1 to 500 characters, or be left out.' })
  region?: string | null;

  @Field(() => [ReturnReasonEnum], { nullable: true, description: 'Returned for one of these reasons.' })
  @IsOptional()
  @IsIn(RETURN_REASONS, { each: true })
  reasons?: ReturnReason[] | null;
}
