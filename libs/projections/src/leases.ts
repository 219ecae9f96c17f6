import type { DataSource } from 'typeorm';
import type { Worker } from './lease-shares.js';

/** The channel on which a worker tells the others that it came, or that something is free. */
export const LEASES_CHANNEL = 'aftercare_leases';

/** How long a worker counts as alive after its last sign of life, and how often it gives one. */
export type LeaseTimes = Readonly<{ lifeMs: number; beatMs: number }>;

/** A worker that was killed is replaced within 6 + 2 seconds; one that stops in order says so at once. */
export const LEASE_TIMES: LeaseTimes = { lifeMs: 6_000, beatMs: 2_000 };

/** What a worker tells of a reader that it owns. */
export type Report = Readonly<{
  reader: string;
  status: string;
  error: string | null;
  /** Events per second since the last report. */
  rate: number;
}>;

export type Seen = Readonly<{
  workers: readonly Worker[];
  /** Who has what, dead or alive. */
  owners: ReadonlyMap<string, string>;
  /** Own readers that should try again, because somebody asked or because the time of a parked stream has come. */
  due: ReadonlySet<string>;
}>;

/** Which worker owns which reader, in two tables: a lease is worth as much as its owner is alive. */
export class Leases {
  constructor(
    private readonly dataSource: DataSource,
    readonly worker: string,
    private readonly readers: readonly string[],
    private readonly lifeMs: number,
  ) {}

  /** A sign of life, and a look at the others. */
  async beat(): Promise<Seen> {
    await this.dataSource.query(BEAT, [this.worker, this.readers, this.lifeMs]);
    const workers: Worker[] = await this.dataSource.query('SELECT id, readers FROM work.worker WHERE until > now()');
    const leases: { reader: string; owner: string }[] = await this.dataSource.query(
      'SELECT reader, owner FROM work.lease',
    );
    const due: { reader: string }[] = await this.dataSource.query(DUE, [this.worker]);
    return {
      workers,
      owners: new Map(leases.map(({ reader, owner }) => [reader, owner])),
      due: new Set(due.map(({ reader }) => reader)),
    };
  }

  /** Those of `readers` that nobody who lives has, and which are this worker's now. */
  async take(readers: readonly string[]): Promise<string[]> {
    if (!readers.length) return [];
    const taken: { reader: string }[] = await this.dataSource.query(TAKE, [readers, this.worker]);
    return taken.map(({ reader }) => reader);
  }

  async report(reports: readonly Report[]): Promise<void> {
    if (!reports.length) return;
    await this.dataSource.query(REPORT, [JSON.stringify(reports), this.worker]);
  }

  async release(reader: string): Promise<void> {
    await this.dataSource.query('DELETE FROM work.lease WHERE reader = $1 AND owner = $2', [reader, this.worker]);
    await this.hint();
  }

  /** Gives up everything, so that others need not wait until this worker counts as dead. */
  async leave(): Promise<void> {
    await this.dataSource.query('DELETE FROM work.lease WHERE owner = $1', [this.worker]);
    await this.dataSource.query('DELETE FROM work.worker WHERE id = $1', [this.worker]);
    await this.hint();
  }

  /** Has every worker look now. Said by a query, because a worker that ends has no time for hints. */
  async hint(): Promise<void> {
    await this.dataSource.query('SELECT pg_notify($1, $2)', [LEASES_CHANNEL, '']);
  }
}

/** The dead are forgotten after a day. */
const BEAT = `WITH forgotten AS (DELETE FROM work.worker WHERE until < now() - interval '1 day')
  INSERT INTO work.worker (id, readers, until) VALUES ($1, $2, now() + $3 * interval '1 millisecond')
  ON CONFLICT (id) DO UPDATE SET until = excluded.until`;

const DUE = `WITH asked AS (UPDATE work.lease SET retry_asked = false WHERE owner = $1 AND retry_asked RETURNING reader)
  SELECT reader FROM asked
  UNION
  SELECT reader FROM work.parked JOIN work.lease USING (reader) WHERE owner = $1 AND next_try_at <= now()`;

const TAKE = `INSERT INTO work.lease AS lease (reader, owner) SELECT unnest($1::text[]), $2
  ON CONFLICT (reader) DO UPDATE
  SET owner = excluded.owner, taken_at = CASE WHEN lease.owner = excluded.owner THEN lease.taken_at ELSE now() END,
    status = 'RUNNING', error = NULL, rate = 0, retry_asked = false
  WHERE lease.owner = excluded.owner
    OR NOT EXISTS (SELECT 1 FROM work.worker WHERE id = lease.owner AND until > now())
  RETURNING reader`;

const REPORT = `UPDATE work.lease SET status = report.status, error = report.error, rate = report.rate
  FROM jsonb_to_recordset($1::jsonb) AS report(reader text, status text, error text, rate float8)
  WHERE lease.reader = report.reader AND lease.owner = $2
    AND (lease.status, lease.error, lease.rate) IS DISTINCT FROM (report.status, report.error, report.rate)`;
