import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { GRAPHQL_PATH } from './graphql-options.js';

export type Answer = Readonly<{
  status: number;
  headers: Headers;
  data: Record<string, unknown> | null | undefined;
  errors: readonly AnsweredError[];
}>;
export type AnsweredError = Readonly<{
  message: string;
  path?: readonly (string | number)[];
  extensions: Readonly<{ code: string; details?: unknown; correlationId: string }>;
}>;

type Variables = Readonly<Record<string, unknown>>;
type Sender = Readonly<{ token?: string | undefined; headers?: Readonly<Record<string, string>> }>;

/** Sends an operation over HTTP, for specs. `url` is the server's. */
export const overHttp =
  (url: string, { token, headers = {} }: Sender = {}) =>
  async (query: string, variables: Variables = {}): Promise<Answer> => {
    const response = await fetch(`${url}${GRAPHQL_PATH}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer(token), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as Partial<Pick<Answer, 'data' | 'errors'>>;
    return { status: response.status, headers: response.headers, data, errors };
  };

/**
 * Opens a WebSocket for specs. `send` answers the first result of an operation, `subscribe` yields all of them, and
 * `closed` tells how the connection ended.
 */
export const overWebSocket = (url: string, { token }: Sender = {}) => {
  type Closing = Readonly<{ code: number; reason: string }>;
  let onClosed: (closing: Closing) => void;
  const closed = new Promise<Closing>((resolve) => {
    onClosed = resolve;
  });
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}${GRAPHQL_PATH}`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazy: false,
    onNonLazyError: () => undefined,
    connectionParams: bearer(token),
    on: { closed: (event) => onClosed(event as Closing) },
  });
  const subscribe = (query: string, variables: Variables = {}, extensions: Variables = {}) =>
    client.iterate({ query, variables: { ...variables }, extensions: { ...extensions } });
  return {
    subscribe,
    send: async (
      query: string,
      variables: Variables = {},
      extensions: Variables = {},
    ): Promise<Pick<Answer, 'data' | 'errors'>> => {
      try {
        const { value } = await subscribe(query, variables, extensions).next();
        return { data: value?.data, errors: (value?.errors ?? []) as unknown as readonly AnsweredError[] };
      } catch (errors) {
        if (Array.isArray(errors)) return { data: undefined, errors };
        throw errors;
      }
    },
    closed,
    terminate: () => client.terminate(),
    close: () => client.dispose(),
  };
};

const bearer = (token: string | undefined): Record<string, string> =>
  token ? { authorization: `Bearer ${token}` } : {};
