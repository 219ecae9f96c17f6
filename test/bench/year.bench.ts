import { counted } from './amounts.js';
import { type Ground, onGround } from './ground.js';
import { type Measure, measured } from './measure.js';
import type { Options } from './options.js';
import { timedQueries } from './queries.bench.js';
import { openSide, type Place } from './side.js';
import { A_YEAR, yearOf } from './simulated-log.js';
import { say } from './turns.js';

const HEAP = 12_000;

/**
 * A simulated year with a printed seed: how fast its past is decided and written, how long each projection takes from
 * nothing, whether what read models answer is what plain SQL says over the events, and what queries take on them.
 *
 * @throws an error where one of them differs
 */
export const yearBench = (options: Options): Promise<Measure[]> =>
  onGround(async (ground) => {
    const place = await ground.place('year');
    return [...(await aYear(ground, place, options)), ...(await timedQueries(place, options.seconds))];
  });

const aYear = async (ground: Ground, place: Place, options: Options): Promise<readonly Measure[]> => {
  const side = openSide('ours', place, [`--max-old-space-size=${HEAP}`]);
  const year = yearOf(options.events ?? A_YEAR);
  try {
    say(`the past of ${JSON.stringify(year)}`);
    const start = performance.now();
    const events = await side.ask('fillYear', year);
    const filled = events / ((performance.now() - start) / 1_000);
    await ground.checkpoint();
    say(`rebuilding each projection from ${counted(events)} events`);
    const rebuilt = await side.ask('rebuild', { events });
    const total = rebuilt.reduce((sum, { seconds }) => sum + seconds, 0);
    say('comparing read models with plain SQL over the events');
    const all = await side.ask('compare', null);
    for (const { name, lines, differences } of all) {
      say(`${differences.length ? 'DIFFERS' : 'equal'}: ${name}, ${counted(lines)} lines`);
      for (const difference of differences) say(`  ${difference}`);
    }
    if (all.some(({ differences }) => differences.length > 0)) throw new Error('Read models and log differ.');
    return [
      measured(`deciding and writing ${counted(events)} events`, 'events/s', { ours: filled }),
      ...rebuilt.map(({ name, seconds }) => measured(`${name} from nothing`, 'events/s', { ours: events / seconds })),
      measured('all projections, one after the other', 's', { ours: total }),
      measured('memory of the worker, at most', 'MiB', {
        ours: Math.max(...rebuilt.map(({ rss }) => rss)) / 2 ** 20,
      }),
      ...all.map(({ name, lines }) => measured(`${name}: equal to the log`, 'lines', { ours: lines })),
    ];
  } finally {
    await side.close();
  }
};
