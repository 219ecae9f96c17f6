import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type { CostBearer, CostClass, WorkOrderKind } from '../repair-words.events.js';

/** One cost with every dimension that costs are added up by, corrected in place. May be dropped and rebuilt at any time. */
@Entity('cost_fact_v1')
@Index(['recordedAt'])
@Index(['partnerId', 'recordedAt'])
@Index(['productId', 'recordedAt'])
export class CostFactView {
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  workOrderId!: string;

  @Column('text')
  costClass!: CostClass;

  @Column('text')
  bearer!: CostBearer;

  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Column('text', { nullable: true })
  productId!: string | null;

  @Column('text')
  kind!: WorkOrderKind;

  @Column('text', { nullable: true })
  region!: string | null;

  @Index()
  @Column('text', { nullable: true })
  complaintId!: string | null;

  @Column('text', { nullable: true })
  supplier!: string | null;

  /** Minor units. */
  @Column('bigint')
  amount!: string;

  @Column('text')
  currency!: string;

  @Column('boolean')
  isReversed!: boolean;

  @Column('timestamptz')
  recordedAt!: Date;

  @PositionColumn()
  position!: string;
}
