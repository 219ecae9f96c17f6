import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type { Charge, Line, Refund } from './return-state.js';
import type { ReturnReason, ReturnRemedy } from './return-words.events.js';

/** What the figures are counted from: the axes of a line as the rules fold them. */
export type LineFact = Line & Readonly<{ charge: Charge | null; refund: Refund | null }>;

/** One line of a return with every dimension that figures are counted by, corrected in place. May be dropped and rebuilt at any time. */
@Entity('return_fact_v1')
@Index(['shippedAt'])
@Index(['productId', 'shippedAt'])
export class ReturnFactView {
  /** Return and number of the line. */
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  returnId!: string;

  @Column('integer')
  no!: number;

  @Column('text', { nullable: true })
  productId!: string | null;

  @Column('text', { nullable: true })
  unitId!: string | null;

  @Column('text', { nullable: true })
  batch!: string | null;

  @Column('text', { nullable: true })
  region!: string | null;

  @Column('text')
  reason!: ReturnReason;

  @Column('text')
  remedy!: ReturnRemedy;

  @Column('integer')
  quantity!: number;

  /** When its goods were shipped to the customer: the cohort. */
  @Column('timestamptz', { nullable: true })
  shippedAt!: Date | null;

  @Column('timestamptz')
  requestedAt!: Date;

  /** Neither denied nor cancelled, expired or rejected. */
  @Column('boolean')
  counts!: boolean;

  /** Goods came back. */
  @Column('boolean')
  isReturned!: boolean;

  @Column('boolean')
  isExchanged!: boolean;

  @Column('boolean')
  isRefunded!: boolean;

  @Column('boolean')
  isCredited!: boolean;

  @Column('boolean')
  isRepaired!: boolean;

  /** Dead on arrival, and nobody has found it to be sound. */
  @Column('boolean')
  isDoa!: boolean;

  @Column('boolean')
  isNff!: boolean;

  @Column('jsonb')
  line!: LineFact;

  @PositionColumn()
  position!: string;
}
