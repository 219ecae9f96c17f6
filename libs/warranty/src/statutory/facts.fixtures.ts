import type { RemedyQuestion } from './remedy-answer.js';
import type { FaultReported, RepairDone, StartingFact, TurningFact, UnitFact } from './unit-fact.js';

/** A day or an instant on a wall clock, such as `2026-03-02` (noon) or `2026-03-02T09:00`, with its offset. */
export const at = (day: string, offset: string): string =>
  new Date(`${day.includes('T') ? day : `${day}T12:00`}:00${offset}`).toISOString();

/** Builders of facts whose times are on one wall clock without summer time. */
export const factsAt = (offset: string) => ({
  starting: (kind: StartingFact['kind'], day: string): UnitFact => ({
    kind,
    id: `${kind} ${day}`,
    at: at(day, offset),
  }),
  turning: (kind: TurningFact['kind'], day: string): UnitFact => ({ kind, id: `${kind} ${day}`, at: at(day, offset) }),
  fault: (day: string, symptom: FaultReported['symptom'] = 'NO_POWER'): UnitFact => ({
    kind: 'FAULT_REPORTED',
    id: `FAULT ${day} ${symptom}`,
    at: at(day, offset),
    symptom,
  }),
  repair: (from: string, to: string | null, changes: Partial<RepairDone> = {}): UnitFact => ({
    kind: 'REPAIR',
    id: `REPAIR ${from}`,
    at: at(from, offset),
    endedAt: to === null ? null : at(to, offset),
    symptom: 'NO_POWER',
    partsAwaitedFrom: null,
    partsAwaitedUntil: null,
    solved: null,
    ...changes,
  }),
});

export const question = (changes: Partial<RemedyQuestion> & Pick<RemedyQuestion, 'on' | 'facts'>): RemedyQuestion => ({
  symptom: 'NO_POWER',
  region: 'CN-44',
  productClass: null,
  serviceLifeMonths: null,
  inStock: null,
  ...changes,
});
