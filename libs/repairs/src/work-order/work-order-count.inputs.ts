import { ArgsType, Field } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { OptionalZone } from '#graphql';
import { INTERVALS, type Interval } from '#values';
import {
  WORK_ORDER_DIMENSIONS,
  type WorkOrderDimension,
  WorkOrderDimensionEnum,
  WorkOrderIntervalEnum,
} from './work-order-count.view.js';
import { WorkOrderFilterInput } from './work-order-list.inputs.js';

@ArgsType()
export class WorkOrderCountsArgs {
  @Field(() => [WorkOrderDimensionEnum], { defaultValue: [], description: 'Up to two things to count by.' })
  @ArrayMaxSize(2, { message: 'Must be two at most.' })
  @ArrayUnique({ message: 'Each must be another one.' })
  @IsIn(WORK_ORDER_DIMENSIONS, { each: true })
  groupBy: WorkOrderDimension[] = [];

  @Field(() => WorkOrderIntervalEnum, { nullable: true, description: 'Steps of the chart; left out, all at once.' })
  @IsOptional()
  @IsIn(INTERVALS)
  interval?: Interval | null;

  @OptionalZone("IANA time zone of the periods; left out, the policy pack's.")
  zone?: string | null;

  @Field(() => WorkOrderFilterInput, { nullable: true, description: 'Which orders; the list takes the same filter.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WorkOrderFilterInput)
  filter?: WorkOrderFilterInput | null;
}
