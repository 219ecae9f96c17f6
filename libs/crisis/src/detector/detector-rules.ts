import type { WatchRules } from '../watch/watch-rules.js';

/** What counts as a report, as the policy pack has it. */
export type SignalRules = Pick<WatchRules, 'graveFlags'> &
  Readonly<{
    /** Complaints of these categories say nothing about the product. */
    categoriesOfService: readonly string[];
    /** Returns for these reasons say something about the product. */
    returnReasons: readonly string[];
    /** The same symptom on the same unit within so many days is a repair that did not last. */
    repeatDays: number;
  }>;

/** Everything that a detector goes by. */
export type DetectorRules = Readonly<{
  watch: WatchRules;
  signals: SignalRules;
  /** Changes with every number of the watch. */
  version: string;
  packVersion: string;
  historicalAfterDays: number;
  chartPoints: number;
  /** Scores from `dailyFrom` on are renewed daily, others above 0 each so many days after the last report. */
  renewal: Readonly<{ dailyFrom: number; otherwiseDays: number }>;
}>;
