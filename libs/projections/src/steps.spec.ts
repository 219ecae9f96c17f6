import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INTERVALS } from '#values';
import { stepsOf } from './steps.js';
import { TallyView, tallyVersions } from './tally.fixtures.js';
import { testReadSide } from './testing.js';

type Side = Awaited<ReturnType<typeof testReadSide>>;

const ZONES = ['UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kolkata', 'Pacific/Apia'];

describe('the steps that times lie in', () => {
  let side: Side;
  beforeAll(async () => {
    side = await testReadSide(tallyVersions, [TallyView]);
    // Every seven hours and a bit over two years, with days that have no midnight, a day that is not there, and the quarter hours around them.
    await side.dataSource.query(
      `INSERT INTO read.tally_v1 (id, sum, "countedAt", position)
       SELECT row_number() OVER ()::text, 1, at, decode(repeat('00', 16), 'hex') FROM (
         SELECT generate_series('2011-01-01T00:00:00Z'::timestamptz, '2012-12-31T23:59:59Z', interval '7 hours 13 minutes')
         UNION ALL SELECT generate_series('2011-10-16T00:00:00Z'::timestamptz, '2011-10-16T06:00:00Z', interval '15 minutes')
         UNION ALL SELECT generate_series('2011-12-29T06:00:00Z'::timestamptz, '2011-12-31T18:00:00Z', interval '15 minutes')) AS time (at)`,
    );
  });
  afterAll(() => side.close());

  const found = (interval: (typeof INTERVALS)[number], zone: string) => {
    const rows = side.dataSource.createQueryBuilder(TallyView, 'row');
    const { no, firstDay, end, parameters } = stepsOf(rows, 'countedAt', { interval, zone });
    return rows
      .select(firstDay, 'period')
      .addSelect('count(*)::int', 'times')
      .addSelect(`(count(*) FILTER (WHERE row.countedAt >= ${end}))::int`, 'behind')
      .groupBy(no)
      .orderBy('period')
      .setParameters(parameters)
      .getRawMany();
  };

  it.each(ZONES.flatMap((zone) => INTERVALS.map((interval) => [zone, interval] as const)))(
    'are those of the zone: %s, %s',
    async (zone, interval) => {
      const expected = await side.dataSource.query(
        `SELECT to_char(date_trunc($1, "countedAt" AT TIME ZONE $2), 'YYYY-MM-DD') AS period, count(*)::int AS times, 0 AS behind
         FROM read.tally_v1 GROUP BY 1 ORDER BY 1`,
        [interval.toLowerCase(), zone],
      );
      expect(await found(interval, zone)).toEqual(expected);
    },
  );

  it('are none where nothing is', async () => {
    await side.dataSource.query('TRUNCATE read.tally_v1');
    expect(await found('DAY', 'UTC')).toEqual([]);
  });
});
