import type { DetectorName, GraveFlag, SeriesKind } from '../crisis-words.events.js';

/**
 * What is watched and when an alert is raised, as the policy pack has it. The zone is that in which days begin. What the
 * detectors' numbers mean is said where they are used.
 */
export type WatchRules = Readonly<{
  zone: string;
  /** Most series that one report counts in, and most components of one report. */
  mostSeries: number;
  mostComponents: number;
  /** `STEERING:COLUMN` counts as STEERING at 1 level. */
  componentLevels: number;
  /** Names that say nothing of a component. */
  unspecified: readonly string[];
  /** Older names of components, and what they are called today. */
  renamed: Readonly<Record<string, string>>;
  /** Reports of one customer in a series count once within so many days. */
  customerDays: number;
  /** An alert on fewer reports than that is none. */
  leastReports: number;
  /** As many series of a kind are assumed at least when the share of an average one is told. */
  leastSeries: number;
  /** The totals of all reports count to so many days before the day that is tested. */
  settleDays: number;
  /** Reports are remembered for so many days behind the latest of their series. */
  memoryDays: number;
  /** Which batch a report was about is remembered for so many days behind the latest of its batch. */
  batchDays: number;
  /** A series that alerted is quiet for so many days. */
  cooldownDays: number;
  /** A batch is named by an alert from this share of the reports on. */
  namedBatchPercent: number;
  graveFlags: readonly GraveFlag[];
  /** One grave report a series alerts in so many days. */
  graveCooldownDays: number;
  detector: DetectorName;
  /** From which score on a series of a kind alerts; a kind without one is only shown. */
  thresholds: Readonly<Partial<Record<SeriesKind, number>>>;
  tails: Readonly<{ windows: readonly number[]; expectedFromDays: number; priorReports: number }>;
  charts: Readonly<{ bucketDays: number; buckets: number; smoothing: number }>;
  cusum: Readonly<{ ratio: number; limit: number }>;
  sigmas: number;
  /** Expectations go by units in service from so many units of a series on. */
  leastUnits: number;
}>;
