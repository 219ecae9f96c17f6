import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type { Course } from './unit-course.js';

/**
 * Units that are in service from one time to another: a stretch of one unit's time at one place or in one region, a range of serials, or
 * the place that a unit left empty in its range, which weighs -1. What weighs 0 counts nowhere: it tells for which time a unit came
 * to a batch and region late, or left them. May be dropped and rebuilt at any time.
 */
@Entity('exposure_v3')
@Index(['productId', 'batch'])
export class ExposureView {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  productId!: string;

  @Column('text', { nullable: true })
  batch!: string | null;

  @Column('text', { nullable: true })
  region!: string | null;

  /** Where they are, coarsely; null where nobody told. */
  @Column('double precision', { nullable: true })
  latitude!: number | null;

  @Column('double precision', { nullable: true })
  longitude!: number | null;

  /** How many units: those of a range, 1 for a unit, -1 for the place it left, 0 for what was told late of one. */
  @Column('integer')
  weight!: number;

  /** Null: not in service yet. */
  @Column('timestamptz', { nullable: true })
  startsAt!: Date | null;

  /** The first moment out of service; null where no end is known. */
  @Column('timestamptz', { nullable: true })
  endsAt!: Date | null;

  /** When it was first told that they are in service at all; of what weighs 0, when that was told. Null where another row says it. */
  @Column('timestamptz', { nullable: true })
  toldAt!: Date | null;

  /** On the first row of a unit: the command that told it first, as its other events tell nothing late. */
  @Column('text', { nullable: true })
  toldBy!: string | null;

  /** Of ranges and of the places left in them: what a withdrawal takes away. */
  @Index()
  @Column('text', { nullable: true })
  rangeId!: string | null;

  /** On the first row of a unit: the facts that its rows are made from. */
  @Column('jsonb', { nullable: true })
  course!: Course | null;

  @PositionColumn()
  position!: string;
}
