export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A fact. Only JSON values, so that what we fold today is what the store returns tomorrow. */
export type Event<Type extends string = string, Data extends Json = Json> = Readonly<{ type: Type; data: Data }>;

/** `IMPORT` marks facts that happened before they were recorded here: policies do not fire at them. */
export type Origin = 'LIVE' | 'IMPORT';

export type EventMeta = Readonly<{
  /** Random for foreign events, else uuid v5 of command id + index. */
  id: string;
  /** Opaque place in the one global order; positions of one store compare as strings. */
  position: string;
  stream: string;
  /** Place in its own stream, from 0. */
  version: bigint;
  by: string;
  onBehalfOf: string | null;
  commandId: string;
  correlationId: string;
  causationId: string | null;
  origin: Origin;
  occurredAt: string;
  recordedAt: string;
}>;

/** An event as the store returns it. */
export type Recorded<E extends Event = Event> = E & Readonly<{ meta: EventMeta }>;
