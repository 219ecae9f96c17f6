import { plain } from '#event-sourcing';
import type { PartnersPolicy } from '../partners.policy-section.js';
import { monthsBetween } from './current-score.js';
import type { Partner } from './partner-state.js';
import type { ReviewPartnerScore } from './score.commands.js';
import type { ScoredMeasure } from './score.events.js';
import type { ScoreConsequence } from './score-words.events.js';

type Month = Readonly<{ month: string; score: number | null; jobs: number }>;
export type Verdict = Readonly<{ consequence: ScoreConsequence; months: readonly string[]; explanation: string }>;
type Rules = PartnersPolicy['scores'];
type Asked = ReviewPartnerScore['data'];

/**
 * What follows from a month, as the pack says: no new work after one below the floor, watch after so many in a row below
 * the mark, no more watch (where it is for the scores) after so many in a row that reach the mark again. A month counts
 * with jobs enough; one that does not, that nobody scored, or whose consequence was overruled, ends a row.
 */
export const verdictOf = (asked: Asked, partner: Partner, rules: Rules): Verdict => {
  const nothing = whyNothing(asked, partner);
  if (nothing) return none(nothing);
  const { suspension } = rules;
  if (isBelow(asked, suspension))
    return {
      consequence: 'SUSPENSION',
      months: [asked.month],
      explanation: `${told(asked)}, below the floor of ${suspension.below}: it gets no new work. ${lostBy(asked.measures)}`,
    };
  return watchOf(asked, partner, rules) ?? liftOf(asked, partner, rules) ?? none(`${told(asked)}: nothing follows.`);
};

const whyNothing = ({ month, score }: Asked, { status, scoring }: Partner): string | null => {
  if (score === null) return `${month} has no score: nothing follows.`;
  if (scoring.reviews.some((each) => each.month > month))
    return `A later month than ${month} was looked at before: nothing follows.`;
  return status === 'SUSPENDED' ? `${month}: it is suspended already.` : null;
};

const watchOf = (asked: Asked, { status, scoring }: Partner, { watch }: Rules): Verdict | null => {
  if (!isBelow(asked, watch)) return null;
  const row = rowUpTo(asked, scoring, (each) => isBelow(each, watch));
  const mark = `below ${watch.below}`;
  if (row.length < watch.months)
    return none(`${told(asked)}, ${mark}: month ${row.length} of ${watch.months} in a row that lead to watch.`);
  if (status === 'WATCH') return none(`${toldAll(row)}, ${mark}: it is watched already.`);
  return {
    consequence: 'WATCH',
    months: monthsOf(row),
    explanation: `${toldAll(row)}, ${mark}: it is watched. ${lostBy(asked.measures)}`,
  };
};

const liftOf = (asked: Asked, { status, scoring }: Partner, { lift }: Rules): Verdict | null => {
  if (status !== 'WATCH' || !scoring.isWatchedForScore) return null;
  const row = rowUpTo(
    asked,
    scoring,
    ({ score, jobs }) => score !== null && score >= lift.from && jobs >= lift.leastJobs,
  );
  if (row.length < lift.months) return null;
  return {
    consequence: 'WATCH_LIFTED',
    months: monthsOf(row),
    explanation: `${toldAll(row)}, ${lift.from} or more: it is watched no more.`,
  };
};

const none = (explanation: string): Verdict => ({ consequence: 'NONE', months: [], explanation });

const isBelow = (
  { score, jobs }: Month,
  { below, leastJobs }: Readonly<{ below: number; leastJobs: number }>,
): boolean => score !== null && score < below && jobs >= leastJobs;

/** The months in a row, without a gap, that end with this one and of which all are so; the latest last. */
const rowUpTo = (
  asked: Month,
  { reviews, overruled }: Partner['scoring'],
  isSo: (month: Month) => boolean,
): readonly Month[] => {
  const row: Month[] = isSo(asked) ? [asked] : [];
  for (const each of reviews.toReversed()) {
    const [first] = row;
    const goesOn =
      first && monthsBetween(each.month, first.month) === 1 && isSo(each) && !overruled.includes(each.month);
    if (!goesOn) break;
    row.unshift(each);
  }
  return row;
};

const monthsOf = (row: readonly Month[]): readonly string[] => row.map(({ month }) => month);
const told = ({ month, score, jobs }: Month): string => `${month}: ${shown(score ?? 0)} of 100 on ${jobs} jobs`;
const toldAll = (row: readonly Month[]): string => row.map(told).join(', ');
const shown = (value: number): string => String(Math.round(value * 100) / 100);

const MOST_NAMED = 3;

/** The measures that took most from the score. */
const lostBy = (measures: readonly ScoredMeasure[]): string => {
  const lost = measures
    .flatMap(({ measure, points, weight }) =>
      points === null ? [] : [{ measure, points, lost: ((100 - points) * weight) / 100 }],
    )
    .filter((each) => each.lost > 0)
    .sort((a, b) => b.lost - a.lost)
    .slice(0, MOST_NAMED)
    .map((each) => `${plain(each.measure)} (${shown(each.points)} of 100 points, ${shown(each.lost)} lost)`);
  return lost.length === 0 ? 'Nothing was measured.' : `Most was lost by ${lost.join(', ')}.`;
};
