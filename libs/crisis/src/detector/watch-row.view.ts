import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type { SignalSource } from '../alert/alert-words.events.js';
import type { SeriesKind } from '../crisis-words.events.js';
import type { Memory, MemoryKind } from './memory.js';

/**
 * What the detector remembers: the pool, reports, series, customers, products and their units, each a row. May be dropped
 * and rebuilt at any time; that raises nothing. Columns besides `memory` are there to be searched by.
 */
@Entity('crisis_watch_v1')
@Index(['score', 'id'], { where: `"kind" = 'SERIES'` })
@Index(['product', 'day'])
@Index(['partnerId', 'day'])
@Index(['outletId', 'day'])
@Index(['technicianId', 'day'])
export class WatchRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  kind!: MemoryKind;

  @Column('text', { nullable: true })
  seriesKind!: SeriesKind | null;

  @Column('text', { nullable: true })
  source!: SignalSource | null;

  @Column('text', { nullable: true })
  sourceId!: string | null;

  @Column('text', { nullable: true })
  product!: string | null;

  @Column('text', { array: true, nullable: true })
  components!: readonly string[] | null;

  @Column('text', { nullable: true })
  symptom!: string | null;

  @Column('text', { nullable: true })
  batch!: string | null;

  @Column('text', { nullable: true })
  region!: string | null;

  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Column('text', { nullable: true })
  outletId!: string | null;

  @Column('text', { nullable: true })
  technicianId!: string | null;

  @Column('double precision', { nullable: true })
  score!: number | null;

  /** Of reports: theirs; of series: that of their last one. Counted from 1970-01-01. */
  @Column('integer', { nullable: true })
  day!: number | null;

  /** Of reports: whether it counts. */
  @Column('boolean', { nullable: true })
  counts!: boolean | null;

  @Column('jsonb')
  memory!: Memory;

  @PositionColumn()
  position!: string;
}
