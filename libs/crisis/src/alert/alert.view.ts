import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Json } from '#event-sourcing';
import { DateScalar, JsonScalar } from '#graphql';
import { PositionColumn } from '#projections';
import type { AlertCause, DetectorName, SeriesKind } from '../crisis-words.events.js';
import {
  AlertCauseEnum,
  AlertStatusEnum,
  DetectorEnum,
  ExposureBasisEnum,
  SeriesKindEnum,
  SignalSourceEnum,
} from '../crisis-words.view.js';
import type { AlertStatus, ExposureBasis, SignalSource } from './alert-words.events.js';

@ObjectType('CrisisAlertWindow', { description: 'What was counted in the days up to an alert, and what was expected.' })
export class AlertWindowView {
  @Field(() => Int, { description: 'How many days, the last one included.' })
  days!: number;

  @Field(() => Int, { description: 'Reports in these days; a customer’s many count once within a time.' })
  reports!: number;

  @Field(() => Float, { description: 'How many were expected.' })
  expected!: number;

  @Field(() => Float, { description: 'In reports: how much the expectation rests on.' })
  shape!: number;
}

@ObjectType('WatchChartPoint', { description: 'A point of the chart of a series.' })
export class ChartPointView {
  @Field(() => DateScalar, { description: 'Last day of the window.' })
  day!: string;

  @Field(() => Int, { description: 'Days of the window.' })
  window!: number;

  @Field(() => Int, { description: 'Reports in the window.' })
  reports!: number;

  @Field(() => Float, { description: 'How many were expected.' })
  expected!: number;

  @Field(() => Float, { description: 'From how many on that is too much for one window by itself.' })
  limit!: number;
}

@ObjectType('CrisisAlertReport', {
  description: 'The report that completed an alert.',
})
export class AlertReportView {
  @Field(() => SignalSourceEnum, { description: 'What it came from.' })
  source!: SignalSource;

  @Field(() => ID, { description: 'Identifier of the complaint, work order, return or invitation.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The day of the report.' })
  day!: string;
}

/** An alert: the table row and the GraphQL type at once. Without texts; may be dropped and rebuilt at any time. */
@ObjectType('CrisisAlert', {
  description: 'Something is reported more often than it should be, or is grave in itself.',
})
@Entity('crisis_alert_v1')
@Index(['day', 'id'])
@Index(['raisedAt', 'id'])
@Index(['position', 'id'])
export class AlertView {
  @Field(() => ID, { description: 'Identifier: the same for the same series, day, cause and rules.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => AlertStatusEnum, { description: 'Where it stands.' })
  @Index()
  @Column('text')
  status!: AlertStatus;

  @Field(() => ID, { description: 'The series that it is about.' })
  @Index()
  @Column('text')
  seriesId!: string;

  @Field(() => SeriesKindEnum, { description: 'What the series counts by.' })
  @Column('text')
  kind!: SeriesKind;

  @Field(() => String, { name: 'productName', nullable: true, description: 'Line and model of the product.' })
  @Index()
  @Column('text', { nullable: true })
  product!: string | null;

  @Field(() => String, { nullable: true, description: 'The component.' })
  @Column('text', { nullable: true })
  component!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the symptom.' })
  @Column('text', { nullable: true })
  symptom!: string | null;

  @Field(() => String, { nullable: true, description: 'The batch or model year, where the series counts by it.' })
  @Column('text', { nullable: true })
  batch!: string | null;

  @Field(() => String, { nullable: true, description: 'The region, where the series counts by it.' })
  @Column('text', { nullable: true })
  region!: string | null;

  @Field(() => ID, { nullable: true, description: 'The partner that the series is about, itself or one of its own.' })
  @Index()
  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The outlet that the series is about.' })
  @Column('text', { nullable: true })
  outletId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The technician whom the series is about.' })
  @Column('text', { nullable: true })
  technicianId!: string | null;

  @Field(() => AlertCauseEnum, { description: 'Why it was raised.' })
  @Column('text')
  cause!: AlertCause;

  @Field(() => DateScalar, { description: 'The day that it is about, in the zone of the policy pack.' })
  @Column('date')
  day!: string;

  @Field(() => Boolean, { description: 'The day was long over when it was raised: history, no emergency.' })
  @Column('boolean')
  isHistorical!: boolean;

  @Field(() => DetectorEnum, { description: 'What found it.' })
  @Column('text')
  detector!: DetectorName;

  @Field(() => String, { description: 'Version of the rules that raised it.' })
  @Column('text')
  ruleVersion!: string;

  @Field(() => String, { description: 'Version of the policy pack that these rules were in.' })
  @Column('text')
  packVersion!: string;

  @Field(() => JsonScalar, { description: 'The rules that raised it, whatever the policy pack says today.' })
  @Column('jsonb')
  rules!: Json;

  @Field(() => Float, { description: 'How unusual the day was; what the number means is the detector’s.' })
  @Column('double precision')
  score!: number;

  @Field(() => Float, { description: 'From which score on it was raised.' })
  @Column('double precision')
  threshold!: number;

  @Field(() => [AlertWindowView], { description: 'What was counted and expected, the shortest window first.' })
  @Column('jsonb')
  windows!: readonly AlertWindowView[];

  @Field(() => [ChartPointView], { description: 'The chart as it was when the alert was raised, oldest point first.' })
  @Column('jsonb')
  points!: readonly ChartPointView[];

  @Field(() => ExposureBasisEnum, { description: 'What the expectation rests on.' })
  @Column('text')
  exposureBasis!: ExposureBasis;

  @Field(() => Int, { nullable: true, description: 'Units in service on that day; null where they are not known.' })
  @Column('integer', { nullable: true })
  unitsInService!: number | null;

  @Field(() => Int, { description: 'All reports of the shortest window, of which the series had its share.' })
  @Column('integer')
  allReports!: number;

  @Field(() => [String], { description: 'The batches that it names.' })
  @Column('text', { array: true })
  batches!: readonly string[];

  @Field(() => [AlertReportView], { description: 'The report that completed it. All behind it: crisisAlertSignals.' })
  @Column('jsonb')
  reports!: readonly AlertReportView[];

  @Field(() => ID, { nullable: true, description: 'Who looks after it.' })
  @Index()
  @Column('text', { nullable: true })
  ownerId!: string | null;

  @Field(() => Date, { description: 'When it was raised.' })
  @Column('timestamptz')
  raisedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When somebody took it up.' })
  @Column('timestamptz', { nullable: true })
  acknowledgedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was found that something is wrong.' })
  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was found that nothing is wrong.' })
  @Column('timestamptz', { nullable: true })
  falseAlarmAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When nobody else could come to harm.' })
  @Column('timestamptz', { nullable: true })
  containedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was closed.' })
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Field(() => String, { description: 'Version of the alert: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  @PositionColumn()
  position!: string;
}
