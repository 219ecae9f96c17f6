import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Codec, NewEvent } from '#event-store';
import { counted } from './amounts.js';
import { complaintLog, inPieces, type LogEvent } from './complaint-log.js';
import { connected } from './ground.js';
import type { Place } from './side.js';
import { say } from './turns.js';

const PIECE = 2_000;
const SAID_EVERY = 500_000;
const COPY = `COPY events.event (position, stream, version, id, type, schema_version, data, meta, occurred_at, recorded_at) FROM STDIN`;

/** Writes a log into an empty store as its owner may, its personal texts encrypted as the service does. */
export const fillOurs = ({ ownerUrl }: Place, codec: Codec, events: number): Promise<void> =>
  connected(ownerUrl, async (owner) => {
    await owner.query('ALTER TABLE events.event DROP CONSTRAINT event_stream_version_key');
    const copy = owner.query(copyFrom(COPY));
    let position = 0;
    for (const piece of inPieces(complaintLog(events), PIECE)) {
      const encoded = await Promise.all(
        piece.map(({ event, id, meta, occurredAt }) => codec.encode(event, id, meta, occurredAt)),
      );
      const first = position + 1;
      if (!copy.write(encoded.map((event, n) => lineOf(event, piece[n], first + n)).join('')))
        await once(copy, 'drain');
      position += piece.length;
      if (position % SAID_EVERY < PIECE && events > SAID_EVERY)
        say(`${counted(position)} of ${counted(events)} written`);
    }
    copy.end();
    await finished(copy);
    await owner.query('ALTER TABLE events.event ADD CONSTRAINT event_stream_version_key UNIQUE (stream, version)');
    await owner.query('VACUUM ANALYZE events.event');
  });

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
