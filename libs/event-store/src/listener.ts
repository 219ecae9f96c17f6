import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

const QUIET_MS = 10;
const LONGEST_PAUSE_MS = 5_000;

/**
 * LISTEN and NOTIFY of one process on a connection of its own, which comes back after an outage. Hints only: a channel's
 * listeners are also called after each reconnection, because notifications were missed meanwhile.
 */
export class Listener {
  private readonly calls = new Map<string, Set<() => void>>();
  private readonly due = new Set<string>();
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private pause = 100;
  private closed = false;
  private saying: Promise<unknown> = Promise.resolve();
  private readonly self = randomUUID();

  constructor(private readonly url: string) {}

  /** Connects in the background; resolves when that was tried once. */
  async start(): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: 'aftercare hints', keepAlive: true });
    client.on('notification', ({ channel, payload }) => payload !== this.self && this.call(channel));
    client.on('error', () => undefined);
    client.on('end', () => this.reconnect(client));
    try {
      await client.connect();
      for (const channel of this.calls.keys()) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      this.client = client;
      this.pause = 100;
      for (const channel of this.calls.keys()) this.call(channel);
    } catch {
      this.reconnect(client);
    }
  }

  /** Calls `listener` at every hint on `channel`; the answer ends that. */
  on(channel: string, listener: () => void): () => void {
    const listeners = this.calls.get(channel) ?? new Set();
    if (!this.calls.has(channel)) this.say((client) => client.query(`LISTEN ${client.escapeIdentifier(channel)}`));
    this.calls.set(channel, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Tells this process at once, and the others so that many calls within 10 ms become one. */
  notify(channel: string): void {
    this.call(channel);
    this.due.add(channel);
    this.timer ??= setTimeout(() => this.flush(), QUIET_MS);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private flush(): void {
    this.timer = undefined;
    const channels = [...this.due];
    this.due.clear();
    this.say((client) => client.query('SELECT pg_notify(c, $2) FROM unnest($1::text[]) c', [channels, this.self]));
  }

  /** One after the other; a hint that can't be given is none. */
  private say(something: (client: Client) => Promise<unknown>): void {
    const { client } = this;
    if (client) this.saying = this.saying.then(() => something(client)).catch(() => undefined);
  }

  private call(channel: string): void {
    for (const listener of this.calls.get(channel) ?? []) listener();
  }

  private reconnect(client: Client): void {
    client.removeAllListeners('end');
    this.client = undefined;
    if (this.closed) return;
    setTimeout(() => void (this.closed || this.start()), this.pause).unref();
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }
}
