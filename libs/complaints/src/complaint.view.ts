import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import { ComplaintContact, ComplaintEvidence, ComplaintIntake, ComplaintStatement } from './complaint-evidence.view.js';
import {
  ComplaintContactAttempt,
  ComplaintDelayNotice,
  ComplaintEscalation,
  ComplaintFinding,
  ComplaintHold,
  ComplaintJudgement,
  ComplaintProblem,
  ComplaintRecurrence,
  ComplaintRefusal,
  ComplaintReopening,
  ComplaintWithdrawal,
} from './complaint-step.view.js';
import type {
  Category,
  ClosingOutcome,
  ComplaintChannel,
  ComplaintStatus,
  Owner,
  Responsibility,
  SafetyFlag,
  Severity,
  Tier,
} from './complaint-words.events.js';
import {
  CategoryEnum,
  ClosingOutcomeEnum,
  ComplaintChannelEnum,
  ComplaintStatusEnum,
  type Origin,
  OriginEnum,
  OwnerKindEnum,
  ResponsibilityEnum,
  SafetyFlagEnum,
  SeverityEnum,
  TierEnum,
} from './complaint-words.view.js';
import {
  ComplaintRecheck,
  ComplaintSatisfaction,
  ComplaintTask,
  OnTheSpotSettlement,
  SettlementProposal,
} from './settlement.view.js';

/** A complaint as people see it: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('Complaint', { description: 'An expression of dissatisfaction that expects a response.' })
@Entity('complaint_v2')
@Index(['position', 'id'])
@Index(['reportedAt', 'id'])
@Index(['dueAt', 'id'])
@Index(['severityRank', 'reportedAt', 'id'])
@Index(['customerId'])
@Index(['onBehalfOfCustomerId'])
@Index(['partnerId'])
@Index(['responsiblePartnerId'])
@Index(['ownerId'])
@Index(['productModel', 'batch'])
export class ComplaintView {
  @Field(() => ID, { description: 'Identifier of the complaint.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, {
    description: 'Short number to say on the phone and to write on letters. The id alone is unique for ever.',
  })
  @Column('text')
  number!: string;

  @Field(() => String, { description: 'Version of its event stream: what expectedVersion expects next.' })
  @Column('bigint')
  version!: string;

  @Field(() => ComplaintStatusEnum, { description: 'Where it stands.' })
  @Column('text')
  status!: ComplaintStatus;

  @Field(() => TierEnum, { description: 'How high in the company it lies.' })
  @Column('text')
  tier!: Tier;

  @Field(() => OwnerKindEnum, {
    nullable: true,
    description: 'What kind of owner it has; null before anybody owns it.',
  })
  @Column('text', { nullable: true })
  ownerKind!: Owner['kind'] | null;

  @Field(() => String, {
    nullable: true,
    description: 'A person, a department or, until someone of it takes over, a tier.',
  })
  @Column('text', { nullable: true })
  ownerId!: string | null;

  @Field(() => String, { nullable: true, description: 'As what a person owns it.' })
  @Column('text', { nullable: true })
  ownerRole!: string | null;

  @Field(() => ComplaintChannelEnum, { description: 'How it reached the company.' })
  @Column('text')
  channel!: ComplaintChannel;

  @Field(() => ID, { nullable: true, description: 'Whose complaint it is; null where that is unknown.' })
  @Column('text', { nullable: true })
  customerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer whom a dealer speaks for.' })
  @Column('text', { nullable: true })
  onBehalfOfCustomerId!: string | null;

  @Field(() => ComplaintContact, {
    nullable: true,
    description: 'How to reach somebody who has no customer file. Personal.',
  })
  @Column('jsonb', { nullable: true })
  contact!: ComplaintContact | null;

  @Field(() => String, { nullable: true, description: 'What it is about, in a line. Personal.' })
  @Column('text', { nullable: true })
  title!: string | null;

  @Field(() => String, { nullable: true, description: "The customer's own words, verbatim. Personal." })
  @Column('text', { nullable: true })
  words!: string | null;

  @Field(() => String, { nullable: true, description: 'Product line, as given.' })
  @Column('text', { nullable: true })
  productLine!: string | null;

  @Field(() => String, { nullable: true, description: 'Model, as given.' })
  @Column('text', { nullable: true })
  productModel!: string | null;

  @Field(() => String, { nullable: true, description: 'Specification of the model, as given.' })
  @Column('text', { nullable: true })
  specification!: string | null;

  @Field(() => String, { nullable: true, description: 'Batch; the model year for vehicles.' })
  @Column('text', { nullable: true })
  batch!: string | null;

  @Field(() => String, { nullable: true, description: 'Serial number, or a part of it.' })
  @Column('text', { nullable: true })
  serial!: string | null;

  @Field(() => [String], { description: 'The components it names.' })
  @Column('text', { array: true })
  components!: string[];

  @Field(() => String, { nullable: true, description: 'Region as ISO 3166-2, or as given.' })
  @Column('text', { nullable: true })
  region!: string | null;

  @Field(() => ID, { nullable: true, description: 'The product in the catalogue, once identified.' })
  @Column('text', { nullable: true })
  productId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit, once identified.' })
  @Column('text', { nullable: true })
  unitId!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the symptom.' })
  @Column('text', { nullable: true })
  symptomCode!: string | null;

  @Field(() => CategoryEnum, { nullable: true, description: 'What it is about; null until assessed.' })
  @Column('text', { nullable: true })
  category!: Category | null;

  @Field(() => SeverityEnum, { description: 'How grave it is; until assessed, the least its safety flag calls for.' })
  @Column('text')
  severity!: Severity;

  @Field(() => SafetyFlagEnum, { description: 'Whether somebody or something was harmed.' })
  @Column('text')
  safetyFlag!: SafetyFlag;

  @Field(() => ComplaintIntake, { description: 'What was taken down at the beginning.' })
  @Column('jsonb')
  intake!: ComplaintIntake;

  @Field(() => ID, { nullable: true, description: 'The contact it came from.' })
  @Column('text', { nullable: true })
  requestId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The partner named at intake.' })
  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Field(() => ID, { nullable: true, description: "That partner's outlet." })
  @Column('text', { nullable: true })
  outletId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The technician it is about.' })
  @Column('text', { nullable: true })
  technicianId!: string | null;

  @Field(() => OriginEnum, { description: 'Where it was recorded first.' })
  @Column('text')
  origin!: Origin;

  @Field(() => [ComplaintEvidence], { description: 'Files that prove something.' })
  @Column('jsonb')
  evidence!: readonly ComplaintEvidence[];

  @Field(() => [ComplaintStatement], { description: 'What was said later.' })
  @Column('jsonb')
  statements!: readonly ComplaintStatement[];

  @Field(() => ComplaintProblem, {
    nullable: true,
    description: 'The problem in our words, and whether the customer agrees.',
  })
  @Column('jsonb', { nullable: true })
  problem!: ComplaintProblem | null;

  @Field(() => [String], { description: 'What the policy pack advises for its category and severity.' })
  @Column('text', { array: true })
  playbook!: string[];

  @Field(() => ResponsibilityEnum, { nullable: true, description: 'Who answers for the cause; null until judged.' })
  @Column('text', { nullable: true })
  responsibility!: Responsibility | null;

  @Field(() => ID, { nullable: true, description: 'The partner who is responsible.' })
  @Column('text', { nullable: true })
  responsiblePartnerId!: string | null;

  @Field(() => ComplaintJudgement, { nullable: true, description: 'How responsibility was judged.' })
  @Column('jsonb', { nullable: true })
  judgement!: ComplaintJudgement | null;

  @Field(() => [ComplaintEscalation], { description: 'How it went up.' })
  @Column('jsonb')
  escalations!: readonly ComplaintEscalation[];

  @Field(() => ComplaintHold, { nullable: true, description: 'What it waits for now.' })
  @Column('jsonb', { nullable: true })
  hold!: ComplaintHold | null;

  @Field(() => [ComplaintDelayNotice], { description: 'What the customer was told of delays.' })
  @Column('jsonb')
  delayNotices!: readonly ComplaintDelayNotice[];

  @Field(() => [ComplaintContactAttempt], { description: 'Tries to reach the customer.' })
  @Column('jsonb')
  contacts!: readonly ComplaintContactAttempt[];

  @Field(() => Int, { description: 'Tries in a row that did not reach the customer.' })
  @Column('integer')
  unreachedTries!: number;

  @Field(() => [SettlementProposal], { description: 'All proposed settlements, oldest first.' })
  @Column('jsonb')
  proposals!: readonly SettlementProposal[];

  @Field(() => ID, { nullable: true, description: 'The proposal that stands.' })
  @Column('text', { nullable: true })
  proposalId!: string | null;

  @Field(() => OnTheSpotSettlement, { nullable: true, description: 'The settlement on the spot.' })
  @Column('jsonb', { nullable: true })
  onTheSpot!: OnTheSpotSettlement | null;

  @Field(() => [ComplaintTask], { description: 'Remedies in the hands of departments.' })
  @Column('jsonb')
  tasks!: readonly ComplaintTask[];

  @Field(() => [ComplaintRecheck], { description: 'Re-checks of the result.' })
  @Column('jsonb')
  rechecks!: readonly ComplaintRecheck[];

  @Field(() => ComplaintSatisfaction, { nullable: true, description: 'What the customer says of the result.' })
  @Column('jsonb', { nullable: true })
  satisfaction!: ComplaintSatisfaction | null;

  @Field(() => [ComplaintFinding], { description: 'What it taught.' })
  @Column('jsonb')
  findings!: readonly ComplaintFinding[];

  @Field(() => ClosingOutcomeEnum, { nullable: true, description: 'How it was closed.' })
  @Column('text', { nullable: true })
  outcome!: ClosingOutcome | null;

  @Field(() => ComplaintRefusal, { nullable: true, description: 'Why the demand was refused.' })
  @Column('jsonb', { nullable: true })
  refusal!: ComplaintRefusal | null;

  @Field(() => ComplaintWithdrawal, { nullable: true, description: 'Why it was withdrawn.' })
  @Column('jsonb', { nullable: true })
  withdrawal!: ComplaintWithdrawal | null;

  @Field(() => [ComplaintReopening], { description: 'How often it was taken up again, and why.' })
  @Column('jsonb')
  reopenings!: readonly ComplaintReopening[];

  @Field(() => ID, { nullable: true, description: 'The complaint it went into.' })
  @Column('text', { nullable: true })
  mergedInto!: string | null;

  @Field(() => [ID], { description: 'Complaints that went into this one.' })
  @Column('text', { array: true })
  absorbed!: string[];

  @Field(() => [ComplaintRecurrence], { description: 'Earlier complaints of the same opinion.' })
  @Column('jsonb')
  recurrences!: readonly ComplaintRecurrence[];

  @Field(() => Date, { nullable: true, description: 'When it happened.' })
  @Column('timestamptz', { nullable: true })
  occurredAt!: Date | null;

  @Field(() => Date, { description: 'When the customer told someone: the filing date.' })
  @Column('timestamptz')
  reportedAt!: Date;

  @Field(() => Date, { description: 'When it was registered.' })
  @Column('timestamptz')
  registeredAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was acknowledged.' })
  @Column('timestamptz', { nullable: true })
  acknowledgedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the customer was answered.' })
  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the customer agreed to the settlement.' })
  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the last remedy was done.' })
  @Column('timestamptz', { nullable: true })
  implementedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the result passed its re-check.' })
  @Column('timestamptz', { nullable: true })
  recheckedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was closed.' })
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Field(() => Date, { description: 'When its last event was recorded.' })
  @Column('timestamptz')
  updatedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'By when it is to be acknowledged.' })
  @Column('timestamptz', { nullable: true })
  acknowledgeDueAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'By when the customer is to be answered.' })
  @Column('timestamptz', { nullable: true })
  answerDueAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'By when it is to be settled.' })
  @Column('timestamptz', { nullable: true })
  settleDueAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'By when a named manager is to own it.' })
  @Column('timestamptz', { nullable: true })
  ownerDueAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'By when the customer is to hear of the approved settlement.' })
  @Column('timestamptz', { nullable: true })
  replyDueAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When to ask the customer whether all is well.' })
  @Column('timestamptz', { nullable: true })
  nextContactDueAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'The next of its due times that is still to be met.' })
  @Column('timestamptz', { nullable: true })
  dueAt!: Date | null;

  /** Most severe is greatest. */
  @Column('integer')
  severityRank!: number;

  @PositionColumn()
  position!: string;
}
