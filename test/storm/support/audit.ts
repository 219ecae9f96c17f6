import type { Pool } from 'pg';
import { positionOf } from '#event-store';
import type { Entry } from './writers.js';

type Stored = Readonly<{ stream: string; version: bigint; position: string }>;

/** What is wrong with a log by itself: numbers that are missing or double, or not in the order of their streams. */
export const faultsOfLog = async (pool: Pool): Promise<string[]> => {
  const { rows } = await pool.query<{ fault: string }>(`
    SELECT format('%s events at positions %s to %s', count(*), min(position), max(position)) AS fault FROM events.event
    HAVING count(*) > 0 AND (min(position) <> 1 OR max(position) <> count(*))
    UNION ALL
    SELECT format('%s has version %s behind %s', stream, version, before) FROM (
      SELECT stream, version, lag(version, 1, -1::bigint) OVER (PARTITION BY stream ORDER BY position) AS before FROM events.event
    ) AS stepped WHERE version <> before + 1
    LIMIT 20`);
  return rows.map(({ fault }) => fault);
};

/** All events by their ids. @throws Error where an id stands twice */
export const storedEvents = async (pool: Pool): Promise<ReadonlyMap<string, Stored>> => {
  const stored = new Map<string, Stored>();
  for (let after = '0'; ; ) {
    const { rows } = await pool.query<{ id: string; stream: string; version: string; position: string }>(
      'SELECT id, stream, version, position FROM events.event WHERE position > $1 ORDER BY position LIMIT 20000',
      [after],
    );
    for (const { id, stream, version, position } of rows) {
      if (stored.has(id)) throw new Error(`The event ${id} stands twice in the log.`);
      stored.set(id, { stream, version: BigInt(version), position: positionOf(BigInt(position)) });
    }
    const last = rows.at(-1);
    if (!last) return stored;
    after = last.position;
  }
};

/** What writers were told against what is there. */
export class Audit {
  readonly faults: string[] = [];
  readonly counts = { ACKNOWLEDGED: 0, REFUSED: 0, UNKNOWN: 0 };
  private readonly claimed = new Set<string>();

  constructor(private readonly stored: ReadonlyMap<string, Stored>) {}

  check(entry: Entry): void {
    this.counts[entry.outcome] += 1;
    if (entry.fault) this.faults.push(entry.fault);
    const ids = entry.appends.flatMap((append) => append.ids);
    const found = ids.filter((id) => this.stored.has(id)).length;
    if (entry.outcome === 'REFUSED') return this.note(found > 0 && `${found} refused events are there: ${ids.join()}`);
    for (const id of ids) this.claimed.add(id);
    if (entry.outcome === 'ACKNOWLEDGED')
      entry.appends.forEach((append, n) => this.checkPlace(append, entry.results[n]));
    this.note(found > 0 && found < ids.length && `Half of an append is there: ${ids.join()}`);
  }

  private note(fault: string | false): void {
    if (fault) this.faults.push(fault);
  }

  /** Everything that is there was written by somebody who may have. */
  checkNothingElse(): void {
    const foreign = [...this.stored.keys()].filter((id) => !this.claimed.has(id));
    if (foreign.length) this.faults.push(`${foreign.length} events are there that nobody was told of: ${foreign[0]}`);
  }

  private checkPlace({ stream, ids }: Entry['appends'][number], result: Entry['results'][number] | undefined): void {
    ids.forEach((id, n) => {
      const there = this.stored.get(id);
      const version = BigInt(result?.version ?? 0) - BigInt(ids.length - 1 - n);
      if (there?.stream !== stream || there.version !== version)
        this.faults.push(
          `${id} was acknowledged at ${version} of ${stream}, but is at ${there?.version} of ${there?.stream}`,
        );
    });
    const last = this.stored.get(ids.at(-1) ?? '');
    if (last?.position !== result?.position)
      this.faults.push(`${stream} was told position ${result?.position}, not ${last?.position}`);
  }
}
