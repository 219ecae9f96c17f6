import type { TimeSpan } from '#values';
import { refusing } from './refusing.js';

const DAY = 86_400_000;
const MOST_DAYS = 366;
const [FIRST, LAST] = [Date.parse('1970-01-01'), Date.parse('2199-12-31')];

const refusal = refusing({
  PARTNERS_PERIOD_IMPOSSIBLE: [
    `A calendar is shown for ${MOST_DAYS} days at most, from the year 1970 to 2199.`,
    'Ask for a shorter time, whose end is after its beginning.',
    null,
  ],
});

/** A time that a calendar can be shown for. @throws PARTNERS_PERIOD_IMPOSSIBLE */
export const periodOf = (from: Date, to: Date): TimeSpan => {
  const [start, end] = [from.getTime(), to.getTime()];
  const isPossible = FIRST <= start && start < end && end <= LAST && end - start <= MOST_DAYS * DAY;
  const period = { from: from.toISOString(), to: to.toISOString() };
  if (!isPossible) throw refusal('PARTNERS_PERIOD_IMPOSSIBLE', null, period);
  return period;
};
