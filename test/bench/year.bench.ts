import { counted } from './amounts.js';
import { onGround } from './ground.js';
import { type Measure, measured } from './measure.js';
import type { Options } from './options.js';
import { timedQueries } from './queries.bench.js';
import { askApart, LARGE, type Passed, type Place, type Rebuilt, WORKER } from './side.js';
import { A_YEAR, yearOf } from './simulated-log.js';
import { say } from './turns.js';

/**
 * A simulated year with a printed seed: how fast its past is decided and written, how long each projection takes from
 * nothing, whether what read models answer is what plain SQL says over the events, what a worker takes for all of it, and
 * what queries take on that.
 *
 * @throws an error where one of them differs
 */
export const yearBench = (options: Options): Promise<Measure[]> =>
  onGround(async (ground) => {
    const place = await ground.place('year');
    const [events, filled] = await written(place, options);
    await ground.checkpoint();
    const each = await projections(place, events);
    const equal = await comparison(place);
    await ground.checkpoint();
    const together = await worker(place, events);
    return [filled, ...each, ...equal, ...together, ...(await timedQueries(place, options.seconds))];
  });

const written = async (place: Place, options: Options): Promise<readonly [number, Measure]> => {
  const year = yearOf(options.events ?? A_YEAR);
  say(`the past of ${JSON.stringify(year)}`);
  const start = performance.now();
  const events = await askApart(place, LARGE, 'fillYear', year);
  const seconds = (performance.now() - start) / 1_000;
  return [events, measured(`deciding and writing ${counted(events)} events`, 'events/s', { ours: events / seconds })];
};

const projections = async (place: Place, events: number): Promise<readonly Measure[]> => {
  say(`rebuilding each projection from ${counted(events)} events`);
  const each = await askApart(place, WORKER, 'rebuild', { events });
  const total = each.reduce((sum, { seconds }) => sum + seconds, 0);
  return [
    ...each.map(({ name, seconds }) => measured(`${name} from nothing`, 'events/s', { ours: events / seconds })),
    measured('all projections, one after the other', 's', { ours: total }),
    measured('the same, memory, at most', 'MiB', { ours: Math.max(...each.map(mib)) }),
  ];
};

const worker = async (place: Place, events: number): Promise<readonly Measure[]> => {
  say('a worker does all that from nothing, and at once');
  const together = await askApart(place, WORKER, 'work', { events });
  say(`${Math.round(events / together.perSecond)} s, ${Math.round(mib(together))} MiB at most`);
  return [
    measured('a worker from nothing, all projections at once', 's', { ours: events / together.perSecond }),
    measured('the same, its memory, at most', 'MiB', { ours: mib(together) }),
  ];
};

const mib = ({ rss }: Passed | Rebuilt): number => rss / 2 ** 20;

const comparison = async (place: Place): Promise<readonly Measure[]> => {
  say('comparing read models with plain SQL over the events');
  const all = await askApart(place, LARGE, 'compare', null);
  for (const { name, lines, differences } of all) {
    say(`${differences.length ? 'DIFFERS' : 'equal'}: ${name}, ${counted(lines)} lines`);
    for (const difference of differences) say(`  ${difference}`);
  }
  if (all.some(({ differences }) => differences.length > 0)) throw new Error('Read models and log differ.');
  return all.map(({ name, lines }) => measured(`${name}: equal to the log`, 'lines', { ours: lines }));
};
