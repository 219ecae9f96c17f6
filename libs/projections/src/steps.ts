import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Interval } from '#values';

/** As PostgreSQL reads them. */
export const STEP_LENGTHS: Readonly<Record<Interval, string>> = {
  DAY: '1 day',
  WEEK: '7 days',
  MONTH: '1 month',
  QUARTER: '3 months',
  YEAR: '1 year',
};

/**
 * SQL about the step of an interval, in a zone, that a time of the rows lies in: `no` to group by; beside it `firstDay`, as text,
 * and `day`, the same as a timestamp; `end`, as an instant; and the newest of what was recorded `late`, from that end on. The
 * beginnings of all steps that the table has times in are worked out once, and the step of a row is looked up among them: to
 * ask the zone about each row takes several times as long.
 */
export const stepsOf = <R extends ObjectLiteral>(
  rows: SelectQueryBuilder<R>,
  time: keyof R & string,
  { interval, zone }: Readonly<{ interval: Interval; zone: string }>,
) => {
  const table = rows.expressionMap.mainAlias?.metadata.tablePath;
  const bound = (which: 'min' | 'max') => `(SELECT ${which}("${time}") FROM ${table}) AT TIME ZONE :zone`;
  const steps = `generate_series(date_trunc(:interval, ${bound('min')}), ${bound('max')} + CAST(:step AS interval),
    CAST(:step AS interval)) step`;
  const starts = `ARRAY(SELECT step AT TIME ZONE :zone FROM ${steps})`;
  const no = `width_bucket(row.${time}, ${starts})`;
  const day = `(ARRAY(SELECT step FROM ${steps}))[${no}]`;
  const end = `(${starts})[${no} + 1]`;
  return {
    no,
    day,
    firstDay: `to_char(${day}, 'YYYY-MM-DD')`,
    end,
    late: (recorded: string) => `max(${recorded}) FILTER (WHERE ${recorded} >= ${end})`,
    parameters: { interval: interval.toLowerCase(), zone, step: STEP_LENGTHS[interval] },
  };
};
