import { amountOf } from './amounts.js';
import { type Ground, onGround } from './ground.js';
import { type Measure, measured, medianTiming, type Timing } from './measure.js';
import type { Options } from './options.js';
import { openSide, type Side } from './side.js';
import { inTurns, say } from './turns.js';

type Sides = Readonly<Record<'ours' | 'peer' | 'limit', Side>>;

const WRITERS = [1, 16, 64, 256];
const CALLERS = 64;
const STREAMS_A_SECOND = 500;
const WARM_UP = 3;

/** Appends and commands against the store, ours, the peer's, and plain inserts of the same rows. */
export const storeBench = (options: Options): Promise<Measure[]> =>
  onGround(async (ground) => {
    const sides = {
      ours: openSide('ours', await ground.place('ours')),
      peer: openSide('peer', await ground.place('peer')),
      limit: openSide('limit', await ground.place('limit')),
    };
    try {
      const measures = [];
      for (const writers of WRITERS) measures.push(...(await appends(ground, sides, { writers, perCall: 1 }, options)));
      measures.push(...(await appends(ground, sides, { writers: 8, perCall: 100 }, options)));
      return [...measures, ...(await decisions(ground, sides, options))];
    } finally {
      await Promise.all(Object.values(sides).map((side) => side.close()));
    }
  });

type Writing = Readonly<{ writers: number; perCall: number }>;

const appends = async (ground: Ground, sides: Sides, writing: Writing, { seconds, rounds }: Options) => {
  const { writers, perCall } = writing;
  const name = `append, ${amountOf(perCall, 'event')} a call, ${amountOf(writers, 'writer')}`;
  say(name);
  const turn = (side: Side, time: number) => () => side.ask('append', { ...writing, seconds: time });
  const turns = (time: number) => ({
    ours: turn(sides.ours, time),
    peer: turn(sides.peer, time),
    limit: turn(sides.limit, time),
  });
  await inTurns(ground, 1, turns(Math.min(seconds, WARM_UP)));
  const { ours, peer, limit } = await inTurns(ground, rounds, turns(seconds));
  return lines(name, 'appends/s', { ours: medianTiming(ours), peer: medianTiming(peer), limit: medianTiming(limit) });
};

const decisions = async (ground: Ground, { ours, peer }: Sides, { seconds, rounds }: Options) => {
  const name = `load, decide and append on 20 events, ${CALLERS} callers`;
  say(name);
  const turns = (streams: number) => ({
    ours: () => ours.ask('decide', { callers: CALLERS, streams }),
    peer: () => peer.ask('decide', { callers: CALLERS, streams }),
  });
  const streams = Math.ceil(seconds * STREAMS_A_SECOND);
  await inTurns(ground, 1, turns(Math.ceil(streams / 2)));
  const timings = await inTurns(ground, rounds, turns(streams));
  return lines(name, 'commands/s', { ours: medianTiming(timings.ours), peer: medianTiming(timings.peer) });
};

type Timings = Readonly<{ ours: Timing; peer: Timing; limit?: Timing }>;

const lines = (name: string, unit: string, { ours, peer, limit }: Timings): Measure[] => [
  measured(name, unit, { ours: ours.perSecond, peer: peer.perSecond, limit: limit?.perSecond ?? null }),
  measured(`${name}, p50`, 'ms', { ours: ours.p50, peer: peer.p50 }),
  measured(`${name}, p99`, 'ms', { ours: ours.p99, peer: peer.p99 }),
];
