import type { RemedyStatus, StatutoryRemedy } from '../warranty-words.events.js';
import type { MissingFact } from './statutory-pack.js';
import type { UnitFact } from './unit-fact.js';

export const REMEDY_REASONS = [
  'IN_WINDOW',
  'REPORTED_IN_WINDOW',
  'REPAIRED_IN_VAIN',
  'UNREPAIRED_TOO_LONG',
  'FACT_MISSING',
  'UNIT_RETIRED',
  'NO_FAULT',
  'TOO_FEW_REPAIRS',
  'NOT_IN_REPAIR',
  'NOT_LONG_ENOUGH',
  'BEFORE_START',
  'AFTER_WINDOW',
  'NOT_IN_FORCE',
  'PRODUCT_CLASS_NOT_MEANT',
] as const;
export type RemedyReason = (typeof REMEDY_REASONS)[number];

/** A fact that an answer rests on. */
export type FactUsed = Readonly<{ id: string; kind: UnitFact['kind']; at: string }>;

export type RemedyOffered = Readonly<{ remedy: StatutoryRemedy; onlyIf: 'NONE_IN_STOCK' | null }>;

/** What one rule says, before anybody's doubt is counted. */
export type Verdict = Readonly<{
  status: RemedyStatus;
  reason: RemedyReason;
  /** What would have to be known; empty unless `UNDECIDED`. */
  missing: readonly MissingFact[];
  facts: readonly FactUsed[];
  /** The window, as ISO instants; its end is the first one outside it. */
  startsAt: string | null;
  windowEndsAt: string | null;
  /** Until when what is due stays due; null where nothing ends it, or nothing is due. */
  until: string | null;
  /** When it will be due, where only a limit has still to pass. */
  dueFrom: string | null;
}>;

/** What one rule of one pack gives the customer of a unit at an instant. */
export type RemedyAnswer = Verdict &
  Readonly<{
    rule: string;
    title: string;
    pack: string;
    /** Of the pack: its author's version and a hash of the content. */
    version: string;
    jurisdiction: string;
    /** What the customer may ask for: what is due, or in doubt counts as due. */
    remedies: readonly RemedyOffered[];
    /** By which rules of the pack a missing fact was decided, and to what; null where none was missing or no rule fits. */
    doubt: Readonly<{ rules: readonly string[]; says: readonly string[]; verdict: Verdict }> | null;
    explanation: string;
  }>;

/** Times are ISO instants, regions ISO 3166, symptoms codes or words that are compared without case. */
export type RemedyQuestion = Readonly<{
  on: string;
  /** The fault that the customer reports; null asks about those that were reported before. */
  symptom: string | null;
  region: string | null;
  productClass: string | null;
  serviceLifeMonths: number | null;
  /** Whether there is a unit to exchange it for; null where nobody knows. */
  inStock: boolean | null;
  facts: readonly UnitFact[];
}>;
