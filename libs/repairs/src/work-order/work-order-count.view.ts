import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, graphqlEnum } from '#graphql';
import { INTERVALS } from '#values';

export const WORK_ORDER_DIMENSIONS = [
  'KIND',
  'OUTCOME',
  'REGION',
  'PARTNER',
  'OUTLET',
  'TECHNICIAN',
  'PRODUCT',
  'SYMPTOM',
] as const;
export type WorkOrderDimension = (typeof WORK_ORDER_DIMENSIONS)[number];

export const WorkOrderDimensionEnum = graphqlEnum(
  'WorkOrderDimension',
  WORK_ORDER_DIMENSIONS,
  'What work orders are counted by.',
  { TECHNICIAN: 'Of the last visit.' },
);
export const WorkOrderIntervalEnum = graphqlEnum(
  'WorkOrderInterval',
  INTERVALS,
  'The steps of a chart of work orders, in the zone asked for.',
  { WEEK: 'From Monday on.' },
);

@ObjectType({ description: 'Closed work orders of one period and group, and how well they went.' })
export class WorkOrderCount {
  @Field(() => DateScalar, { nullable: true, description: 'First day of the period; null without an interval.' })
  period!: string | null;

  @Field(() => [String], { nullable: 'items', description: 'The values, in the order of groupBy; null where unknown.' })
  values!: readonly (string | null)[];

  @Field(() => Int, { description: 'Orders that were closed: what the rates are shares of.' })
  jobs!: number;

  @Field(() => Int, {
    description: 'Solved on the first visit, and not asked for again within the days of the policy pack.',
  })
  firstTimeFixed!: number;

  @Field(() => Int, { description: 'Asked for again: the same symptom on the same unit within those days.' })
  repeated!: number;

  @Field(() => Int, { description: 'Orders of which no fault was found.' })
  noFaultFound!: number;

  @Field(() => Int, { description: 'Orders whose unit could not be repaired.' })
  irreparable!: number;

  @Field(() => Float, { nullable: true, description: 'First-time fix rate, 0 to 1; null without a job.' })
  firstTimeFixRate!: number | null;

  @Field(() => Float, { nullable: true, description: 'Repeat-repair rate, 0 to 1; null without a job.' })
  repeatRate!: number | null;

  @Field(() => Float, { nullable: true, description: 'Median hours from the first start to completion.' })
  medianHours!: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean time to repair, in hours.' })
  meanHours!: number | null;
}

@ObjectType({ description: 'Closed work orders counted by when they were closed.' })
export class WorkOrderCounts {
  @Field(() => Int, { description: 'Closed orders that fit the filter.' })
  total!: number;

  @Field(() => [WorkOrderCount], { description: 'By period, the largest group first; nothing for zero.' })
  rows!: readonly WorkOrderCount[];
}
