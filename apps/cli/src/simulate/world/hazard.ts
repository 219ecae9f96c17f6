import { SIMULATION } from '../simulation.js';

/**
 * Complaints per unit in service and month at an age in months: the bathtub curve
 * h(t) = early · e^(−t / earlyFadesIn) + floor + wear · (t / life)³. Before the unit is in service it is 0.
 */
export const hazardAt = (age: number, lifeMonths: number): number => {
  if (age < 0) return 0;
  const { early, earlyFadesIn, floor, wear } = SIMULATION.hazard;
  return early * Math.exp(-age / earlyFadesIn) + floor + wear * (age / lifeMonths) ** 3;
};

/** The most that `hazardAt` says of any age up to `age`: it falls first and rises then, so one of its ends is highest. */
export const mostHazardUpTo = (age: number, lifeMonths: number): number =>
  Math.max(hazardAt(0, lifeMonths), hazardAt(Math.max(age, 0), lifeMonths));

/** When a fault peaks in the year, and by how much: 0.5 means half more at the peak and half less half a year later. */
export type Season = Readonly<{ peakMonth: number; swing: number }>;

/** How many times the mean of the year it is in the month `month` (1 to 12, with fractions). */
export const seasonAt = (month: number, { peakMonth, swing }: Season): number =>
  1 + swing * Math.cos((2 * Math.PI * (month - peakMonth)) / 12);

/** Instants in milliseconds. */
export type DefectTimes = Readonly<{ containedAt: number }>;

const MONTH = 30.4375 * 86_400_000;

/** Months, with fractions, from one instant to another. */
export const monthsBetween = (from: number, to: number): number => (to - from) / MONTH;

/**
 * What the defect adds to the hazard of a unit of its batch and region, per month: worst · (1 − e^(−age / growsIn)), and
 * from its containment on that times e^(−months since / fadesIn).
 */
export const defectHazardAt = (age: number, at: number, { containedAt }: DefectTimes): number => {
  if (age < 0) return 0;
  const { worst, growsIn, fadesIn } = SIMULATION.defect;
  const since = Math.max(0, monthsBetween(containedAt, at));
  return worst * (1 - Math.exp(-age / growsIn)) * Math.exp(-since / fadesIn);
};
