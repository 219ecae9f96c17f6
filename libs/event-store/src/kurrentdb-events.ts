import type { EventData, Position } from '@kurrent/kurrentdb-client';
import type { Json } from '#event-sourcing';
import type { NewEvent, StoredEvent, StoredMeta } from './event-store.js';
import { storableJson } from './well-formed.js';

/** Holds who this store is. Its name has a '$' nowhere, so that the server's own rules for system streams don't apply. */
export const IDENTITY_STREAM = 'aftercare-identity';

/** Streams that readers see: not the server's own, and not the store's identity. */
export const READABLE = `^(?!\\$|${IDENTITY_STREAM}$)`;

/** What the server sends where it knows no position. */
const NO_POSITION = 2n ** 64n - 1n;

const hex = (n: bigint): string => n.toString(16).padStart(16, '0');

/** Empty where there is none. */
export const positionText = (position: Position | undefined): string =>
  !position || position.commit === NO_POSITION ? '' : hex(position.commit) + hex(position.prepare);

export const positionIn = (text: string): Position => ({
  commit: BigInt(`0x${text.slice(0, 16)}`),
  prepare: BigInt(`0x${text.slice(16)}`),
});

/**
 * An event as the client sends it. Its description is text only, because an append to several streams takes no other.
 *
 * @throws EventMalformed
 */
export const eventData = ({ id, type, schemaVersion, data, meta, occurredAt }: NewEvent): EventData => {
  storableJson(data, type);
  storableJson(meta, `The description of ${type}`);
  const { onBehalfOf, causationId, ...rest } = meta;
  const metadata = {
    ...rest,
    ...(onBehalfOf === null ? {} : { onBehalfOf }),
    ...(causationId === null ? {} : { causationId }),
    schemaVersion: String(schemaVersion),
    occurredAt,
  };
  return { id, type, contentType: 'application/json', data: data as Record<string, unknown>, metadata };
};

/** In whole seconds: reads tell no more, and a subscription must not tell another time of the same event. */
export const timeText = (created: Date): string =>
  new Date(Math.floor(created.getTime() / 1_000) * 1_000).toISOString();

type Recorded = Readonly<{
  streamId: string;
  id: string;
  revision: bigint;
  type: string;
  data: unknown;
  metadata?: unknown;
  created: Date;
  position?: Position | undefined;
}>;

type Description = Readonly<Record<string, string | undefined>>;

/** An event that Aftercare wrote; undefined for one that something else put into the log. */
export const storedEvent = (event: Recorded): StoredEvent | undefined => {
  const description = descriptionOf(event.metadata);
  const { commandId, schemaVersion, occurredAt } = description;
  if (!commandId || !schemaVersion || !occurredAt) return undefined;
  return {
    id: event.id,
    type: event.type,
    schemaVersion: Number(schemaVersion),
    data: event.data as Json,
    meta: metaOf(commandId, description),
    occurredAt,
    stream: event.streamId,
    version: event.revision,
    position: positionText(event.position),
    recordedAt: timeText(event.created),
  };
};

const metaOf = (commandId: string, description: Description): StoredMeta => {
  const { by = '', onBehalfOf, commandHash = '', correlationId = commandId, causationId, origin } = description;
  return {
    by,
    onBehalfOf: onBehalfOf ?? null,
    commandId,
    commandHash,
    correlationId,
    causationId: causationId ?? null,
    origin: origin === 'IMPORT' ? 'IMPORT' : 'LIVE',
  };
};

const descriptionOf = (metadata: unknown): Description =>
  typeof metadata === 'object' && metadata !== null ? (metadata as Description) : {};
