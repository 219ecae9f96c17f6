import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Measure, Scored } from '../performance-words.events.js';
import { MeasureEnum, ScoredEnum } from '../performance-words.view.js';
import { type MeasureUnit, MeasureUnitEnum, type TrendDirection, TrendDirectionEnum } from './scorecard-words.view.js';

@ObjectType({ description: 'One measure of a scorecard: what was counted, and what it is worth.' })
export class ScorecardMeasure {
  @Field(() => MeasureEnum, { description: 'Which one.' })
  measure!: Measure;

  @Field(() => MeasureUnitEnum, { description: 'What its values, floor and target are counted in.' })
  unit!: MeasureUnit;

  @Field(() => Int, { description: 'How many things the value is of; 0 without data.' })
  n!: number;

  @Field(() => Float, {
    description: 'What was counted of them: the on-time ones, the failed ones, the sum of costs …',
  })
  counted!: number;

  @Field(() => Float, { nullable: true, description: 'As counted; null without data.' })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Moved towards the mean of its group, the more the fewer things there are: (counted + strength × mean) / (n + strength). Empirical Bayes by the method of moments: beta-binomial for shares (Kleinman 1973), gamma-Poisson for the complaint rate (Marshall 1991), normal for costs (Efron and Morris 1975).',
  })
  shrunkenValue!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of the group; null where too few have data, and nothing is moved.',
  })
  groupMean!: number | null;

  @Field(() => Int, { description: 'How many of the group have data.' })
  groupSize!: number;

  @Field(() => Float, {
    description: 'How much of the shrunken value is its own, 0 to 1; the rest is the group’s mean.',
  })
  ownShare!: number;

  @Field(() => Float, { description: 'Value that earns no points.' })
  floor!: number;

  @Field(() => Float, { description: 'Value that earns all points.' })
  target!: number;

  @Field(() => Float, { nullable: true, description: 'Points of the value, 0 to 100; null without data.' })
  points!: number | null;

  @Field(() => Float, { nullable: true, description: 'Points of the shrunken value, 0 to 100; null without data.' })
  shrunkenPoints!: number | null;

  @Field(() => Float, { description: 'Weight in the policy pack, of 100.' })
  packWeight!: number;

  @Field(() => Float, {
    description: 'Weight that it has here, of 100: without the measures that have no data; 0 where it has none itself.',
  })
  weight!: number;
}

@ObjectType('Scorecard', { description: 'How well a partner, an outlet or a technician did in a period.' })
export class ScorecardView {
  @Field(() => ScoredEnum, { description: 'Whose it is.' })
  kind!: Scored;

  @Field(() => ID, { description: 'Identifier of the partner, the outlet or the technician.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The month, such as 2026-03; null for rolling days.' })
  month!: string | null;

  @Field(() => String, { description: 'IANA time zone of the period.' })
  zone!: string;

  @Field(() => Date, { description: 'When the period begins.' })
  from!: Date;

  @Field(() => Date, { description: 'When it ends; that moment is no longer in it.' })
  to!: Date;

  @Field(() => Int, { description: 'Work orders closed in the period.' })
  jobs!: number;

  @Field(() => Float, { nullable: true, description: 'Weighted points, 0 to 100, as counted; null without data.' })
  score!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same of the shrunken values: what places go by.' })
  shrunkenScore!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where most of its jobs were: the group that it is compared with.',
  })
  region!: string | null;

  @Field(() => Int, { nullable: true, description: 'Place in its region, from 1; equal scores share one.' })
  rank!: number | null;

  @Field(() => Int, { description: 'How many of its region have a place.' })
  rankedAmong!: number;

  @Field(() => Int, { description: 'Offers that were accepted, declined or lapsed.' })
  offers!: number;

  @Field(() => Int, { description: 'Those of them that nobody answered in time.' })
  offersLapsed!: number;

  @Field(() => Float, { nullable: true, description: 'Lapsed / offers; null without an offer.' })
  offerLapseRate!: number | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When something of the period was recorded or corrected last after its end; null where nothing was.',
  })
  revisedAt!: Date | null;

  @Field(() => [ScorecardMeasure], { description: 'What the score is made of.' })
  measures!: readonly ScorecardMeasure[];
}

@ObjectType({ description: 'The score of one month.' })
export class ScorecardMonth {
  @Field(() => String, { description: 'The month, such as 2026-03.' })
  month!: string;

  @Field(() => Int, { description: 'Work orders closed in it.' })
  jobs!: number;

  @Field(() => Float, { nullable: true, description: 'The score as counted; null without data.' })
  score!: number | null;
}

@ObjectType({ description: 'How the scores of the last months go on: a least-squares line with an interval of 95 %.' })
export class ScorecardTrend {
  @Field(() => [ScorecardMonth], { description: 'The months, one after another.' })
  months!: readonly ScorecardMonth[];

  @Field(() => Float, { nullable: true, description: 'Points per month; null where fewer than three have a score.' })
  slope!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower bound of the slope.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper bound of the slope.' })
  high!: number | null;

  @Field(() => Float, { nullable: true, description: 'The last month’s score less that of the month before.' })
  change!: number | null;

  @Field(() => TrendDirectionEnum, { description: 'Where it goes.' })
  direction!: TrendDirection;
}
