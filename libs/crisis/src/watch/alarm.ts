import type { AlertCause } from '../crisis-words.events.js';
import { between, daysFrom } from './counts.js';
import { type Expectation, expectationOf, type Watched } from './expectation.js';
import { meanUnits } from './exposure.js';
import type { Levels } from './levels.js';
import { SCORERS } from './score.js';
import { namedBatches, type Raised, type SeriesState } from './series-state.js';
import type { SeriesName } from './signal.js';
import type { WatchRules } from './watch-rules.js';

export type Window = Readonly<{ days: number }> & Expectation;

/** An alarm with everything that it was raised on. */
export type Alarm = Readonly<{
  seriesId: string;
  name: SeriesName;
  /** The day that it is about. */
  day: number;
  cause: AlertCause;
  score: number;
  threshold: number;
  windows: readonly Window[];
  batches: readonly string[];
  /** Mean units in service where the expectation goes by them, and all reports of the shortest window. */
  units: number | null;
  allReports: number;
}>;

/** What a series is tested on: itself, what all series share, and the days on which another alarm speaks for it. */
export type Tested = Readonly<{
  id: string;
  name: SeriesName;
  state: SeriesState;
  watched: Watched & Readonly<{ units?: Levels }>;
  isSpokenFor: (day: number) => boolean;
}>;

/** The alarms about the days from `from` on that have reports, in their order. */
export const alarmsFrom = (tested: Tested, rules: WatchRules, from: number): readonly Alarm[] => {
  const threshold = rules.thresholds[tested.name.kind];
  if (threshold === undefined) return [];
  const alarms: Alarm[] = [];
  for (const day of daysFrom(tested.state.counts, from)) {
    const quiet = [...tested.state.raised, ...alarms].some((each) => quietens(each, day, rules));
    if (quiet || tested.isSpokenFor(day)) continue;
    const score = SCORERS[rules.detector](tested.watched, rules, day);
    if (score >= threshold) alarms.push(...raisedOn(tested, rules, day, { score, threshold }));
  }
  return alarms;
};

/** Whether what was raised before speaks for a rise on this day. */
export const quietens = ({ day, cause }: Pick<Raised, 'day' | 'cause'>, on: number, rules: WatchRules): boolean =>
  cause === 'RISE' && day <= on && on < day + rules.cooldownDays;

/** The alarm about a grave report, unless the series has one about these days. */
export const graveAlarm = (tested: Tested, rules: WatchRules, day: number): readonly Alarm[] => {
  const has = tested.state.raised.some(
    (each) => each.cause === 'GRAVE_REPORT' && Math.abs(day - each.day) < rules.graveCooldownDays,
  );
  return has ? [] : [alarm(tested, rules, day, { cause: 'GRAVE_REPORT', score: 1, threshold: 1 })];
};

type Scored = Readonly<{ score: number; threshold: number }>;

const raisedOn = (tested: Tested, rules: WatchRules, day: number, scored: Scored): readonly Alarm[] => {
  const found = alarm(tested, rules, day, { cause: 'RISE', ...scored });
  return found.windows.some(({ reports }) => reports >= rules.leastReports) ? [found] : [];
};

const alarm = (
  { id, name, state, watched }: Tested,
  rules: WatchRules,
  day: number,
  raised: Scored & Readonly<{ cause: AlertCause }>,
): Alarm => ({
  seriesId: id,
  name,
  day,
  ...raised,
  windows: rules.tails.windows.map((days) => ({ days, ...expectationOf(watched, rules, day, days) })),
  batches:
    name.batch === null
      ? namedBatches(state, { after: day - longest(rules), upTo: day }, rules.namedBatchPercent)
      : [name.batch],
  units: watched.units && watched.weighOn?.(day) ? Math.round(meanUnits(watched.units, day, rules)) : null,
  allReports: between(watched.all, day - Math.min(...rules.tails.windows), day),
});

const longest = ({ tails }: WatchRules): number => Math.max(...tails.windows);
