import { newId } from '#values';
import { chanceOf, type Life, lifeOf } from './complaint-lives.js';
import { type LogEvent, metaOf } from './log-event.js';

const OPEN_COMPLAINTS = 2_000;
const START = Date.parse('2026-01-01T00:00:00.000Z');

/**
 * A log as it grows in a company: thousands of complaints are open at once, and the next event is one of any of them. So
 * a thousand events in a row concern almost a thousand complaints.
 */
export function* complaintLog(events: number): Generator<LogEvent> {
  const chance = chanceOf(events);
  const open = Math.max(1, Math.min(OPEN_COMPLAINTS, Math.floor(events / 40)));
  const lives: { life: Life; done: number }[] = [];
  for (let n = 0, seed = 0; n < events; n += 1) {
    const place = Math.floor(chance() * open);
    const current = lives[place];
    const at = current && current.done < current.life.events.length ? current : { life: lifeOf(seed++), done: 0 };
    lives[place] = at;
    yield logEvent(at.life, at.done, new Date(START + n * 1_000).toISOString());
    at.done += 1;
  }
}

export const logEvent = ({ id, stream, events }: Life, n: number, occurredAt: string): LogEvent => {
  const commandId = newId(id, `command-${n}`);
  const event = events[n];
  if (!event) throw new Error(`The life of ${id} has no event ${n}.`);
  return { id: newId(id, `event-${n}`), stream, version: n, event, meta: metaOf(commandId), occurredAt };
};
