import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type {
  Category,
  ComplaintChannel,
  ComplaintStatus,
  FaultDegree,
  Owner,
  Responsibility,
  SafetyFlag,
  Severity,
} from './complaint-words.events.js';
import type { Origin } from './complaint-words.view.js';

/** One complaint with every dimension that figures are counted by, corrected in place. May be dropped and rebuilt at any time. */
@Entity('complaint_fact_v2')
@Index(['reportedAt'])
@Index(['productLine', 'productModel', 'reportedAt'])
@Index(['partnerId', 'reportedAt'])
@Index(['responsiblePartnerId', 'reportedAt'])
@Index(['region', 'reportedAt'])
@Index(['category', 'settledAt'])
export class ComplaintFactView {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  status!: ComplaintStatus;

  @Column('text')
  origin!: Origin;

  @Column('text')
  channel!: ComplaintChannel;

  @Column('text')
  severity!: Severity;

  @Column('text', { nullable: true })
  category!: Category | null;

  @Column('text')
  safetyFlag!: SafetyFlag;

  @Column('text', { nullable: true })
  responsibility!: Responsibility | null;

  @Column('text', { nullable: true })
  productLine!: string | null;

  @Column('text', { nullable: true })
  productModel!: string | null;

  @Column('text', { nullable: true })
  specification!: string | null;

  @Column('text', { nullable: true })
  batch!: string | null;

  @Column('text', { array: true })
  components!: string[];

  @Column('text', { nullable: true })
  region!: string | null;

  @Column('text', { nullable: true })
  customerId!: string | null;

  @Column('text', { nullable: true })
  onBehalfOfCustomerId!: string | null;

  @Column('text', { nullable: true })
  requestId!: string | null;

  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Column('text', { nullable: true })
  responsiblePartnerId!: string | null;

  @Column('text', { nullable: true })
  ownerKind!: Owner['kind'] | null;

  @Column('text', { nullable: true })
  ownerId!: string | null;

  @Column('timestamptz')
  reportedAt!: Date;

  @Column('timestamptz')
  registeredAt!: Date;

  /** Since when somebody has to do something about it: reported, or reopened last. */
  @Column('timestamptz')
  openedAt!: Date;

  @Column('timestamptz', { nullable: true })
  outcomeAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  implementedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  recheckedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  fedBackAt!: Date | null;

  /** Of the settlement that stands: minor units of `currency`. */
  @Column('bigint', { nullable: true })
  value!: string | null;

  @Column('bigint', { nullable: true })
  loss!: string | null;

  @Column('text', { nullable: true })
  currency!: string | null;

  @Column('text', { nullable: true })
  ownFault!: FaultDegree | null;

  @Column('text', { array: true })
  recurrenceOf!: string[];

  @Column('text', { nullable: true })
  mergedInto!: string | null;

  @Column('timestamptz', { nullable: true })
  mergedAt!: Date | null;

  @PositionColumn()
  position!: string;
}
