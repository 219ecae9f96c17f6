import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Codec, NewEvent } from '#event-store';
import { counted } from './amounts.js';
import { connected } from './ground.js';
import { inPieces, type LogEvent } from './log-event.js';
import type { Place } from './side.js';
import { say } from './turns.js';

const PIECE = 2_000;
const SAID_EVERY = 500_000;
const COPY = `COPY events.event (position, stream, version, id, type, schema_version, data, meta, occurred_at, recorded_at) FROM STDIN`;

/**
 * Writes a log into an empty store as its owner may, its personal texts encrypted as the service does. Answers how many
 * events that were.
 *
 * @throws what went wrong first: that the connection is gone afterwards is no news
 */
export const fillOurs = ({ ownerUrl }: Place, codec: Codec, log: Iterable<LogEvent>): Promise<number> =>
  connected(ownerUrl, async (owner) => {
    await owner.query('ALTER TABLE events.event DROP CONSTRAINT event_stream_version_key');
    const copy = owner.query(copyFrom(COPY));
    try {
      const events = await written(copy, codec, log);
      copy.end();
      await finished(copy);
      await owner.query('ALTER TABLE events.event ADD CONSTRAINT event_stream_version_key UNIQUE (stream, version)');
      await owner.query('VACUUM ANALYZE events.event');
      return events;
    } catch (error) {
      copy.on('error', () => undefined);
      owner.on('error', () => undefined);
      copy.destroy();
      throw error;
    }
  });

const written = async (copy: Writable, codec: Codec, log: Iterable<LogEvent>): Promise<number> => {
  let position = 0;
  for (const piece of inPieces(log, PIECE)) {
    const encoded = await Promise.all(
      piece.map(({ event, id, meta, occurredAt }) => codec.encode(event, id, meta, occurredAt)),
    );
    const first = position + 1;
    if (!copy.write(encoded.map((event, n) => lineOf(event, piece[n], first + n)).join(''))) await once(copy, 'drain');
    position += piece.length;
    if (position % SAID_EVERY < PIECE && position >= SAID_EVERY) say(`${counted(position)} events written`);
  }
  return position;
};

const lineOf = ({ id, type, data, meta, occurredAt }: NewEvent, at: LogEvent | undefined, position: number): string =>
  `${[
    position,
    at?.stream,
    at?.version,
    id,
    type,
    1,
    escaped(JSON.stringify(data)),
    escaped(JSON.stringify(meta)),
    occurredAt,
    occurredAt,
  ].join('\t')}\n`;

/** JSON holds no tabs and line ends as such. */
const escaped = (json: string): string => json.replaceAll('\\', '\\\\');
