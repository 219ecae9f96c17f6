import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import { CoverView } from './cover.view.js';
import type { ClaimOutcome, EvidenceKind, RemedyStatus, StatutoryRemedy } from './warranty-words.events.js';
import { ClaimOutcomeEnum, EvidenceKindEnum, RemedyStatusEnum, StatutoryRemedyEnum } from './warranty-words.view.js';

@ObjectType('ClaimStatute', { description: 'What a statutory rule said about a claim on its day.' })
export class ClaimStatuteView {
  @Field(() => String, { description: 'The rule.' })
  rule!: string;

  @Field(() => String, { description: 'The version of its pack.' })
  version!: string;

  @Field(() => RemedyStatusEnum, { description: 'What it said.' })
  status!: RemedyStatus;

  @Field(() => String, { description: 'Why, in doubt by what held in doubt.' })
  reason!: string;

  @Field(() => [StatutoryRemedyEnum], { description: 'What it let the customer ask for.' })
  remedies!: readonly StatutoryRemedy[];

  @Field(() => Date, { nullable: true, description: 'Until when.' })
  until!: string | null;

  @Field(() => [ID], { description: 'The facts that it rested on.' })
  factIds!: readonly string[];

  @Field(() => [String], { description: 'What was not known.' })
  missing!: readonly string[];

  @Field(() => String, { nullable: true, description: 'The rules by which the unknown was decided.' })
  doubt!: string | null;
}

@ObjectType('ClaimEvidence', { description: 'Evidence as it counted for a claim.' })
export class ClaimEvidenceView {
  @Field(() => ID, { description: 'The evidence.' })
  evidenceId!: string;

  @Field(() => EvidenceKindEnum, { description: 'What it was.' })
  kind!: EvidenceKind;

  @Field(() => Int, { description: 'How far it was trusted.' })
  trust!: number;
}

/** A claim as it was decided: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('WarrantyClaim', { description: 'What was decided about a fault, and everything that it rests on.' })
@Entity('warranty_claim_v1')
@Index(['decidedAt', 'id'])
@Index(['unitId', 'decidedAt', 'id'])
@Index(['productId', 'decidedAt', 'id'])
export class WarrantyClaimView {
  @Field(() => ID, { description: 'Identifier of the claim.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'The unit.' })
  @Column('text')
  unitId!: string;

  @Field(() => ID, { description: 'Its product.' })
  @Column('text')
  productId!: string;

  @Field(() => String, { nullable: true, description: 'Where the unit was, by ISO 3166.' })
  @Index()
  @Column('text', { nullable: true })
  region!: string | null;

  @Field(() => ID, { nullable: true, description: 'The complaint that it came with.' })
  @Column('text', { nullable: true })
  complaintId!: string | null;

  @Field(() => String, { description: 'Code of the symptom.' })
  @Column('text')
  symptom!: string;

  @Field(() => String, { nullable: true, description: 'The component.' })
  @Column('text', { nullable: true })
  component!: string | null;

  @Field(() => Date, { description: 'When the company was told of the fault: what the terms are held against.' })
  @Column('timestamptz')
  reportedAt!: Date;

  @Field(() => ClaimOutcomeEnum, { description: 'What was decided.' })
  @Column('text')
  outcome!: ClaimOutcome;

  @Field(() => [CoverView], { description: 'By kind of cost.' })
  @Column('jsonb')
  cover!: readonly CoverView[];

  @Field(() => [ClaimStatuteView], { description: 'By statutory rule.' })
  @Column('jsonb')
  statutory!: readonly ClaimStatuteView[];

  @Field(() => [ClaimEvidenceView], { description: 'The evidence that counted.' })
  @Column('jsonb')
  evidence!: readonly ClaimEvidenceView[];

  @Field(() => Int, { description: 'How far the evidence went, in points of 100.' })
  @Column('integer')
  trust!: number;

  @Field(() => String, { description: 'Version of the policy pack that it was decided by.' })
  @Column('text')
  packVersion!: string;

  @Field(() => ID, { description: 'Who asked for the decision.' })
  @Column('text')
  decidedBy!: string;

  @Field(() => Date, { description: 'When it was decided.' })
  @Column('timestamptz')
  decidedAt!: Date;

  @PositionColumn()
  position!: string;
}
