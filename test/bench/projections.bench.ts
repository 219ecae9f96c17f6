import { counted } from './amounts.js';
import { type Ground, onGround } from './ground.js';
import { type Measure, measured, median } from './measure.js';
import type { Options } from './options.js';
import { openSide, type Passed, type Side } from './side.js';
import { inTurns, say } from './turns.js';

const EVENTS = 200_000;

/** The peer's projections take one event at a time, so that a shorter log tells its rate as well. */
const PEER_PART = 10;

type Sides = Readonly<Record<'ours' | 'peer' | 'short' | 'inline' | 'limit', Side>>;

/** The complaint view from nothing, and reading the whole log through the store's door. */
export const projectionsBench = (options: Options): Promise<Measure[]> =>
  onGround(async (ground) => {
    const place = await ground.place('ours');
    const sides = {
      ours: openSide('ours', place),
      limit: openSide('limit', place),
      peer: openSide('peer', await ground.place('peer')),
      short: openSide('peer', await ground.place('short')),
      inline: openSide('peer', await ground.place('inline')),
    };
    const events = Math.ceil(options.events ?? EVENTS);
    try {
      say(`writing logs of ${counted(events)} and ${counted(Math.ceil(events / PEER_PART))} events`);
      await sides.ours.ask('fill', { events });
      await sides.peer.ask('fill', { events });
      await sides.short.ask('fill', { events: Math.ceil(events / PEER_PART) });
      return [...(await replays(ground, sides, events, options)), ...(await catchUps(ground, sides, events, options))];
    } finally {
      await Promise.all(Object.values(sides).map((side) => side.close()));
    }
  });

const replays = async (ground: Ground, { ours, peer, limit }: Sides, events: number, { rounds }: Options) => {
  const name = `replay of ${counted(events)} events, pages of 1,000`;
  say(name);
  const turns = {
    ours: () => ours.ask('replay', { events }),
    peer: () => peer.ask('replay', { events }),
    limit: () => limit.ask('replay', { events }),
  };
  await inTurns(ground, 1, { ours: turns.ours, limit: turns.limit });
  const passed = await inTurns(ground, rounds, turns);
  return [measured(name, 'events/s', { ours: rate(passed.ours), peer: rate(passed.peer), limit: rate(passed.limit) })];
};

const catchUps = async (ground: Ground, sides: Sides, events: number, { rounds }: Options) => {
  const name = `complaint view from ${counted(events)} events`;
  say(name);
  const few = Math.ceil(events / PEER_PART);
  const turns = {
    ours: () => sides.ours.ask('project', { events }),
    follower: () => sides.short.ask('project', { events: few }),
    inline: () => sides.inline.ask('projectInline', { events: few }),
    limit: () => sides.limit.ask('project', { events }),
  };
  const passed = await inTurns(ground, rounds, turns);
  const [follower, inline] = [rate(passed.follower), rate(passed.inline)];
  say(`peer: ${follower.toFixed(0)} events/s by its consumer, ${inline.toFixed(0)} appended with the view inline`);
  const way = follower > inline ? 'consumer' : 'inline';
  const rss = (all: readonly Passed[]) => median(all.map((each) => each.rss)) / 2 ** 20;
  return [
    measured(`${name} (peer: ${way})`, 'events/s', {
      ours: rate(passed.ours),
      peer: Math.max(follower, inline),
      limit: rate(passed.limit),
    }),
    measured(`${name}, memory`, 'MiB', {
      ours: rss(passed.ours),
      peer: rss(passed[way === 'consumer' ? 'follower' : way]),
    }),
  ];
};

const rate = (all: readonly Passed[]): number => median(all.map(({ perSecond }) => perSecond));
