import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { MoneyScalar } from '#graphql';
import { PositionColumn } from '#projections';
import type { Money } from '#values';
import type { DepositMovementKind } from './deposit-words.events.js';
import { DepositMovementKindEnum } from './deposit-words.view.js';

/** One thing that happened to a ledger, and a fact for figures. Why it happened is told by its history. */
@ObjectType('DepositMovement', { description: 'One thing that happened to a deposit, with the sums after it.' })
@Entity('deposit_movement_v1')
@Index(['position', 'id'])
@Index(['ownerId', 'position'])
export class DepositMovementView {
  @Field(() => ID, { description: 'Identifier of the movement.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'Whose deposit: a partner, or "company".' })
  @Column('text')
  ownerId!: string;

  /** The owner where it is a partner: who may see the row. */
  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Field(() => DepositMovementKindEnum, { description: 'What happened.' })
  @Column('text')
  kind!: DepositMovementKind;

  @Field(() => MoneyScalar, { nullable: true, description: 'How much it was about.' })
  @Column('jsonb', { nullable: true })
  amount!: Money | null;

  @Field(() => MoneyScalar, { description: 'The balance after it.' })
  @Column('jsonb')
  balance!: Money;

  @Field(() => MoneyScalar, { description: 'What of it was reserved then.' })
  @Column('jsonb')
  reserved!: Money;

  /** What it added to the balance or took from it, in minor units: figures are sums over it. */
  @Column('bigint')
  change!: string;

  @Column('text')
  currency!: string;

  @Field(() => ID, { nullable: true, description: 'The job it was about.' })
  @Column('text', { nullable: true })
  workOrderId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The complaint that caused it.' })
  @Index()
  @Column('text', { nullable: true })
  complaintId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The reservation, charge, lodgement or refund.' })
  @Column('text', { nullable: true })
  entryId!: string | null;

  @Field(() => String, { nullable: true, description: 'Of the payment, in the books.' })
  @Column('text', { nullable: true })
  reference!: string | null;

  @Field(() => Date, { description: 'When.' })
  @Column('timestamptz')
  at!: Date;

  @Field(() => String, { description: 'Who did it; "system" for what happened by itself.' })
  @Column('text')
  by!: string;

  @PositionColumn()
  position!: string;
}
