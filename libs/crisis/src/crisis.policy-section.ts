import { z } from 'zod';
import { hashOf, type PolicyPack, policySection, type SectionValue } from '#policy-pack';
import { DETECTORS, GRAVE_FLAGS, SERIES_KINDS } from './crisis-words.events.js';

const count = z.int().positive();
const above = z.number().positive();

export const crisisPolicySection = policySection('crisis', () =>
  z.strictObject({
    watch: z.strictObject({
      mostSeries: z.int().min(1).max(12),
      mostComponents: count,
      componentLevels: count,
      unspecified: z.array(z.string()),
      renamed: z.record(z.string(), z.string()),
      customerDays: count,
      leastReports: count,
      leastSeries: count,
      settleDays: z.int().min(0),
      memoryDays: count,
      batchDays: count,
      cooldownDays: count,
      namedBatchPercent: z.number().min(0).max(100),
      graveFlags: z.array(z.enum(GRAVE_FLAGS)),
      graveCooldownDays: count,
      detector: z.enum(DETECTORS),
      thresholds: z.partialRecord(z.enum(SERIES_KINDS), above),
      tails: z.strictObject({ windows: z.array(count).min(1), expectedFromDays: count, priorReports: above }),
      charts: z.strictObject({ bucketDays: count, buckets: z.int().min(3), smoothing: above.max(1) }),
      cusum: z.strictObject({ ratio: above.gt(1), limit: above }),
      sigmas: above,
      leastUnits: count,
    }),
    signals: z.strictObject({
      categoriesOfService: z.array(z.string()),
      returnReasons: z.array(z.string()),
      repeatDays: count,
    }),
    alerts: z.strictObject({ noteLimit: count, historicalAfterDays: count, chartPoints: count }),
    renewal: z.strictObject({ dailyFrom: above, otherwiseDays: count }),
    budget: z.strictObject({ alertsPer1000SeriesMonths: above }),
  }),
);

import type { DetectorRules } from './detector/detector-rules.js';
import type { WatchRules } from './watch/watch-rules.js';
export type CrisisPolicy = SectionValue<typeof crisisPolicySection>;

/** The rules of the watch as the pack has them, with the zone in which days begin. */
export const watchRulesOf = ({ watch }: CrisisPolicy, zone: string): WatchRules => ({ zone, ...watch });

/** Raised where the code of the watch comes to other alerts than before. */
const CODE_VERSION = 2;

/** All that the detector of a process with this pack goes by. */
export const detectorRulesOf = (pack: PolicyPack): DetectorRules => {
  const policy = pack.section(crisisPolicySection);
  const { watch: _, signals, alerts, renewal } = policy;
  const watch = watchRulesOf(policy, pack.zone);
  return {
    watch,
    signals: { ...signals, graveFlags: watch.graveFlags },
    version: `${CODE_VERSION}-${hashOf({ watch, signals })}`,
    packVersion: pack.version,
    historicalAfterDays: alerts.historicalAfterDays,
    chartPoints: alerts.chartPoints,
    renewal,
  };
};
