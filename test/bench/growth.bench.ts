import { counted } from './amounts.js';
import { connected, type Ground, onGround } from './ground.js';
import { type Measure, measured, median, medianTiming } from './measure.js';
import type { Options } from './options.js';
import { askApart, openSide, type Passed, type Place, type Side, WORKER } from './side.js';
import { inTurns, say } from './turns.js';

const EVENTS = 10_000_000;
const WARM_UP = 3;

/** What appending costs at 10,000 and at 10 million stored events, and a rebuild at 100,000 and at 5 million. */
export const growthBench = (options: Options): Promise<Measure[]> =>
  onGround(async (ground) => {
    const most = Math.ceil(options.events ?? EVENTS);
    const amounts = { few: Math.ceil(most / 1_000), some: Math.ceil(most / 100), many: Math.ceil(most / 2) };
    const places = {
      few: await filled(ground, 'few', amounts.few),
      some: await filled(ground, 'some', amounts.some),
      many: await filled(ground, 'many', amounts.many),
    };
    const rebuilt = await rebuilds(ground, places, amounts, options);
    await doubled(places.many, amounts.many);
    return [...(await appends(ground, places, { few: amounts.few, most: amounts.many * 2 }, options)), ...rebuilt];
  });

type Places = Readonly<Record<'few' | 'some' | 'many', Place>>;

const filled = async (ground: Ground, name: string, events: number): Promise<Place> => {
  say(`writing a log of ${counted(events)} events`);
  const place = await ground.place(name);
  await askApart(place, WORKER, 'fill', { events });
  return place;
};

const rebuilds = async (
  ground: Ground,
  { some, many }: Places,
  amounts: Readonly<{ some: number; many: number }>,
  { rounds }: Options,
) => {
  const project = (place: Place, events: number): Promise<Passed> => {
    say(`rebuilding the complaint view from ${counted(events)} events`);
    return askApart(place, WORKER, 'project', { events });
  };
  const small: Passed[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await ground.checkpoint();
    small.push(await project(some, amounts.some));
  }
  await ground.checkpoint();
  const large = await project(many, amounts.many);
  await ground.checkpoint();
  small.push(await project(some, amounts.some));
  const cost = ({ perSecond }: Passed) => 1_000_000 / perSecond;
  const name = `rebuild of the complaint view from ${counted(amounts.many)} events (limit: from ${counted(amounts.some)})`;
  return [
    measured(name, 'µs an event', { ours: cost(large), limit: median(small.map(cost)) }),
    measured(`${name}, memory`, 'MiB', {
      ours: large.rss / 2 ** 20,
      limit: median(small.map(({ rss }) => rss)) / 2 ** 20,
    }),
  ];
};

/** As many events again under streams of their own, copied by the database: what is in them no longer matters. */
const doubled = async ({ ownerUrl }: Place, events: number): Promise<void> => {
  say(`doubling the log of ${counted(events)} events`);
  await connected(ownerUrl, async (owner) => {
    await owner.query('ALTER TABLE events.event DROP CONSTRAINT event_stream_version_key');
    await owner.query(
      `INSERT INTO events.event SELECT position + $1, 'complaint-' || md5(stream)::uuid, version, md5(id::text)::uuid,
         type, schema_version, data, meta, occurred_at, recorded_at FROM events.event`,
      [events],
    );
    await owner.query('ALTER TABLE events.event ADD CONSTRAINT event_stream_version_key UNIQUE (stream, version)');
    await owner.query('VACUUM ANALYZE events.event');
  });
};

const appends = async (
  ground: Ground,
  places: Places,
  amounts: Readonly<{ few: number; most: number }>,
  { seconds, rounds }: Options,
) => {
  const name = `append, 1 event, 1 writer, at ${counted(amounts.most)} stored events (limit: at ${counted(amounts.few)})`;
  say(name);
  const sides = { few: openSide('ours', places.few), most: openSide('ours', places.many) };
  const turn = (side: Side, time: number) => () => side.ask('append', { writers: 1, perCall: 1, seconds: time });
  const turns = (time: number) => ({ few: turn(sides.few, time), most: turn(sides.most, time) });
  try {
    await inTurns(ground, 1, turns(Math.min(seconds, WARM_UP)));
    const timings = await inTurns(ground, rounds, turns(seconds));
    const [few, most] = [medianTiming(timings.few), medianTiming(timings.most)];
    return [
      measured(`${name}, p50`, 'ms', { ours: most.p50, limit: few.p50 }),
      measured(`${name}, p99`, 'ms', { ours: most.p99, limit: few.p99 }),
    ];
  } finally {
    await Promise.all([sides.few.close(), sides.most.close()]);
  }
};
