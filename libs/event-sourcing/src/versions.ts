import type { Event, Json } from './event.js';

/**
 * The schema version that each event type is written with, and how older data are read. A type may only gain optional
 * fields (version + 1, with a new golden file); anything else is a new type.
 */
export type EventVersions<E extends Event = Event> = Readonly<
  Record<E['type'], number | Readonly<{ version: number; upcast: (data: Json, from: number) => Json }>>
>;
