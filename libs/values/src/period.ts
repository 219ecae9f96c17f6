/** The steps of a chart, as `date_trunc` of PostgreSQL knows them; a step is half-open, [from, to), in a zone. */
export const INTERVALS = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;
export type Interval = (typeof INTERVALS)[number];
