import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type { SignalSource } from '../alert/alert-words.events.js';
import type { SeriesKind } from '../crisis-words.events.js';
import type { Memory, MemoryKind } from './memory.js';

/** An index that holds few rows costs little: most of what changes with a report are series. */
const [SERIES, COUNTED, DUE] = [`"kind" = 'SERIES'`, '"since" IS NOT NULL', '"renewDay" IS NOT NULL'];

/**
 * What the detector remembers: the pool, reports as they are and were counted, alerts, series, customers, products and
 * their units, each a row. May be dropped and rebuilt at any time; that raises nothing. Columns besides `memory` are there
 * to be searched by.
 */
@Entity('crisis_watch_v3')
@Index(['score', 'id'], { where: SERIES })
@Index(['seriesKind', 'product'], { where: SERIES })
@Index(['renewDay'], { where: DUE })
@Index(['product', 'day'], { where: COUNTED })
@Index(['partnerId', 'day'], { where: COUNTED })
@Index(['outletId', 'day'], { where: COUNTED })
@Index(['technicianId', 'day'], { where: COUNTED })
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

  /** Of series: with the end of which day they are scored anew. */
  @Column('integer', { nullable: true })
  renewDay!: number | null;

  /** Of reports: theirs; of series: that of their last one. Counted from 1970-01-01. */
  @Column('integer', { nullable: true })
  day!: number | null;

  /** Of reports: from which position of the log on they are counted so; null where they are not counted. */
  @Column('text', { nullable: true })
  since!: string | null;

  /** Of reports that are not counted so any more: up to which position they were. */
  @Column('text', { nullable: true })
  until!: string | null;

  /** Read and written whole: kept as text, the watch catches up a third faster than with jsonb. */
  @Column('json')
  memory!: Memory;

  @PositionColumn()
  position!: string;
}
