import type { WorkOrderOutcome } from '#repairs/events';

/** What became of a job, and whose work it was. */
export type JobEnd = Readonly<{
  outcome: WorkOrderOutcome | 'CANCELLED';
  partnerId: string | null;
  outletId: string | null;
  technicianId: string | null;
  firstVisit: boolean;
  onTime: boolean;
  visits: number;
}>;
