import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { isStale } from './kurrentdb-errors.js';

/** How long a client is given to recover by itself. */
const RECOVERS_WITHIN_MS = 500;

/** A client of KurrentDB that is made anew where it can not recover. */
export class RenewableClient {
  private client: KurrentDBClient;
  private retirement = new AbortController();
  private since = performance.now();

  constructor(private readonly url: string) {
    this.client = KurrentDBClient.connectionString(url);
  }

  async call<T>(use: (client: KurrentDBClient) => Promise<T>): Promise<T> {
    const { client } = this;
    try {
      return await use(client);
    } catch (error) {
      this.recover(client, error);
      throw error;
    }
  }

  /** What `use` makes of the client; `retired` aborts when another client takes its place. */
  async *iterate<T>(use: (client: KurrentDBClient, retired: AbortSignal) => AsyncGenerator<T>): AsyncGenerator<T> {
    const { client, retirement } = this;
    try {
      yield* use(client, retirement.signal);
    } catch (error) {
      this.recover(client, error);
      throw error;
    }
  }

  async close(): Promise<void> {
    this.retirement.abort();
    await released(this.client);
  }

  private recover(client: KurrentDBClient, error: unknown): void {
    if (!isStale(error) || client !== this.client || performance.now() < this.since + RECOVERS_WITHIN_MS) return;
    this.retirement.abort();
    this.client = KurrentDBClient.connectionString(this.url);
    this.retirement = new AbortController();
    this.since = performance.now();
    void released(client);
  }
}

const released = async (client: KurrentDBClient): Promise<void> => {
  await client.dispose();
  const channel = await client['getChannel']().catch(() => undefined);
  channel?.close();
};
