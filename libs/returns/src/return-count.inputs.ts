import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsIn, IsOptional, Length } from 'class-validator';
import { IsZone, OptionalChoices, OptionalName, Time } from '#graphql';
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

  @Time('Shipped at this time or later.')
  from!: Date;

  @Time('Shipped before this time.')
  to!: Date;

  @Field(() => String, { nullable: true, description: "IANA time zone of the months, by default the policy pack's." })
  @IsOptional()
  @IsZone()
  zone?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this product.' })
  @IsOptional()
  @Length(1, 500, { message: 'Must be an identifier, or left out.' })
  productId?: string | null;

  @OptionalName('Of this batch.')
  batch?: string | null;

  @OptionalName('From this region.')
  region?: string | null;

  @OptionalChoices(ReturnReasonEnum, RETURN_REASONS, 'Returned for one of these reasons.')
  reasons?: ReturnReason[] | null;
}
