import type { IncomingMessage } from 'node:http';
import type { Context as GraphqlWsContext } from 'graphql-ws';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Identities, Identity } from '#auth';

/** What graphql-ws keeps for us per connection. */
export type Extra = {
  socket: WebSocket;
  request: IncomingMessage;
  identity?: Identity;
  /** Correlation ids of the operations under way, by their id on this connection. */
  operations?: Map<string, string>;
  /** Aborts when the connection ends, for whatever reason. */
  closed?: AbortController;
};

export type Connection = GraphqlWsContext<Record<string, unknown>, Extra>;

const LONGEST_TIMER_MS = 2 ** 31 - 1;
const CLOSING_HANDSHAKE_MS = 3_000;
const LONGEST_REASON = 120;

/** Verifies the caller once per connection and ends the connection when the token does. False refuses it. */
export const admit = async (connection: Connection, identities: Identities): Promise<boolean> => {
  const { extra, connectionParams } = connection;
  const identity = await identities.ofAuthorization(
    authorizationIn(connectionParams) ?? extra.request.headers.authorization,
  );
  if (!identity.caller) {
    close(extra.socket, CloseCode.Forbidden, identity.message);
    return false;
  }
  Object.assign(extra, { identity, operations: new Map(), closed: new AbortController() } satisfies Partial<Extra>);
  const timer = setTimeout(
    () => close(extra.socket, CloseCode.Forbidden, 'The token has expired: connect again with a new one.'),
    Math.min(identity.expiresAt.getTime() - Date.now(), LONGEST_TIMER_MS),
  );
  timer.unref();
  extra.closed?.signal.addEventListener('abort', () => clearTimeout(timer));
  return true;
};

/** Clients name it in different ways: `{ authorization }`, `{ Authorization }` or `{ headers: { … } }`. */
const authorizationIn = (params: Readonly<Record<string, unknown>> | undefined): unknown => {
  if (!params) return undefined;
  const { headers } = params;
  const nested = typeof headers === 'object' && headers !== null ? { ...headers } : {};
  return Object.entries({ ...nested, ...params }).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
};

/** Closes with a handshake; without, if the client doesn't answer. */
export const close = (socket: WebSocket, code: number, reason: string): void => {
  socket.close(code, reason.slice(0, LONGEST_REASON));
  setTimeout(() => socket.terminate(), CLOSING_HANDSHAKE_MS).unref();
};
