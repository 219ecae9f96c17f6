import type { Report } from './report.js';

/** Where a repair was done before, by unit and symptom. */
export type PastRepair = Readonly<{
  symptom: string | null;
  closedAt: string;
  partnerId: string | null;
  outletId: string | null;
  technicianId: string | null;
}>;

/** What is known of other things than the report itself when an event is read. */
export type Beside = Readonly<{
  /** Of a work order: who does it. */
  job: Job | null;
  /** Of a unit: the repairs that were closed on it. */
  repairs: readonly PastRepair[];
}>;

/** A work order as far as later events leave it out. */
export type Job = Readonly<{ partnerId: string | null; outletId: string | null; technicianId: string | null }>;

/**
 * What an event says: about which report, named for ever by its key; `tell` gives the report as it is from now on, or null
 * where the event changes nothing of it. `workOrderId` and `unitId` say beside what it is to be read, and `job` and
 * `repair` what it adds to that.
 */
export type Telling = Readonly<{
  key: string | null;
  productId: string | null;
  workOrderId: string | null;
  unitId: string | null;
  tell: (report: Report | null, beside: Beside) => Report | null;
  job: (before: Job | null) => Job | null;
  repair: PastRepair | null;
}>;

const NOTHING: Telling = {
  key: null,
  productId: null,
  workOrderId: null,
  unitId: null,
  tell: () => null,
  job: (before) => before,
  repair: null,
};

export const telling = (given: Partial<Telling>): Telling => ({ ...NOTHING, ...given });

/** An event that changes a report which is known, as far as it says. */
export const correcting = (key: string, change: (report: Report) => Partial<Report>, productId: string | null = null) =>
  telling({ key, productId, tell: (report) => report && { ...report, ...change(report) } });
