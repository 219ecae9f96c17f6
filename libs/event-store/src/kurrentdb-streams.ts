import { randomUUID } from 'node:crypto';
import { BACKWARDS, END, jsonEvent, type KurrentDBClient, NO_STREAM as NOT_THERE } from '@kurrent/kurrentdb-client';
import { NO_STREAM, START, type StoredEvent, type StoreIdentity } from './event-store.js';
import { isConflict, isUnknownStream } from './kurrentdb-errors.js';
import { IDENTITY_STREAM, positionText, storedEvent, timeText } from './kurrentdb-events.js';
import type { LastChange } from './store-errors.js';

/** A part of a stream, in order. */
type Span = Readonly<{ version: bigint; count: number }>;

/** The events of a stream, or a part of them; none where there is no stream, which the client tells while iterating. */
export const inStream = async (client: KurrentDBClient, stream: string, span?: Span): Promise<StoredEvent[]> => {
  const options = span ? { fromRevision: span.version, maxCount: span.count } : {};
  const events: StoredEvent[] = [];
  try {
    for await (const { event } of client.readStream(stream, { ...options, requiresLeader: true })) {
      const stored = event && storedEvent(event);
      if (stored) events.push(stored);
    }
  } catch (error) {
    if (!isUnknownStream(error)) throw error;
  }
  return events;
};

export const lastChange = async (client: KurrentDBClient, stream: string): Promise<LastChange> => {
  try {
    const latest = { direction: BACKWARDS, fromRevision: END, maxCount: 1, requiresLeader: true } as const;
    for await (const { event } of client.readStream(stream, latest)) {
      if (!event) continue;
      const by = storedEvent(event)?.meta.by ?? null;
      return { version: event.revision, by, at: timeText(event.created) };
    }
  } catch (error) {
    if (!isUnknownStream(error)) throw error;
  }
  return { version: NO_STREAM, by: null, at: null };
};

/** The position of the last event of anybody. */
export const headOf = async (client: KurrentDBClient): Promise<string> => {
  const latest = { direction: BACKWARDS, fromPosition: END, maxCount: 1, requiresLeader: true } as const;
  for await (const { event } of client.readAll(latest)) return positionText(event?.position) || START;
  return START;
};

const IDENTIFIED = 'StoreIdentified';

/** Who this store is, which its first user writes into it once. */
export const identify = async (client: KurrentDBClient): Promise<StoreIdentity> => {
  const known = await identityIn(client);
  if (known) return known;
  const event = jsonEvent({ type: IDENTIFIED, data: { storeId: randomUUID(), epoch: 1 } });
  await client.appendToStream(IDENTITY_STREAM, event, { streamState: NOT_THERE }).catch((error: unknown) => {
    if (!isConflict(error)) throw error;
  });
  const identity = await identityIn(client);
  if (!identity) throw new Error(`The stream ${IDENTITY_STREAM} does not say who the store is.`);
  return identity;
};

/** After a restore: cursors and checkpoints of what was lost must be refused. */
export const beginEpoch = async (client: KurrentDBClient): Promise<StoreIdentity> => {
  const { version } = await lastChange(client, IDENTITY_STREAM);
  const { id, epoch } = await identify(client);
  const event = jsonEvent({ type: IDENTIFIED, data: { storeId: id, epoch: epoch + 1 } });
  await client.appendToStream(IDENTITY_STREAM, event, { streamState: version });
  return { id, epoch: epoch + 1 };
};

const identityIn = async (client: KurrentDBClient): Promise<StoreIdentity | undefined> => {
  let identity: StoreIdentity | undefined;
  try {
    for await (const { event } of client.readStream(IDENTITY_STREAM, { requiresLeader: true })) {
      if (event?.type !== IDENTIFIED) continue;
      const { storeId, epoch } = event.data as { storeId: string; epoch: number };
      identity = { id: storeId, epoch };
    }
  } catch (error) {
    if (!isUnknownStream(error)) throw error;
  }
  return identity;
};
