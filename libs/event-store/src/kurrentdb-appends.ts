import { type EventData, type KurrentDBClient, NO_STREAM as NOT_THERE, type Position } from '@kurrent/kurrentdb-client';
import { type Append, type Appended, NO_STREAM } from './event-store.js';
import { eventData, positionText } from './kurrentdb-events.js';

/** An append whose events are checked and in the client's words. */
export type Request = Append & Readonly<{ data: readonly EventData[] }>;

/** @throws EventMalformed */
export const requestOf = (append: Append): Request => ({ ...append, data: append.events.map(eventData) });

/** What the server answers. It answers a repeat like a first append, with the position of the first. */
export const send = (client: KurrentDBClient, requests: readonly Request[]): Promise<readonly Appended[]> => {
  const [only, ...others] = requests;
  return only && !others.length ? sendOne(client, only) : sendSeveral(client, requests);
};

const sendOne = async (client: KurrentDBClient, { stream, expected, data }: Request): Promise<Appended[]> => {
  const { success, nextExpectedRevision, position } = await client.appendToStream(stream, [...data], {
    streamState: stateOf(expected),
  });
  if (!success) throw new Error(`KurrentDB refused an append to ${stream}.`);
  return [appended(stream, nextExpectedRevision, position)];
};

const sendSeveral = async (client: KurrentDBClient, requests: readonly Request[]): Promise<Appended[]> => {
  const { responses = [], position = 0n } = await client.multiStreamAppend(
    requests.map(({ stream, expected, data }) => ({
      streamName: stream,
      expectedState: stateOf(expected),
      events: [...data],
    })),
  );
  return requests.map(({ stream }) => {
    const revision = responses.find(({ streamName }) => streamName === stream)?.revision;
    if (revision === undefined) throw new Error(`KurrentDB told no version of ${stream} after an append.`);
    return appended(stream, revision, { commit: position, prepare: position });
  });
};

const appended = (stream: string, version: bigint, position: Position | undefined): Appended => ({
  stream,
  version,
  position: positionText(position) || null,
  deduplicated: false,
});

const stateOf = (expected: bigint) => (expected === NO_STREAM ? NOT_THERE : expected);
