import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, graphqlEnum } from '#graphql';

export const RETURN_DIMENSIONS = ['REASON', 'REMEDY', 'PRODUCT', 'BATCH', 'REGION'] as const;
export type ReturnDimension = (typeof RETURN_DIMENSIONS)[number];

export const ReturnDimensionEnum = graphqlEnum('ReturnDimension', RETURN_DIMENSIONS, 'What returns are counted by.', {
  REASON: 'Shipped pieces are those of the whole cohort.',
  REMEDY: 'Shipped pieces are those of the whole cohort.',
});

@ObjectType({
  description: 'Pieces of one cohort and group that came back, and their share of those that were shipped.',
})
export class ReturnCount {
  @Field(() => DateScalar, { nullable: true, description: 'First day of the ship month; null where nobody knows it.' })
  cohort!: string | null;

  @Field(() => [String], { nullable: 'items', description: 'The values, in the order of groupBy; null where unknown.' })
  values!: readonly (string | null)[];

  @Field(() => Int, { description: 'Pieces shipped: what the rates are shares of.' })
  shipped!: number;

  @Field(() => Int, { description: 'Pieces that customers asked to return, whatever came of it.' })
  requested!: number;

  @Field(() => Int, { description: 'Pieces on returns that were not denied, cancelled, rejected or let expire.' })
  returns!: number;

  @Field(() => Int, { description: 'Pieces that came back and were accepted.' })
  received!: number;

  @Field(() => Int, { description: 'Pieces exchanged.' })
  exchanged!: number;

  @Field(() => Int, { description: 'Pieces refunded.' })
  refunded!: number;

  @Field(() => Int, { description: 'Pieces credited.' })
  credited!: number;

  @Field(() => Int, { description: 'Pieces repaired.' })
  repaired!: number;

  @Field(() => Int, { description: 'Pieces dead on arrival.' })
  doa!: number;

  @Field(() => Int, { description: 'Pieces of which the claimed fault was not found.' })
  nff!: number;

  @Field(() => Float, { nullable: true, description: 'Returns among those shipped, 0 to 1; null where none is known.' })
  returnRate!: number | null;

  @Field(() => Float, { nullable: true, description: 'Exchanged among those shipped.' })
  exchangeRate!: number | null;

  @Field(() => Float, { nullable: true, description: 'Refunded among those shipped.' })
  refundRate!: number | null;

  @Field(() => Float, { nullable: true, description: 'Dead on arrival among those shipped.' })
  doaRate!: number | null;
}

@ObjectType({ description: 'Return, exchange, refund and DOA rates by the month in which the goods were shipped.' })
export class ReturnCounts {
  @Field(() => [ReturnCount], { description: 'By cohort, the oldest first; cohorts without any return are told too.' })
  rows!: readonly ReturnCount[];
}
