import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type { SignalSource } from '../alert/alert-words.events.js';
import type { SeriesKind } from '../crisis-words.events.js';
import type { Memory, MemoryKind } from './memory.js';

/** An index that holds few rows costs little: most of what changes with a report are series. */
const [SERIES, REPORTS] = [`"kind" = 'SERIES'`, `"kind" = 'REPORT'`];

/**
 * What the detector remembers: the pool, reports, series, customers, products and their units, each a row. May be dropped
 * and rebuilt at any time; that raises nothing. Columns besides `memory` are there to be searched by.
 */
@Entity('crisis_watch_v1')
@Index(['score', 'id'], { where: SERIES })
@Index(['seriesKind', 'product'], { where: SERIES })
@Index(['product', 'day'], { where: REPORTS })
@Index(['partnerId', 'day'], { where: REPORTS })
@Index(['outletId', 'day'], { where: REPORTS })
@Index(['technicianId', 'day'], { where: REPORTS })
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
