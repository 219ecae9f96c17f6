import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import { WorkOrderBillView, WorkOrderCostView } from '../bill/bill.view.js';
import { ChecklistStep } from '../checklist/checklist.view.js';
import { WorkOrderLineView, WorkOrderQuoteView } from '../line/line.view.js';
import { WorkOrderLoanView } from '../loaner/loan.view.js';
import type {
  CancellationCause,
  IncompleteCause,
  Place,
  Verification,
  WorkHoldReason,
  WorkOrderKind,
  WorkOrderOutcome,
  WorkOrderStatus,
} from '../repair-words.events.js';
import {
  CancellationCauseEnum,
  IncompleteCauseEnum,
  PlaceEnum,
  VerificationEnum,
  WorkHoldReasonEnum,
  WorkOrderKindEnum,
  WorkOrderOutcomeEnum,
  WorkOrderStatusEnum,
} from './work-order-words.view.js';

/**
 * A work order: the table row and the GraphQL type at once. It holds no texts about people: its site and the customer's
 * words are read from the order's events. May be dropped and rebuilt at any time.
 */
@ObjectType('WorkOrder', {
  description: 'What is to be done for a customer: a repair, an installation, an inspection …',
})
@Entity('work_order_v2')
@Index(['position', 'id'])
@Index(['reportedAt', 'id'])
@Index(['dueAt', 'id'])
@Index(['closedAt', 'id'])
@Index(['nextVisitFrom', 'id'])
@Index(['unitId', 'symptomCode'])
export class WorkOrderView {
  @Field(() => ID, { description: 'Identifier of the work order.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'Short number to say on the phone, such as W26-7K3QM9TX.' })
  @Index()
  @Column('text')
  number!: string;

  @Field(() => WorkOrderStatusEnum, { description: 'Where it stands.' })
  @Index()
  @Column('text')
  status!: WorkOrderStatus;

  /** Where it goes on from when a hold ends. */
  @Column('text', { nullable: true })
  heldFrom!: WorkOrderStatus | null;

  @Field(() => WorkHoldReasonEnum, { nullable: true, description: 'What it waits for while it is on hold.' })
  @Column('text', { nullable: true })
  holdReason!: WorkHoldReason | null;

  @Field(() => IncompleteCauseEnum, { nullable: true, description: 'Why something is left to do.' })
  @Column('text', { nullable: true })
  incomplete!: IncompleteCause | null;

  @Field(() => WorkOrderKindEnum, { description: 'What kind of job it is.' })
  @Column('text')
  kind!: WorkOrderKind;

  @Field(() => PlaceEnum, { description: 'Where the work is done.' })
  @Column('text')
  place!: Place;

  @Field(() => ID, { nullable: true, description: 'The complaint whose agreed remedy it is.' })
  @Index()
  @Column('text', { nullable: true })
  complaintId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The task of the complaint that it carries out.' })
  @Column('text', { nullable: true })
  taskId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The return whose goods are repaired.' })
  @Index()
  @Column('text', { nullable: true })
  returnId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Line of that return.' })
  @Column('integer', { nullable: true })
  returnLineNo!: number | null;

  @Field(() => ID, { nullable: true, description: 'For whom; null where nobody has a file.' })
  @Index()
  @Column('text', { nullable: true })
  customerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The product.' })
  @Index()
  @Column('text', { nullable: true })
  productId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its article number.' })
  @Column('text', { nullable: true })
  sku!: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit, where it is known.' })
  @Column('text', { nullable: true })
  unitId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its serial, or what was given as one.' })
  @Index()
  @Column('text', { nullable: true })
  serial!: string | null;

  @Field(() => String, { nullable: true, description: 'Production batch of the unit.' })
  @Column('text', { nullable: true })
  batch!: string | null;

  @Field(() => String, { nullable: true, description: 'The part of it that is concerned.' })
  @Column('text', { nullable: true })
  component!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the symptom.' })
  @Column('text', { nullable: true })
  symptomCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Region where the work is done, by ISO 3166-2 or as given.' })
  @Index()
  @Column('text', { nullable: true })
  region!: string | null;

  @Field(() => String, { description: 'IANA time zone of the place.' })
  @Column('text')
  zone!: string;

  @Field(() => Boolean, { description: 'Whether anybody knows where to go.' })
  @Column('boolean')
  hasSite!: boolean;

  @Field(() => [String], { description: 'Skills that the job takes; empty until it is qualified.' })
  @Column('text', { array: true })
  skills!: string[];

  @Field(() => Int, { description: 'How many minutes a visit is planned to take; 0 until it is qualified.' })
  @Column('integer')
  minutes!: number;

  @Field(() => VerificationEnum, { description: 'How the result is looked at.' })
  @Column('text')
  verification!: Verification;

  @Field(() => ID, { nullable: true, description: 'The checklist that it goes by.' })
  @Column('text', { nullable: true })
  checklistId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Edition of the checklist.' })
  @Column('integer', { nullable: true })
  checklistNo!: number | null;

  @Field(() => [ChecklistStep], { description: 'What must be ticked before it counts as done.' })
  @Column('jsonb')
  checklist!: readonly ChecklistStep[];

  @Field(() => ID, { nullable: true, description: 'The partner, or the company’s own organisation, that does it.' })
  @Index()
  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The outlet that does it.' })
  @Index()
  @Column('text', { nullable: true })
  outletId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The technician of the next visit, else of the last.' })
  @Column('text', { nullable: true })
  technicianId!: string | null;

  /** Everybody who had or has a visit. */
  @Index({ type: 'gin' })
  @Column('text', { array: true })
  technicianIds!: string[];

  @Field(() => ID, { nullable: true, description: 'The partner that is asked whether it does the work.' })
  @Index()
  @Column('text', { nullable: true })
  offeredPartnerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The outlet that is asked.' })
  @Column('text', { nullable: true })
  offeredOutletId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Which attempt the open offer is.' })
  @Column('integer', { nullable: true })
  offerAttempt!: number | null;

  @Field(() => Date, { nullable: true, description: 'When the open offer lapses.' })
  @Column('timestamptz', { nullable: true })
  offerExpiresAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether nobody is left whom it could be offered to.' })
  @Column('boolean')
  needsDispatcher!: boolean;

  @Field(() => ID, { nullable: true, description: 'The next visit.' })
  @Column('text', { nullable: true })
  nextVisitId!: string | null;

  @Field(() => Date, { nullable: true, description: 'From when the technician is expected.' })
  @Column('timestamptz', { nullable: true })
  nextVisitFrom!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until when the technician is expected.' })
  @Column('timestamptz', { nullable: true })
  nextVisitUntil!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'By when another visit is agreed on, after one was missed or its technician can not come.',
  })
  @Column('timestamptz', { nullable: true })
  rescheduleDueAt!: Date | null;

  @Field(() => Int, { description: 'How many visits took place.' })
  @Column('integer')
  visitsMade!: number;

  @Field(() => WorkOrderOutcomeEnum, { nullable: true, description: 'What came of it.' })
  @Column('text', { nullable: true })
  outcome!: WorkOrderOutcome | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether one visit was enough; null until it is completed.' })
  @Column('boolean', { nullable: true })
  firstVisit!: boolean | null;

  @Field(() => CancellationCauseEnum, { nullable: true, description: 'Why it was cancelled.' })
  @Column('text', { nullable: true })
  cancellation!: CancellationCause | null;

  @Field(() => Date, {
    nullable: true,
    description: 'What is due next: the end of an offer or of the visit’s window, or another appointment.',
  })
  @Column('timestamptz', { nullable: true })
  dueAt!: Date | null;

  @Field(() => Date, { description: 'When the customer told someone.' })
  @Column('timestamptz')
  reportedAt!: Date;

  @Field(() => String, { description: 'Who drafted it.' })
  @Column('text')
  draftedBy!: string;

  @Field(() => Date, { description: 'When it was drafted.' })
  @Column('timestamptz')
  draftedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When what is to be done was clear.' })
  @Column('timestamptz', { nullable: true })
  qualifiedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the first visit started.' })
  @Column('timestamptz', { nullable: true })
  startedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was completed last.' })
  @Column('timestamptz', { nullable: true })
  completedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who completed it.' })
  @Column('text', { nullable: true })
  completedBy!: string | null;

  @Field(() => Date, { nullable: true, description: 'When somebody else found it good.' })
  @Column('timestamptz', { nullable: true })
  checkedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the customer signed it off.' })
  @Column('timestamptz', { nullable: true })
  signedOffAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was closed.' })
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  /** When that was recorded. */
  @Column('timestamptz', { nullable: true })
  closingRecordedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was cancelled.' })
  @Column('timestamptz', { nullable: true })
  cancelledAt!: Date | null;

  @Field(() => [WorkOrderLineView], { description: 'What is wrong with it, component by component.' })
  @Column('jsonb')
  lines!: readonly WorkOrderLineView[];

  @Field(() => [WorkOrderQuoteView], { description: 'Quotes, the oldest first.' })
  @Column('jsonb')
  quotes!: readonly WorkOrderQuoteView[];

  @Field(() => [WorkOrderCostView], { description: 'What it cost so far, and who bears it.' })
  @Column('jsonb')
  costs!: readonly WorkOrderCostView[];

  @Field(() => [WorkOrderBillView], { description: 'Bills, the oldest first.' })
  @Column('jsonb')
  bills!: readonly WorkOrderBillView[];

  @Field(() => [WorkOrderLoanView], { description: 'Loaners that its customer has, or had.' })
  @Column('jsonb')
  loans!: readonly WorkOrderLoanView[];

  @Field(() => Date, { nullable: true, description: 'When a part was missing for the first time.' })
  @Column('text', { nullable: true })
  partsAwaitedFrom!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the last missing part was there; null while one is missing.',
  })
  @Column('text', { nullable: true })
  partsAwaitedUntil!: string | null;

  @Field(() => String, { description: 'Version of the order: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  @PositionColumn()
  position!: string;
}
