import type { Event } from '#event-sourcing';
import type { Measure } from '../performance-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** One measure as it counted: `value` and `points` are null, and `weight` is 0, where the month had no data of it. */
export type MeasurePoints = Readonly<{
  measure: Measure;
  value: number | null;
  /** How many things the value is of. */
  n: number;
  floor: number;
  target: number;
  points: number | null;
  /** The share that it had in the score, after those without data were left out. */
  weight: number;
}>;

/**
 * A partner's month as it was known when it was closed: what consequences are drawn from. Figures that are corrected
 * later are seen in the scorecard itself, which is counted anew each time.
 */
export type ScorecardClosed = Event<
  'ScorecardClosed',
  {
    partnerId: string;
    /** Such as 2026-03, in the pack's zone. */
    month: string;
    jobs: number;
    /** 0 to 100; null without any data. */
    score: number | null;
    measures: readonly MeasurePoints[];
    packVersion: string;
    closedAt: string;
  }
>;

export type ScorecardEvent = ScorecardClosed;
