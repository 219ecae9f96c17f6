import { Injectable } from '@nestjs/common';
import { EventStore, type StoredEvent } from '#event-store';
import type { FigureEvent } from './figure-event.view.js';

/** Finds the events behind a figure in the log; their data is not read. */
@Injectable()
export class FigureLog {
  constructor(private readonly store: EventStore) {}

  /** The last event of a type in each of these streams; none for a stream that has none. */
  async lastOf(streams: readonly string[], type: string): Promise<readonly FigureEvent[][]> {
    return Promise.all(
      streams.map(async (stream) =>
        found((await this.store.readStream(stream)).findLast((each) => each.type === type)),
      ),
    );
  }

  /** The events at these places; where a store does not tell positions in a stream, the last one of it. */
  async at(places: readonly Readonly<{ stream: string; position: string }>[]): Promise<readonly FigureEvent[][]> {
    return Promise.all(
      places.map(async ({ stream, position }) => {
        const events = await this.store.readStream(stream);
        return found(events.find((each) => each.position === position) ?? events.at(-1));
      }),
    );
  }
}

const found = (event: StoredEvent | undefined): FigureEvent[] => (event ? [figureEvent(event)] : []);

const figureEvent = ({ id: eventId, stream, position, type, occurredAt, recordedAt }: StoredEvent): FigureEvent => ({
  eventId,
  stream,
  position: position || null,
  type,
  occurredAt,
  recordedAt,
});
