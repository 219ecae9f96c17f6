import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type {
  DeclineReason,
  DistanceBasis,
  OfferBasis,
  OfferStatus,
  RankingTerm,
  RankingTermName,
  WithdrawalCause,
} from '../repair-words.events.js';
import {
  DeclineReasonEnum,
  DistanceBasisEnum,
  OfferBasisEnum,
  OfferStatusEnum,
  RankingTermEnum,
  WithdrawalCauseEnum,
} from './offer-words.view.js';

@ObjectType('RankingTerm', { description: 'One of the things that a candidate is ranked by.' })
export class RankingTermView implements RankingTerm {
  @Field(() => RankingTermEnum, { description: 'What is looked at.' })
  term!: RankingTermName;

  @Field(() => Float, { description: 'Points from 0 to 1.' })
  points!: number;

  @Field(() => Float, { description: 'Weight of the points, from the policy pack.' })
  weight!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'What the points come from: kilometres, a score, jobs per technician, a price. Null: the points are the pack’s.',
  })
  measure!: number | null;
}

/** An attempt to find somebody for an order, and what became of it. May be dropped and rebuilt at any time. */
@ObjectType('WorkOrderOffer', { description: 'One attempt: an outlet was asked whether it does the work.' })
@Entity('work_order_offer_v1')
@Index(['partnerId', 'offeredAt'])
export class OfferView {
  /** Order and attempt. */
  @Field(() => ID, { description: 'Identifier of the offer.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'The work order.' })
  @Index()
  @Column('text')
  workOrderId!: string;

  @Field(() => Int, { description: 'Which attempt it is, from 1.' })
  @Column('integer')
  attempt!: number;

  @Field(() => ID, { description: 'The partner that was asked.' })
  @Column('text')
  partnerId!: string;

  @Field(() => ID, { description: 'Its outlet.' })
  @Column('text')
  outletId!: string;

  @Field(() => OfferStatusEnum, { description: 'What became of it.' })
  @Column('text')
  status!: OfferStatus;

  @Field(() => OfferBasisEnum, { description: 'Why this outlet.' })
  @Column('text')
  basis!: OfferBasis;

  @Field(() => Int, { nullable: true, description: 'Its place in the ranking; null where it was in none.' })
  @Column('integer', { nullable: true })
  rank!: number | null;

  @Field(() => Float, { description: 'Its score in the ranking, from 0 to 1.' })
  @Column('float8')
  score!: number;

  @Field(() => [RankingTermView], { description: 'What the score comes from.' })
  @Column('jsonb')
  terms!: readonly RankingTermView[];

  @Field(() => Float, { nullable: true, description: 'How far it is, in kilometres, where coordinates are known.' })
  @Column('float8', { nullable: true })
  distanceKm!: number | null;

  @Field(() => DistanceBasisEnum, { description: 'How it is told how far it is.' })
  @Column('text')
  distanceBasis!: DistanceBasis;

  @Field(() => String, { description: 'Who offered it.' })
  @Column('text')
  offeredBy!: string;

  @Field(() => Date, { description: 'When it was offered.' })
  @Column('timestamptz')
  offeredAt!: Date;

  @Field(() => Date, { description: 'When it lapses, by the working hours of the outlet.' })
  @Column('timestamptz')
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was answered, lapsed or was taken back.' })
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who answered it or took it back; null where it lapsed.' })
  @Column('text', { nullable: true })
  endedBy!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether somebody else answered for the partner.' })
  @Column('boolean', { nullable: true })
  onBehalf!: boolean | null;

  @Field(() => DeclineReasonEnum, { nullable: true, description: 'Why it was declined.' })
  @Column('text', { nullable: true })
  declined!: DeclineReason | null;

  @Field(() => WithdrawalCauseEnum, { nullable: true, description: 'Why it was taken back.' })
  @Column('text', { nullable: true })
  withdrawn!: WithdrawalCause | null;

  @PositionColumn()
  position!: string;
}
