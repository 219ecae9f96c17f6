import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { TrigramIndex } from '#database';
import { DateScalar, personalField } from '#graphql';
import { PositionColumn } from '#projections';
import type { PartnerKind, PartnerStatus, SuspensionCause, VettingCriterion } from './partner-words.events.js';
import {
  PartnerKindEnum,
  PartnerStatusEnum,
  type ScoreBasis,
  ScoreBasisEnum,
  ScoreConsequenceEnum,
  SuspensionCauseEnum,
  VettingCriterionEnum,
} from './partner-words.view.js';
import type { ScoreConsequence } from './score-words.events.js';

@ObjectType('PartnerContact', { description: 'Somebody who speaks for a partner.' })
export class PartnerContactView {
  @Field(() => String, { description: 'What this person does there.' })
  role!: string;

  @Field(() => String, { nullable: true, middleware: [personalField], description: 'Name. Personal.' })
  name!: string;

  @Field(() => String, { nullable: true, middleware: [personalField], description: 'Phone number. Personal.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, middleware: [personalField], description: 'E-mail address. Personal.' })
  email!: string | null;
}

@ObjectType('VettingScore', { description: 'The score of one criterion, with its weight.' })
export class VettingScoreView {
  @Field(() => VettingCriterionEnum, { description: 'What was scored.' })
  criterion!: VettingCriterion;

  @Field(() => Float, { description: 'The score, on the scale of the policy pack.' })
  score!: number;

  @Field(() => Float, { description: 'Its weight among the four.' })
  weight!: number;
}

@ObjectType('PartnerVetting', { description: 'The last vetting, and by which numbers it was decided.' })
export class PartnerVettingView {
  @Field(() => [VettingScoreView], { description: 'The four scores.' })
  scores!: readonly VettingScoreView[];

  @Field(() => Float, { description: 'The weighted scores, from 0 to 100.' })
  points!: number;

  @Field(() => Float, { description: 'The points that were needed.' })
  passMark!: number;

  @Field(() => Boolean, { description: 'Whether it was passed.' })
  isPassed!: boolean;

  @Field(() => String, { description: 'The policy pack that it was decided by.' })
  packVersion!: string;

  @Field(() => String, { description: 'Who vetted.' })
  vettedBy!: string;

  @Field(() => Date, { description: 'When.' })
  vettedAt!: string;
}

@ObjectType('PartnerContract', { description: 'What was agreed with a partner, as it is after the last amendment.' })
export class PartnerContractView {
  @Field(() => Int, { description: 'Its number: 1, 2, 3 …' })
  contractNo!: number;

  @Field(() => String, { description: 'What is to be reached.' })
  goals!: string;

  @Field(() => String, { description: 'What was agreed.' })
  content!: string;

  @Field(() => DateScalar, { description: 'Its first day.' })
  firstDay!: string;

  @Field(() => DateScalar, { description: 'Its last day.' })
  lastDay!: string;

  @Field(() => String, { description: 'The time zone of these days.' })
  zone!: string;

  @Field(() => Date, { description: 'When the first day begins.' })
  startsAt!: string;

  @Field(() => Date, { description: 'When the last day is over: no new work from here on.' })
  endsAt!: string;

  @Field(() => [String], { description: 'Regions by ISO 3166.' })
  regions!: readonly string[];

  @Field(() => Float, {
    nullable: true,
    description: 'How far from an outlet, at most; null where only outlets limit it.',
  })
  radiusKm!: number | null;

  @Field(() => [String], { description: 'Skills it is for.' })
  skills!: readonly string[];

  @Field(() => ID, { description: 'The price list of its services.' })
  servicePriceListId!: string;

  @Field(() => ID, { nullable: true, description: 'The price list of its parts.' })
  partsPriceListId!: string | null;

  @Field(() => Boolean, { description: 'Whether its end was reached.' })
  isEnded!: boolean;
}

@ObjectType('PartnerScoreReview', { description: 'A month whose score was looked at, and what followed from it.' })
export class PartnerScoreReviewView {
  @Field(() => String, { description: 'The month, such as 2026-03.' })
  month!: string;

  @Field(() => Float, { nullable: true, description: 'The score of the scorecard, 0 to 100; null without any data.' })
  score!: number | null;

  @Field(() => Int, { description: 'Jobs of the month.' })
  jobs!: number;

  @Field(() => ScoreConsequenceEnum, { description: 'What followed.' })
  consequence!: ScoreConsequence;

  @Field(() => [String], { description: 'The months that it followed from.' })
  months!: readonly string[];

  @Field(() => String, { description: 'Why.' })
  explanation!: string;

  @Field(() => Boolean, { description: 'Whether somebody in charge set it aside.' })
  isOverruled!: boolean;

  @Field(() => String, { description: 'The policy pack that it was decided by.' })
  packVersion!: string;

  @Field(() => Date, { description: 'When.' })
  reviewedAt!: string;
}

/** A partner: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('Partner', { description: 'An organisation that does service work: a third party, or the company itself.' })
@Entity('partner_v2')
@Index(['position', 'id'])
@Index(['name', 'id'])
@Index(['appliedAt', 'id'])
export class PartnerView {
  @Field(() => ID, { description: 'Identifier of the partner.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => PartnerKindEnum, { description: 'Whose organisation it is.' })
  @Column('text')
  kind!: PartnerKind;

  @Field(() => PartnerStatusEnum, { description: 'Where it stands.' })
  @Index()
  @Column('text')
  status!: PartnerStatus;

  @Field(() => String, { description: 'Name of the organisation.' })
  @TrigramIndex('partner_v2')
  @Column('text')
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its number in a register of companies.' })
  @Column('text', { nullable: true })
  registrationNumber!: string | null;

  @Field(() => [PartnerContactView], { description: 'Who speaks for it.' })
  @Column('jsonb')
  contacts!: readonly PartnerContactView[];

  @Field(() => String, { nullable: true, middleware: [personalField], description: 'Its bank account. Personal.' })
  @Column('text', { nullable: true })
  bankAccount!: string | null;

  @Field(() => [String], { description: 'Regions of the contract; before one, those it applied for.' })
  @Index({ type: 'gin' })
  @Column('text', { array: true })
  regions!: readonly string[];

  @Field(() => [String], { description: 'Skills of the contract; before one, those it applied for.' })
  @Column('text', { array: true })
  skills!: readonly string[];

  @Field(() => String, {
    nullable: true,
    middleware: [personalField],
    description: 'What it said of itself. Personal.',
  })
  @Column('text', { nullable: true })
  about!: string | null;

  @Field(() => PartnerVettingView, { nullable: true, description: 'The last vetting.' })
  @Column('jsonb', { nullable: true })
  vetting!: PartnerVettingView | null;

  @Field(() => PartnerContractView, { nullable: true, description: 'The last contract.' })
  @Column('jsonb', { nullable: true })
  contract!: PartnerContractView | null;

  @Field(() => SuspensionCauseEnum, { nullable: true, description: 'Why it is suspended.' })
  @Column('text', { nullable: true })
  suspendedFor!: SuspensionCause | null;

  @Field(() => String, {
    nullable: true,
    middleware: [personalField],
    description: 'Why it is watched or suspended, was rejected or has left. Personal.',
  })
  @Column('text', { nullable: true })
  reason!: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'What it is worth to dispatch, 0 to 100: the scores of the latest months, else the points of the vetting.',
  })
  @Column('float8', { nullable: true })
  score!: number | null;

  @Field(() => ScoreBasisEnum, { nullable: true, description: 'Where the score comes from; null without one.' })
  @Column('text', { nullable: true })
  scoreBasis!: ScoreBasis | null;

  @Field(() => [String], { description: 'The months that the score comes from, such as 2026-03.' })
  @Column('text', { array: true })
  scoredMonths!: readonly string[];

  @Field(() => Int, { description: 'The jobs of these months.' })
  @Column('integer')
  scoredJobs!: number;

  @Field(() => [PartnerScoreReviewView], {
    description: 'The latest twelve months that were looked at, the oldest first, and what followed from each.',
  })
  @Column('jsonb')
  scoreReviews!: readonly PartnerScoreReviewView[];

  @Field(() => Date, { description: 'When it applied.' })
  @Column('timestamptz')
  appliedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it began to work.' })
  @Column('timestamptz', { nullable: true })
  activatedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it left.' })
  @Column('timestamptz', { nullable: true })
  exitedAt!: Date | null;

  @Field(() => String, { description: 'Version of the partner: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  @PositionColumn()
  position!: string;
}
