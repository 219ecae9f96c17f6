import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { type Caller, DEVELOPMENT_ISSUER, type DevelopmentIssuer, developmentCaller, type Role } from '#auth';
import { type TestDatabase, testDatabase } from '#database/testing';
import { Clock } from '#projections';
import { type Environment, loadSettings } from '#settings';
import { type Service, startService } from '../../apps/api/src/start.js';

/** What GraphQL answers; specs say themselves what they expect of `data`. */
export type Answer = Readonly<{
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are as various as operations
  data: any;
  errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions: { code: string; details?: Record<string, unknown> };
  }[];
}>;

/** The whole service on a database of its own (after what `prepare` does to it), reached as its users reach it. */
export const testService = async (
  environment: Environment = {},
  prepare: (database: TestDatabase) => Promise<unknown> = async () => undefined,
) => {
  const database = await testDatabase();
  await prepare(database);
  const folder = await mkdtemp(join(tmpdir(), 'aftercare-service-'));
  const settings = loadSettings({
    AFTERCARE_DATA: folder,
    AFTERCARE_PORT: '0',
    AFTERCARE_LOG_LEVEL: 'fatal',
    DATABASE_URL: database.serviceUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    ...environment,
  });
  const service = await startService(settings, { work: true });
  const clock = service.app.get(Clock, { strict: false });
  const moveClock = (ms: number) => {
    clock.now = () => new Date(Date.now() + ms);
  };
  const close = async () => {
    await service.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...service, ...clientOf(service), database, moveClock, close };
};

/** Speaks with the service over HTTP and WebSocket as the person of a role, or as somebody else. */
const clientOf = ({ app, url }: Service) => {
  const issuer: DevelopmentIssuer = app.get(DEVELOPMENT_ISSUER, { strict: false });
  const bearer = async (who: Role | Caller) => ({
    authorization: `Bearer ${await issuer.sign(typeof who === 'string' ? developmentCaller(who) : who)}`,
  });
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const graphql = async (who: Role | Caller, query: string, variables: object = {}): Promise<Answer> => {
    const response = await post({ query, variables }, await bearer(who));
    return (await response.json()) as Answer;
  };
  /** The answers of a subscription until it ends or the caller stops iterating. */
  const subscribe = async (who: Role | Caller, query: string, variables: Record<string, unknown> = {}) => {
    const client = createClient({
      url: url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: await bearer(who),
    });
    return client.iterate({ query, variables }) as AsyncIterableIterator<Answer>;
  };
  return { post, graphql, subscribe };
};

export type TestService = Awaited<ReturnType<typeof testService>>;

/** Takes the first `count` answers, then ends the subscription. */
export const take = async (answers: AsyncIterableIterator<Answer>, count: number): Promise<Answer[]> => {
  const taken: Answer[] = [];
  for await (const answer of answers) {
    taken.push(answer);
    if (taken.length === count) break;
  }
  return taken;
};

/** Polls until the condition is true; fails after 10 s. */
export const eventually = async <T>(read: () => Promise<T>, condition: (value: T) => boolean): Promise<T> => {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const value = await read();
    if (condition(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`It did not come true: ${condition}`);
};
