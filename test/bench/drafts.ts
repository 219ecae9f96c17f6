import { randomUUID } from 'node:crypto';
import type { NewEvent } from '#event-store';
import { openLifeOf } from './complaint-lives.js';
import { logEvent } from './complaint-log.js';
import type { LogEvent } from './log-event.js';

/** What a writer appends with one call: `version` events are in the stream before. */
export type Draft = Readonly<{ stream: string; version: number; events: readonly LogEvent[] }>;

const LIVES = 500;
const OCCURRED_AT = '2026-03-02T09:00:00.000Z';

/** The 20 events of one complaint. */
export const twentyEvents = (seed: number): LogEvent[] => {
  const life = openLifeOf(seed);
  return life.events.map((_, n) => logEvent(life, n, OCCURRED_AT));
};

/**
 * Drafts for so many writers: each appends to a stream of its own, which ends at 20 events or, where one call has more,
 * with the call. All events are made beforehand; only ids and names are new.
 */
export const draftsOf = (writers: number, perCall: number): ((writer: number) => Draft) => {
  const pool = Array.from({ length: LIVES }, (_, seed) => twentyEvents(seed)).flat();
  const length = Math.max(20, perCall);
  const streams = Array.from({ length: writers }, () => ({ name: '', version: length }));
  let taken = 0;
  const next = (): LogEvent => {
    const event = pool[taken++ % pool.length];
    if (!event) throw new Error('There are no events to append.');
    return { ...event, id: randomUUID() };
  };
  return (writer) => {
    const stream = streams[writer];
    if (!stream) throw new Error(`There is no writer ${writer}.`);
    if (stream.version + perCall > length) Object.assign(stream, { name: `complaint-${randomUUID()}`, version: 0 });
    const draft = { stream: stream.name, version: stream.version, events: Array.from({ length: perCall }, next) };
    stream.version += perCall;
    return draft;
  };
};

/** As the store takes it, its texts in clear. */
export const newEventOf = ({ id, event, meta, occurredAt }: LogEvent): NewEvent => ({
  id,
  type: event.type,
  schemaVersion: 1,
  data: event.data,
  meta,
  occurredAt,
});
