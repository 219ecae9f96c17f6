import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, graphqlEnum } from '#graphql';
import { AlertWindowView } from '../alert/alert.view.js';
import type { SignalSource } from '../alert/alert-words.events.js';
import type { SeriesKind } from '../crisis-words.events.js';
import { SeriesKindEnum, SignalSourceEnum } from '../crisis-words.view.js';

@ObjectType('EarlyWarningSeries', {
  description: 'What is counted together, and how unusual it is.',
})
export class SeriesView {
  @Field(() => ID, { description: 'Identifier: the same for the same series, for ever.' })
  id!: string;

  @Field(() => SeriesKindEnum, { description: 'What it counts by.' })
  kind!: SeriesKind;

  @Field(() => String, { nullable: true, description: 'Line and model of the product.' })
  productName!: string | null;

  @Field(() => String, { nullable: true, description: 'The component.' })
  component!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the symptom.' })
  symptom!: string | null;

  @Field(() => String, { nullable: true, description: 'The batch or model year.' })
  batch!: string | null;

  @Field(() => String, { nullable: true, description: 'The region.' })
  region!: string | null;

  @Field(() => ID, { nullable: true, description: 'The partner that it is about, itself or one of its own.' })
  partnerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The outlet that it is about.' })
  outletId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The technician whom it is about.' })
  technicianId!: string | null;

  @Field(() => DateScalar, { description: 'The day of its first report.' })
  firstDay!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of its latest report; null where none holds any more.',
  })
  lastDay!: string | null;

  @Field(() => Int, { description: 'Reports that it remembers, a customer’s many included.' })
  reports!: number;

  @Field(() => Float, { description: 'How unusual it was on scoredDay; what the number means is the detector’s.' })
  score!: number;

  @Field(() => DateScalar, {
    description:
      'The day of the score: that of the latest report or a later one that is over. Scores that are unusual are renewed daily.',
  })
  scoredDay!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'From which score on it alerts; null for kinds that are only shown.',
  })
  threshold!: number | null;

  @Field(() => [AlertWindowView], {
    description: 'What was counted up to today and what was expected, the shortest window first.',
  })
  windows!: readonly AlertWindowView[];

  @Field(() => DateScalar, { nullable: true, description: 'The day of its latest alert; null without one.' })
  alertedDay!: string | null;
}

const SIGNAL_STATUSES = ['AS_COUNTED', 'CORRECTED', 'COUNTS_NO_MORE'] as const;
export type SignalStatus = (typeof SIGNAL_STATUSES)[number];

const SignalStatusEnum = graphqlEnum('WatchSignalStatus', SIGNAL_STATUSES, 'What became of a report.', {
  AS_COUNTED: 'It counts as it did when the alert was raised.',
  CORRECTED: 'Something else is known of it since.',
  COUNTS_NO_MORE: 'It was withdrawn or merged, or says nothing of a product or partner.',
});

@ObjectType('WatchSignal', { description: 'A report as the watch counted it for an alert. Without texts.' })
export class SignalView {
  @Field(() => ID, { description: 'Identifier of the report in the watch, as it was counted.' })
  id!: string;

  @Field(() => SignalStatusEnum, { description: 'What became of it since the alert was raised.' })
  status!: SignalStatus;

  @Field(() => SignalSourceEnum, { description: 'What it came from.' })
  source!: SignalSource;

  @Field(() => ID, { description: 'Identifier of the complaint, work order, return or invitation.' })
  sourceId!: string;

  @Field(() => DateScalar, { description: 'The day of the report, in the zone of the policy pack.' })
  day!: string;

  @Field(() => String, { nullable: true, description: 'Line and model of the product.' })
  productName!: string | null;

  @Field(() => [String], { description: 'Components as they were named.' })
  components!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Code of the symptom.' })
  symptom!: string | null;

  @Field(() => String, { nullable: true, description: 'The batch or model year.' })
  batch!: string | null;

  @Field(() => String, { nullable: true, description: 'The region.' })
  region!: string | null;

  @Field(() => ID, { nullable: true, description: 'The partner.' })
  partnerId!: string | null;

  @Field(() => Boolean, { description: 'Whether it is grave in itself.' })
  isGrave!: boolean;
}
