import type { Identity } from '#auth';
import { type Deadline, deadline } from './deadline.js';
import { type Loader, loaders } from './loaders.js';

/** What every resolver gets as `@Context()`, the same over HTTP and WebSocket. */
export type OperationContext = Readonly<{
  identity: Identity;
  correlationId: string;
  /** Where the request came from; null over WebSocket. */
  address: string | null;
  /** Aborts when the operation's time is over or its client is gone. */
  signal: AbortSignal;
  deadline: Deadline;
  loader: Loader;
}>;

export type Operation = Readonly<{
  identity: Identity;
  correlationId: string;
  limitMs: number;
  address?: string;
  clientGone?: AbortSignal;
}>;

export const operationContext = ({
  identity,
  correlationId,
  limitMs,
  address,
  clientGone,
}: Operation): OperationContext => {
  const time = deadline(limitMs, clientGone);
  return { identity, correlationId, address: address ?? null, signal: time.signal, deadline: time, loader: loaders() };
};
