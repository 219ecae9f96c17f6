import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { OperatorError } from '#settings';
import { RenewableClient } from './kurrentdb-client.js';
import { isAccessDenied, isKurrentOutage, unanswered } from './kurrentdb-errors.js';
import { untilAnswered } from './until-answered.js';

const OLDEST = [25, 1] as const;
const DEFAULT_PASSWORD = 'changeit';

/** How long an append may take before it counts as lost: longer than the client's own limit of 10 s. */
const LOST_AFTER_MS = 12_000;

/**
 * A connection to one cluster: two clients, because one that has to be made anew for its reads would take the appends and
 * subscriptions of the other with it.
 */
export class KurrentDbConnection {
  private readonly reads: RenewableClient;
  private readonly writes: RenewableClient;

  private constructor(url: string) {
    this.reads = new RenewableClient(url);
    this.writes = new RenewableClient(url);
  }

  /**
   * A connection to a server that is new enough.
   *
   * @throws OperatorError that says what is wrong with the address, or with the server behind it
   */
  static async open(url: string, { production, startMs }: Patience): Promise<KurrentDbConnection> {
    refuseUnsafe(url, production);
    const connection = parsed(() => new KurrentDbConnection(url.replace(/^esdb/, 'kurrentdb')));
    try {
      refuseOld(await untilAnswered(() => connection.version(), isKurrentOutage, startMs));
      return connection;
    } catch (error) {
      await connection.close();
      throw connectionProblem(error);
    }
  }

  read<T>(use: (client: KurrentDBClient) => Promise<T>): Promise<T> {
    return this.reads.call(use);
  }

  /** An answer that does not come counts as an outage, and the append may have happened. */
  append<T>(use: (client: KurrentDBClient) => Promise<T>): Promise<T> {
    return this.writes.call(async (client) => {
      let timer: NodeJS.Timeout | undefined;
      const lost = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(unanswered()), LOST_AFTER_MS);
      });
      try {
        return await Promise.race([use(client), lost]);
      } finally {
        clearTimeout(timer);
      }
    });
  }

  /** Iterates what `use` makes of a client, until the client is made anew, which ends it without a word. */
  subscribe<T>(use: (client: KurrentDBClient, retired: AbortSignal) => AsyncGenerator<T>): AsyncGenerator<T> {
    return this.writes.iterate(use);
  }

  async close(): Promise<void> {
    await Promise.all([this.reads.close(), this.writes.close()]);
  }

  private version(): Promise<string> {
    return this.writes.call(async (client) => (await client['capabilities']).serverVersion);
  }
}

export type Patience = Readonly<{ production: boolean; startMs: number }>;

const refuseUnsafe = (url: string, production: boolean): void => {
  const [, user, password] = /^[^:]+:\/\/([^:@/]+):([^@/]*)@/.exec(url) ?? [];
  if (production && user && password === DEFAULT_PASSWORD)
    throw new OperatorError(
      `EVENT_STORE_URL holds KurrentDB's default password for ${user}: change it in the cluster and here, or start without NODE_ENV=production.`,
    );
  if (/[?&]nodePreference=(?!leader)/i.test(url))
    throw new OperatorError(
      'EVENT_STORE_URL has a nodePreference, but only the leader knows what was just written: leave it out.',
    );
};

const parsed = (make: () => KurrentDbConnection): KurrentDbConnection => {
  try {
    return make();
  } catch {
    throw new OperatorError(
      'EVENT_STORE_URL is not an address of KurrentDB: give one such as kurrentdb+discover://user:password@cluster.example.com:2113.',
    );
  }
};

const refuseOld = (version: string): void => {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new OperatorError(
    `The KurrentDB server of EVENT_STORE_URL has version ${version}, but appends to several streams need ${OLDEST.join('.')} or later: update the cluster.`,
  );
};

/** For who can put it right; any other error as it is. */
export const connectionProblem = (error: unknown): unknown => {
  if (isAccessDenied(error))
    return new OperatorError(
      'KurrentDB refuses the user of EVENT_STORE_URL: it must be allowed to read $all and to append to every stream.',
    );
  if (!isKurrentOutage(error)) return error;
  return new OperatorError(
    `The KurrentDB of EVENT_STORE_URL can not be reached (${(error as Error).message}): start it, or correct the address.`,
  );
};
