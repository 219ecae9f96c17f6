import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, graphqlEnum } from '#graphql';
import { INTERVALS } from '#values';

export const COMPLAINT_DIMENSIONS = [
  'STATUS',
  'SEVERITY',
  'CATEGORY',
  'SAFETY_FLAG',
  'RESPONSIBILITY',
  'CHANNEL',
  'ORIGIN',
  'PRODUCT_LINE',
  'PRODUCT_MODEL',
  'SPECIFICATION',
  'BATCH',
  'COMPONENT',
  'REGION',
  'PARTNER',
] as const;
export type ComplaintDimension = (typeof COMPLAINT_DIMENSIONS)[number];

export const ComplaintDimensionEnum = graphqlEnum(
  'ComplaintDimension',
  COMPLAINT_DIMENSIONS,
  'What complaints are counted by.',
  {
    COMPONENT: 'A complaint that names several components counts once for each of them.',
    PARTNER: 'The responsible partner, else the one named at intake.',
  },
);

export const IntervalEnum = graphqlEnum(
  'ComplaintInterval',
  INTERVALS,
  'The steps of a chart, in the zone asked for.',
  {
    WEEK: 'From Monday on.',
  },
);

@ObjectType({ description: 'How many complaints have the same values in the same period.' })
export class ComplaintCount {
  @Field(() => DateScalar, { nullable: true, description: 'First day of the period; null without an interval.' })
  period!: string | null;

  @Field(() => [String], { nullable: 'items', description: 'The values, in the order of groupBy; null where unknown.' })
  values!: readonly (string | null)[];

  @Field(() => Boolean, { description: 'Whether it stands for all groups beyond the top ones together.' })
  isRest!: boolean;

  @Field(() => Int, { description: 'How many complaints.' })
  count!: number;
}

@ObjectType({
  description: 'Complaints counted by when they were reported. Merged ones are left out unless asked for.',
})
export class ComplaintCounts {
  @Field(() => Int, { description: 'How many complaints fit the filter.' })
  total!: number;

  @Field(() => [DateScalar], { description: 'All periods from the first to the last one with a complaint.' })
  periods!: readonly string[];

  @Field(() => [ComplaintCount], { description: 'By period, the largest first, the rest last; nothing for zero.' })
  rows!: readonly ComplaintCount[];
}
