import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { graphqlEnum, PositionScalar } from '#graphql';
import { FACT_KINDS, type FactKind } from '../fact/fact-kinds.js';

export const FactKindEnum = graphqlEnum('ScorecardFactKind', FACT_KINDS, 'What counts in a scorecard.', {
  JOB: 'A work order, when it was closed.',
  VISIT: 'An arrival, or a visit that the technician missed.',
  OFFER: 'An offer, when it was answered or lapsed.',
  CHECK: 'A quality check.',
  COST: 'A cost that the company bears; it counts with its job.',
  COMPLAINT: 'A complaint about the work or the conduct, when it was reported.',
  ANSWER: 'A customer’s answer, when the survey was submitted.',
});

@ObjectType({ description: 'One thing that a figure of a scorecard is made of.' })
export class ScorecardFact {
  @Field(() => ID, { description: 'Identifier of the fact.' })
  id!: string;

  @Field(() => FactKindEnum, { description: 'What it is.' })
  kind!: FactKind;

  @Field(() => Date, { nullable: true, description: 'When it counts; null for costs, which count with their job.' })
  at!: Date | null;

  @Field(() => String, { description: 'What came of it: DONE, LATE, LAPSED, FAILED, STAFF_CONDUCT …' })
  outcome!: string;

  @Field(() => Boolean, {
    description:
      'Whether it is among what the measure counts: on time, asked for again, failed …; else it is only in n.',
  })
  isCounted!: boolean;

  @Field(() => Float, { nullable: true, description: 'The grade of an answer; minor units of a cost.' })
  value!: number | null;

  @Field(() => String, { nullable: true, description: 'Currency of a cost.' })
  currency!: string | null;

  @Field(() => String, { nullable: true, description: 'Region where it was.' })
  region!: string | null;

  @Field(() => ID, { nullable: true, description: 'The partner.' })
  partnerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The outlet.' })
  outletId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The technician.' })
  technicianId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The work order whose history tells it.' })
  workOrderId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The complaint whose history tells it.' })
  complaintId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a job: the first work order that asks for the same again.' })
  askedAgainById!: string | null;

  @Field(() => Date, { description: 'When the last event about it was recorded.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'The stream of that event: of the order, the complaint or the invitation.' })
  stream!: string;

  @Field(() => PositionScalar, { description: 'Place of that event among all events.' })
  position!: string;
}
