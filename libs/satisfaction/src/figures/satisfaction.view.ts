import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#graphql';
import type { Estimate } from './estimate.js';
import type { SatisfactionMeasure } from './figure-words.js';
import { SatisfactionMeasureEnum } from './figure-words.view.js';

@ObjectType('SatisfactionEstimate', { description: 'A figure with what it is of, and its confidence interval.' })
export class EstimateView implements Estimate {
  @Field(() => Float, { nullable: true, description: 'The figure; null without an answer.' })
  value!: number | null;

  @Field(() => Int, { description: 'Of how many answers.' })
  n!: number;

  @Field(() => Float, { nullable: true, description: 'Lower bound of the interval; null where there is none.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper bound of the interval; null where there is none.' })
  high!: number | null;
}

@ObjectType({ description: 'How satisfied customers were in one period and group.' })
export class SatisfactionFigure {
  @Field(() => DateScalar, { nullable: true, description: 'First day of the period; null without an interval.' })
  period!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it begins, as asked for: `from` of a filter.' })
  from!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ends, as asked for: `to` of a filter.' })
  to!: Date | null;

  @Field(() => [String], { nullable: 'items', description: 'The values, in the order of groupBy; null where unknown.' })
  values!: readonly (string | null)[];

  @Field(() => Int, { description: 'Responses that were submitted in the period.' })
  responses!: number;

  @Field(() => EstimateView, {
    description: 'CSAT: the share of 4 and 5 of 5, 0 to 1, with the Wilson score interval (Wilson 1927).',
  })
  csat!: EstimateView;

  @Field(() => EstimateView, {
    description: 'NPS: % of 9–10 less % of 0–6, −100 to 100, with the normal interval of the trinomial variance.',
  })
  nps!: EstimateView;

  @Field(() => EstimateView, { description: "CES: the mean ease, 1 to 7, with Student's interval of a mean." })
  ces!: EstimateView;

  @Field(() => EstimateView, {
    description:
      'Dissatisfaction rate: low answers among those with a CSAT or NPS, 0 to 1, with the Wilson score interval. What is low was decided by the policy pack of then.',
  })
  dissatisfaction!: EstimateView;

  @Field(() => Int, { description: 'Customers invited in the period; withdrawn invitations count as never made.' })
  invited!: number;

  @Field(() => Int, { description: 'Those of them who answered, whenever that was.' })
  replied!: number;

  @Field(() => Float, { nullable: true, description: 'replied / invited, 0 to 1; null where nobody was invited.' })
  replyRate!: number | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When something of this figure was last recorded after the period had ended; null where nothing was.',
  })
  revisedAt!: Date | null;
}

@ObjectType({ description: 'Whether a figure of a group rises or falls.' })
export class SatisfactionTrend {
  @Field(() => [String], { nullable: 'items', description: 'The group, in the order of groupBy.' })
  values!: readonly (string | null)[];

  @Field(() => SatisfactionMeasureEnum, { description: 'Of what.' })
  measure!: SatisfactionMeasure;

  @Field(() => Float, {
    nullable: true,
    description:
      'By how much it rises with each period, in units of the figure: slope of the weighted least-squares line over the periods, each weighing as much as it has answers. Null with fewer than three periods.',
  })
  slope!: number | null;

  @Field(() => Float, { nullable: true, description: "Lower bound of the slope, by Student's distribution." })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: "Upper bound of the slope, by Student's distribution." })
  high!: number | null;

  @Field(() => Int, { description: 'How many periods have answers.' })
  periods!: number;
}

@ObjectType({ description: 'How satisfied customers are, by period and group. A period without answers is there too.' })
export class Satisfaction {
  @Field(() => String, { description: 'The time zone of the periods.' })
  zone!: string;

  @Field(() => Float, { description: 'How sure the intervals are, such as 0.95; from the policy pack.' })
  confidenceLevel!: number;

  @Field(() => [DateScalar], { description: 'All periods, from the first to the last one; empty without an interval.' })
  periods!: readonly string[];

  @Field(() => [SatisfactionFigure], { description: 'The figures: group by group, the one with most answers first.' })
  rows!: readonly SatisfactionFigure[];

  @Field(() => [SatisfactionTrend], { description: 'The trend of each group and measure; empty without an interval.' })
  trends!: readonly SatisfactionTrend[];
}
