import { lastAnswer } from '../watch/last-answer.js';
import { SCORERS } from '../watch/score.js';
import type { SeriesState } from '../watch/series-state.js';
import { namedBy, type SeriesName, type Signal } from '../watch/signal.js';
import { type Change, EMPTY_POOL, type Pool, type Watching, watch, watchedOf } from '../watch/watch.js';
import type { WatchRules } from '../watch/watch-rules.js';
import type { DetectorRules } from './detector-rules.js';
import { type MemoryOf, memoryId, POOL_ID, type Recall, type Scored } from './memory.js';
import { raiseAlert } from './raising.js';
import { dateOf, type Report, signalOf } from './report.js';
import type { Job, PastRepair, Telling } from './telling.js';

export type Asked = Readonly<ReturnType<typeof raiseAlert>>;

/** What an event tells of a report, taken into everything that is remembered; returns the alerts that it raises. */
export const detected = (
  recall: Recall,
  told: Telling,
  { recordedAt, position }: Readonly<{ recordedAt: string; position: string }>,
  rules: DetectorRules,
): readonly Asked[] => {
  keepBeside(recall, told);
  const next = reportAfter(recall, told, rules);
  if (!next) return [];
  const { report, change } = next;
  keepReport(recall, next, position);
  if (isSame(change)) return [];
  const watching = watch(knownOf(recall), change, rules.watch);
  keepWatching(recall, watching, change, rules);
  const reportDay = change.after?.day ?? 0;
  return watching.alarms.flatMap((alarm) => {
    const series = recall.of('SERIES', memoryId.series(alarm.seriesId));
    if (!series) return [];
    recall.keep(memoryId.alert({ ...alarm, day: dateOf(alarm.day) }), { kind: 'ALERT' });
    const { name, state, partnerId } = series;
    const watched = watchedIn({ recall, name, state }, rules.watch);
    return [raiseAlert({ alarm, watched, partnerId, report, reportDay, recordedAt }, rules)];
  });
};

/** The ids of what a telling changes, as far as they are known once the report itself is. */
export const idsTouchedBy = (recall: Recall, told: Telling, rules: DetectorRules): readonly string[] => {
  const next = reportAfter(recall, told, rules);
  if (!next || isSame(next.change)) return [];
  return [next.change.before, next.change.after].flatMap((signal) => (signal ? idsOf(signal, rules) : []));
};

const idsOf = (signal: Signal, { watch: rules }: DetectorRules): readonly string[] => [
  ...namedBy(signal, rules).map(({ id }) => memoryId.series(id)),
  ...(signal.who === null ? [] : [memoryId.customer(signal.who)]),
  ...(signal.product === null ? [] : [memoryId.exposure(signal.product)]),
];

type Next = Readonly<{ key: string; report: Report; change: Change }>;

const reportAfter = (recall: Recall, told: Telling, { watch: { zone } }: DetectorRules): Next | null => {
  const { key, workOrderId, unitId } = told;
  const known = key === null ? undefined : recall.of('REPORT', memoryId.report(key));
  return nextOf(told, known, catalogued(recall, told), jobOf(recall, workOrderId), repairsOf(recall, unitId), zone);
};

type Beside = readonly [
  known: MemoryOf<'REPORT'> | undefined,
  productName: string | null,
  job: Job | null,
  repairs: readonly PastRepair[],
  zone: string,
];

const nextOf = lastAnswer((told: Telling, ...[known, productName, job, repairs, zone]: Beside): Next | null => {
  const { key } = told;
  const after = told.tell(known?.report ?? null, { job, repairs });
  if (key === null || !after) return null;
  const report = { ...after, productName: productName ?? after.productName };
  return { key, report, change: { before: known?.signal ?? null, after: signalOf(report, key, zone) } };
});

/** What a report says now, since when it is counted so, and how it was counted before. */
const keepReport = (recall: Recall, { key, report, change }: Next, position: string): void => {
  const { before, after } = change;
  const { since = null } = recall.of('REPORT', memoryId.report(key)) ?? {};
  const same = isSame(change);
  const counted = after && (same ? since : position);
  recall.keep(memoryId.report(key), { kind: 'REPORT', report, signal: after, since: counted });
  if (same || !before || since === null) return;
  const { source, id: sourceId } = report;
  recall.keep(memoryId.past(key, since), { kind: 'PAST', source, sourceId, signal: before, since, until: position });
};

/** What the catalogue calls the product; null where it is not known. */
const catalogued = (recall: Recall, { productId }: Telling): string | null =>
  productId === null ? null : (recall.of('PRODUCT', memoryId.product(productId))?.name ?? null);

const jobOf = (recall: Recall, workOrderId: string | null): Job | null =>
  workOrderId === null ? null : (recall.of('JOB', memoryId.job(workOrderId))?.job ?? null);

const repairsOf = (recall: Recall, unitId: string | null): readonly PastRepair[] =>
  (unitId === null ? undefined : recall.of('UNIT', memoryId.unit(unitId))?.repairs) ?? NO_REPAIRS;

const NO_REPAIRS: readonly PastRepair[] = [];
const MOST_REPAIRS = 10;

const keepBeside = (recall: Recall, { workOrderId, unitId, job, repair }: Telling): void => {
  const before = jobOf(recall, workOrderId);
  const after = job(before);
  if (workOrderId !== null && after && after !== before)
    recall.keep(memoryId.job(workOrderId), { kind: 'JOB', job: after });
  if (unitId === null || !repair) return;
  const repairs = [...repairsOf(recall, unitId), repair].slice(-MOST_REPAIRS);
  recall.keep(memoryId.unit(unitId), { kind: 'UNIT', repairs });
};

const isSame = ({ before, after }: Change): boolean =>
  before === after || (before !== null && after !== null && JSON.stringify(before) === JSON.stringify(after));

export const poolIn = (recall: Recall): Pool => recall.of('POOL', POOL_ID)?.pool ?? EMPTY_POOL;

const closedDayIn = (recall: Recall): number | null => recall.of('POOL', POOL_ID)?.closedDay ?? null;

const knownOf = (recall: Recall) => ({
  pool: poolIn(recall),
  seriesById: (id: string) => recall.of('SERIES', memoryId.series(id))?.state,
  customerById: (who: string) => recall.of('CUSTOMER', memoryId.customer(who))?.reports,
  exposureOf: (product: string) => recall.of('EXPOSURE', memoryId.exposure(product))?.exposure,
});

const keepWatching = (recall: Recall, watching: Watching, { before, after }: Change, rules: DetectorRules): void => {
  const closedDay = closedDayIn(recall);
  recall.keep(POOL_ID, { kind: 'POOL', pool: watching.pool, closedDay });
  for (const [who, reports] of watching.customers) recall.keep(memoryId.customer(who), { kind: 'CUSTOMER', reports });
  for (const [id, { name, state }] of watching.series) {
    const scored = scoreOf({ recall, name, state }, closedDay, rules);
    const partnerId =
      partnerOf(name, after) ?? partnerOf(name, before) ?? recall.of('SERIES', memoryId.series(id))?.partnerId ?? null;
    recall.keep(memoryId.series(id), { kind: 'SERIES', name, state, partnerId, scored });
  }
};

/** Whose own a series is to see, as a report in it says. */
const partnerOf = ({ kind, ofId }: SeriesName, signal: Signal | null): string | null => {
  switch (kind) {
    case 'PARTNER':
      return ofId;
    case 'OUTLET':
      return signal?.outletId === ofId ? signal.partnerId : null;
    case 'TECHNICIAN':
      return signal?.technicianId === ofId ? signal.partnerId : null;
    default:
      return null;
  }
};

type Seen = Readonly<{ recall: Recall; name: SeriesName; state: SeriesState }>;

/** The score of a series on the day that was closed last, or on that of its last report where that is later. */
const scoreOf = (seen: Seen, closedDay: number | null, { watch: rules, renewal }: DetectorRules): Scored => {
  const { name, state } = seen;
  const last = state.counts.days.at(-1) ?? state.first;
  const day = Math.max(closedDay ?? 0, last);
  const found = SCORERS[rules.detector](watchedIn(seen, rules), rules, day);
  const score = Number.isFinite(found) ? found : 0;
  const threshold = rules.thresholds[name.kind] ?? null;
  return { day, score, threshold, renewDay: score > 0 ? day + daysUntilRenewal(score, day - last, renewal) : null };
};

/** Counted from the last report on: those of a history that is imported at once are due on many days. */
const daysUntilRenewal = (
  score: number,
  quietDays: number,
  { dailyFrom, otherwiseDays }: DetectorRules['renewal'],
): number => (score >= dailyFrom ? 1 : otherwiseDays - (quietDays % otherwiseDays));

/** Scores anew what was due with the end of a day. */
export const renewScores = (recall: Recall, due: readonly string[], closedDay: number, rules: DetectorRules): void => {
  for (const id of due) {
    const series = recall.of('SERIES', id);
    if (series) recall.keep(id, { ...series, scored: scoreOf({ recall, ...series }, closedDay, rules) });
  }
};

const watchedIn = ({ recall, name, state }: Seen, rules: WatchRules) => {
  const exposure = name.product === null ? undefined : recall.of('EXPOSURE', memoryId.exposure(name.product))?.exposure;
  return watchedOf({ pool: poolIn(recall), name, state, exposure }, rules);
};
