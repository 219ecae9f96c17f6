import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';

/** Work that a quality check found wanting, and when something was done about it. */
export type FailedCheck = Readonly<{
  eventId: string;
  position: string;
  recordedAt: string;
  failedAt: string;
  takenUpAt: string | null;
}>;

/** The failed checks of one work order; there is no row without one. May be dropped and rebuilt at any time. */
@Entity('failed_check_v1')
export class FailedCheckView {
  @PrimaryColumn('text')
  id!: string;

  @Column('jsonb')
  checks!: readonly FailedCheck[];

  @PositionColumn()
  position!: string;
}
