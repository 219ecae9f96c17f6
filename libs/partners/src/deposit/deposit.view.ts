import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { MoneyScalar } from '#graphql';
import { PositionColumn } from '#projections';
import type { Money } from '#values';
import type { Deposit } from './deposit-state.js';
import type { DepositDueKind, DepositOwnerKind, DepositStatus } from './deposit-words.events.js';
import { DepositDueKindEnum, DepositOwnerKindEnum, DepositStatusEnum } from './deposit-words.view.js';

@ObjectType('DepositReservation', { description: 'What is held for a job or a complaint.' })
export class DepositReservationView {
  @Field(() => ID, { description: 'Identifier of the reservation.' })
  reservationId!: string;

  @Field(() => ID, { nullable: true, description: 'The job it is held for.' })
  workOrderId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The complaint it is held for.' })
  complaintId!: string | null;

  @Field(() => MoneyScalar, { description: 'How much is still held.' })
  amount!: Money;
}

/** The ledger of an owner as it stands: the table row and the GraphQL type at once. May be dropped and rebuilt. */
@ObjectType('Deposit', {
  description: 'Money set aside that binds the quality of service and pays customers where it fails.',
})
@Entity('deposit_v1')
@Index(['position', 'id'])
export class DepositView {
  @Field(() => ID, { name: 'ownerId', description: 'The partner, or "company" for the company’s own fund.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => DepositOwnerKindEnum, { description: 'Whose it is.' })
  @Column('text')
  ownerKind!: DepositOwnerKind;

  /** The owner where it is a partner: who may see the row. */
  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Field(() => DepositStatusEnum, { description: 'Where it stands.' })
  @Index()
  @Column('text')
  status!: DepositStatus;

  @Field(() => MoneyScalar, { description: 'How much was demanded.' })
  @Column('jsonb')
  demanded!: Money;

  @Field(() => MoneyScalar, { description: 'Below this balance there is no new work.' })
  @Column('jsonb')
  floor!: Money;

  @Field(() => MoneyScalar, { description: 'What is there, reserved or not.' })
  @Column('jsonb')
  balance!: Money;

  @Field(() => MoneyScalar, { description: 'What of it is held for jobs and complaints.' })
  @Column('jsonb')
  reserved!: Money;

  @Field(() => MoneyScalar, { description: 'What of it is not reserved.' })
  @Column('jsonb')
  free!: Money;

  @Field(() => Boolean, { description: 'Whether the balance is below the floor, so that there is no new work.' })
  @Column('boolean')
  isBelowFloor!: boolean;

  @Field(() => [DepositReservationView], { description: 'What is held, and for what.' })
  @Column('jsonb')
  reservations!: readonly DepositReservationView[];

  @Field(() => DepositDueKindEnum, { nullable: true, description: 'For what money is to be brought now.' })
  @Column('text', { nullable: true })
  dueKind!: DepositDueKind | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'How much is still to be brought.' })
  @Column('jsonb', { nullable: true })
  missing!: Money | null;

  @Field(() => Date, { nullable: true, description: 'By when it is to be brought.' })
  @Index()
  @Column('timestamptz', { nullable: true })
  dueAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether that time has passed without the money.' })
  @Column('boolean')
  isOverdue!: boolean;

  @Field(() => Date, { nullable: true, description: 'Until when something may be claimed, after the partner left.' })
  @Column('timestamptz', { nullable: true })
  claimsUntil!: Date | null;

  @Field(() => Int, { description: 'Which period of its ledger is open: a long one is continued in the next.' })
  @Column('integer')
  period!: number;

  /** What the rules know. */
  @Column('jsonb')
  ledger!: Deposit;

  @PositionColumn()
  position!: string;
}
