import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Category, Responsibility } from '#complaints/events';
import { PositionColumn } from '#projections';
import type { Concerned, FactKind } from './fact-kinds.js';

/** What has to be remembered of a complaint to tell whom it concerns. */
export type ComplaintMemory = Readonly<{
  /** Who was named when it was registered. */
  named: Concerned;
  category: Category | null;
  responsibility: Responsibility | null;
  /** Who was found responsible. */
  judged: Pick<Concerned, 'partnerId' | 'technicianId'>;
  /** Merged into another one, withdrawn or refused. */
  isVoid: boolean;
}>;

/** One thing that counts for a partner, an outlet and a technician, corrected in place. May be dropped and rebuilt at any time. */
@Entity('performance_fact_v2')
@Index(['position', 'id'])
@Index(['at'])
@Index(['partnerId', 'at'])
@Index(['outletId', 'at'])
@Index(['technicianId', 'at'])
@Index(['unitId', 'symptomCode', 'reportedAt'])
export class PerformanceFactView {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  kind!: FactKind;

  /** Whether it is counted; what is no longer counted stays, so that its period is seen to be revised. */
  @Column('boolean')
  counts!: boolean;

  /** When it counts: a job when it was closed, a complaint when it was reported. Null for open jobs, and for costs, which count with their job. */
  @Column('timestamptz', { nullable: true })
  at!: Date | null;

  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Column('text', { nullable: true })
  outletId!: string | null;

  @Column('text', { nullable: true })
  technicianId!: string | null;

  @Column('text', { nullable: true })
  region!: string | null;

  @Index()
  @Column('text', { nullable: true })
  workOrderId!: string | null;

  @Column('text', { nullable: true })
  complaintId!: string | null;

  /** As its context calls it: DONE, LATE, LAPSED, STAFF_CONDUCT … */
  @Column('text')
  outcome!: string;

  /** Done on the first visit, on time, accepted, or passed; null where it is not a question of that. */
  @Column('boolean', { nullable: true })
  isGood!: boolean | null;

  /** Answer of 1 to 5, or minor units of `currency`. */
  @Column('bigint', { nullable: true })
  value!: string | null;

  @Column('text', { nullable: true })
  currency!: string | null;

  /** By which a job is recognised as asked for again; null for anything else. */
  @Column('text', { nullable: true })
  unitId!: string | null;

  @Column('text', { nullable: true })
  symptomCode!: string | null;

  @Column('timestamptz', { nullable: true })
  reportedAt!: Date | null;

  /** When unit and symptom of a job were last told, or that it is called off. */
  @Column('timestamptz', { nullable: true })
  toldAt!: Date | null;

  @Column('jsonb', { nullable: true })
  memory!: ComplaintMemory | null;

  /** When the last event that changed it was recorded. */
  @Column('timestamptz')
  changedAt!: Date;

  @PositionColumn()
  position!: string;
}
