import type { TimeSpan, WorkingCalendar } from '#values';

/** A technician as an appointment needs to know them. */
export type TechnicianFacts = Readonly<{
  technicianId: string;
  outletId: string;
  isActive: boolean;
  /** Skills that hold on each date of the window, with certificates where such are needed. */
  skills: readonly string[];
  absences: readonly TimeSpan[];
}>;

/** The outlet that has the order; `calendar` is null where nobody has set its working hours. */
export type VisitOutletFacts = Readonly<{ outletId: string; calendar: WorkingCalendar | null }>;

/** What the rules of visits ask for; null for commands that need none of it. */
export type VisitFacts = Readonly<{ technician: TechnicianFacts | null; outlet: VisitOutletFacts | null }>;

export const NO_VISIT_FACTS: VisitFacts = { technician: null, outlet: null };
