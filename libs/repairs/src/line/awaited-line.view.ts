import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type { Awaited } from './line-state.js';

/** A line that waits for parts: looked up when stock comes in. May be dropped and rebuilt at any time. */
@Entity('awaited_line_v1')
export class AwaitedLineView {
  /** Order and number of the line. */
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  workOrderId!: string;

  @Column('integer')
  no!: number;

  @Column('jsonb')
  awaited!: readonly Awaited[];

  /** `partId@outletId` of each part that it waits for. */
  @Index({ type: 'gin' })
  @Column('text', { array: true })
  places!: string[];

  /** Since when; the oldest are asked for first. */
  @Column('timestamptz')
  awaitedAt!: Date;

  @PositionColumn()
  position!: string;
}
