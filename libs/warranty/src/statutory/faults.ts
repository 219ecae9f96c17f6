import type { FactUsed } from './remedy-answer.js';
import type { Repair, Report, UnitHistory } from './unit-history.js';

/** A fault that is there at the instant of the history. */
export type Fault = Readonly<{
  symptom: string | null;
  /** Since when it is known, and by which report; where it is reported only now, by none. */
  reported: number;
  report: Report | null;
  /** An earlier report that does not say of what, and may have been of this. */
  perhapsReported: Report | null;
}>;

/** Symptoms are the same where they differ in case and outer spaces only. */
export const sameSymptom = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.trim().toUpperCase() === b.trim().toUpperCase();

/** The fault that somebody reports now; without one, those that were reported and not repaired since. */
export const openFaults = (history: UnitHistory, symptom: string | null): readonly Fault[] => {
  if (symptom !== null) return [faultOf(history, symptom)];
  const open = history.reports.filter((report) => isOpen(history, report));
  const first = open.filter(
    ({ symptom: each }, place) =>
      open.findIndex((other) => other.symptom === each || sameSymptom(other.symptom, each)) === place,
  );
  return first.map((report) => ({
    symptom: report.symptom,
    reported: report.instant,
    report,
    perhapsReported: null,
  }));
};

const faultOf = (history: UnitHistory, symptom: string): Fault => {
  const open = history.reports.filter((report) => isOpen(history, report));
  const report = open.find((each) => sameSymptom(each.symptom, symptom)) ?? null;
  const reported = report?.instant ?? history.on;
  const unnamed = open.find((each) => each.symptom === null && each.instant < reported) ?? null;
  return { symptom, reported, report, perhapsReported: unnamed };
};

/** Until a repair of it ended that is not known to have failed. */
const isOpen = ({ repairs }: UnitHistory, { instant, symptom }: Report): boolean =>
  !repairs.some(
    (repair) => repair.ended !== null && repair.ended >= instant && repair.solved !== false && mayBeOf(repair, symptom),
  );

/** Whether a repair was, or may have been, of a symptom. */
export const mayBeOf = ({ symptom: of }: Repair, symptom: string | null): boolean =>
  of === null || symptom === null || sameSymptom(of, symptom);

export const used = ({ id, kind, at }: FactUsed): FactUsed => ({ id, kind, at });
