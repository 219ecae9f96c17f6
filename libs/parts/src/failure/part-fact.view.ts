import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';

export const PART_FACT_KINDS = ['CONSUMED', 'DEAD_ON_ARRIVAL', 'DEFECTIVE_RETURN'] as const;
export type PartFactKind = (typeof PART_FACT_KINDS)[number];

/** Pieces that were used or failed, with every dimension that failures are counted by. May be dropped and rebuilt at any time. */
@Entity('part_fact_v1')
@Index(['partId', 'supplier', 'at'])
export class PartFactView {
  /** The event of the lot, or the defective part. */
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  kind!: PartFactKind;

  @Column('text')
  partId!: string;

  @Column('text')
  supplier!: string;

  @Index()
  @Column('text')
  outletId!: string;

  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Column('integer')
  quantity!: number;

  /** Only what was found to be sound does not count. */
  @Column('boolean')
  counts!: boolean;

  @Index()
  @Column('timestamptz')
  at!: Date;

  @PositionColumn()
  position!: string;
}
