import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, graphqlEnum } from '#graphql';

export const OMISSION_SOURCES = ['COMPLAINT', 'CONTACT', 'LOW_SCORE', 'FAILED_CHECK'] as const;
export type OmissionSource = (typeof OMISSION_SOURCES)[number];

export const OmissionSourceEnum = graphqlEnum('OmissionSource', OMISSION_SOURCES, 'What a problem came up in.', {
  LOW_SCORE: 'A low answer: it is recorded by a follow-up.',
  FAILED_CHECK: 'A failed quality check of work: it is recorded by a new visit, or by the end of the order.',
});

export const CONTROLLED_FILTERS = ['PARTNER', 'TECHNICIAN'] as const;
export type ControlledFilter = (typeof CONTROLLED_FILTERS)[number];

export const ControlledFilterEnum = graphqlEnum(
  'ControlledRateFilter',
  CONTROLLED_FILTERS,
  'What a rate can not be told by.',
  {
    PARTNER: 'Units in service belong to no partner.',
    TECHNICIAN: 'Neither complaints nor units in service name a technician.',
  },
);

@ObjectType({ description: 'A rate with what it is made of, beside its target.' })
export class ControlledRate {
  @Field(() => Float, {
    nullable: true,
    description: 'The rate; null where the denominator is 0, and where it can not be told.',
  })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: 'The numerator; null where it can not be told.' })
  numerator!: number | null;

  @Field(() => Float, { nullable: true, description: 'n: what it is divided by; null where it can not be told.' })
  denominator!: number | null;

  @Field(() => Float, { description: 'The target of the policy pack: not more than this.' })
  target!: number;

  @Field(() => Boolean, { nullable: true, description: 'Whether it keeps to the target; null without a rate.' })
  isOnTarget!: boolean | null;

  @Field(() => [ControlledFilterEnum], { description: 'By what it can not be told, though it was filtered by it.' })
  notToldBy!: readonly ControlledFilter[];
}

@ObjectType({ description: 'What one kind of problems adds to an omission rate.' })
export class OmissionPart {
  /** Its field is declared where the enum may be imported. */
  kind!: 'RECORDED' | 'HANDLED' | 'RECHECKED' | 'FED_BACK';

  @Field(() => OmissionSourceEnum, { description: 'What the problems came up in.' })
  source!: OmissionSource;

  @Field(() => Int, { description: 'Problems that are old enough.' })
  problems!: number;

  @Field(() => Int, { description: 'Those of them where it was left out.' })
  omitted!: number;
}

@ObjectType({ description: 'The three controlled rates of one period.' })
export class ControlledRates {
  @Field(() => DateScalar, { description: 'First day of the period.' })
  period!: string;

  @Field(() => Date, { description: 'When it begins, as asked for.' })
  from!: Date;

  @Field(() => Date, { description: 'When it ends, as asked for.' })
  to!: Date;

  @Field(() => ControlledRate, {
    description:
      'Complaints per 1,000 units in service: complaints reported / mean of the units in service at the end of each day that has come × 1,000.',
  })
  complaintsPer1000Units!: ControlledRate;

  @Field(() => ControlledRate, {
    description: 'Complaints per 100 jobs: complaints reported / work orders closed × 100.',
  })
  complaintsPer100Jobs!: ControlledRate;

  @Field(() => ControlledRate, {
    description:
      'Omission rate, 0 to 1: problems that came up in the period and were not recorded, handled, re-checked or fed back by now / problems old enough. A problem counts once, whatever was left out of it.',
  })
  omissionRate!: ControlledRate;

  @Field(() => [OmissionPart], { description: 'The problems that make the omission rate, by kind and source.' })
  omissions!: readonly OmissionPart[];

  @Field(() => ControlledRate, {
    description: 'Dissatisfaction rate, 0 to 1: low answers submitted in the period / answers with a CSAT or NPS.',
  })
  dissatisfactionRate!: ControlledRate;

  @Field(() => Date, {
    nullable: true,
    description:
      'When something that the rates are made of was last recorded after the period had ended; null where nothing was. That is a complaint, or its merger into another; an answer with a CSAT or NPS; a closed work order; a contact or failed check that is old enough; news that a unit was in service on a day of the period, or was not. What was done about problems counts as of now and moves no date. Nor does it that a complaint is held against another partner, an open order done elsewhere, or a product of another line now.',
  })
  revisedAt!: Date | null;
}
