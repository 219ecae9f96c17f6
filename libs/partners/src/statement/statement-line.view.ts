import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { MoneyScalar } from '#graphql';
import { PositionColumn } from '#projections';
import type { Money } from '#values';
import {
  type StatementLineKind,
  StatementLineKindEnum,
  type StatementLineState,
  StatementLineStateEnum,
} from './statement-words.view.js';

/** One thing that a partner's statement counts: a fact that figures are sums over. May be dropped and rebuilt. */
@ObjectType('PartnerStatementLine', { description: 'One job, fee, chargeback, bill or movement of a statement.' })
@Entity('partner_statement_line_v1')
@Index(['position', 'id'])
@Index(['partnerId', 'at'])
export class StatementLineView {
  @Field(() => ID, { description: 'Identifier of the line.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'The partner.' })
  @Column('text')
  partnerId!: string;

  @Field(() => StatementLineKindEnum, { description: 'What it is about.' })
  @Column('text')
  kind!: StatementLineKind;

  @Field(() => StatementLineStateEnum, { description: 'What became of it.' })
  @Column('text')
  state!: StatementLineState;

  @Field(() => MoneyScalar, { nullable: true, description: 'How much it is about; null for a job.' })
  @Column('jsonb', { nullable: true })
  amount!: Money | null;

  /** The amount in minor units: figures are sums over it. */
  @Column('bigint')
  minor!: string;

  @Column('text', { nullable: true })
  currency!: string | null;

  @Field(() => ID, { nullable: true, description: 'The job.' })
  @Index()
  @Column('text', { nullable: true })
  workOrderId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The complaint.' })
  @Column('text', { nullable: true })
  complaintId!: string | null;

  @Field(() => String, { description: 'The event behind it, or the last one that changed it.' })
  @Column('text')
  event!: string;

  @Field(() => Date, { description: 'When it happened: it belongs to the statement of that month.' })
  @Column('timestamptz')
  at!: Date;

  @Field(() => Date, {
    description: 'When it was recorded here or changed last; later than its month: it was revised.',
  })
  @Column('timestamptz')
  recordedAt!: Date;

  @PositionColumn()
  position!: string;
}
