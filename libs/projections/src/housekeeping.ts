import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Pulse } from '#event-store';
import type { Clock } from './clock.js';

/**
 * How long it is known which rows are gone. A reader of a feed that stays away for longer starts again with a snapshot;
 * without an end, what is gone would some day outgrow what is there.
 */
const KEPT_DAYS = 30;

const EVERY_MS = 3_600_000;

/** What any worker does once an hour, however many there are: a second time changes nothing. */
export class Housekeeping {
  private readonly logger = new Logger(Housekeeping.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const never = new Pulse();
    while (!signal.aborted) {
      await this.forgetRemoved().catch((error: Error) =>
        this.logger.warn(`Old removals were not purged: ${error.message}`),
      );
      await never.next(never.count, EVERY_MS, signal);
    }
  }

  /** Forgets rows that were removed more than 30 days ago, and says so to cursors from before that. Gives how many. */
  async forgetRemoved(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * 24 * EVERY_MS);
    const [row]: { n: number }[] = await this.dataSource.query(FORGET, [before]);
    return row?.n ?? 0;
  }
}

const FORGET = `WITH gone AS (DELETE FROM work.tombstone WHERE removed_at < $1 RETURNING feed, position, key),
  raised AS (
    INSERT INTO work.tombstone_horizon AS horizon (feed, position, key)
    SELECT DISTINCT ON (feed) feed, position, key FROM gone ORDER BY feed, position DESC, key DESC
    ON CONFLICT (feed) DO UPDATE SET position = excluded.position, key = excluded.key
    WHERE (horizon.position, horizon.key) < (excluded.position, excluded.key))
  SELECT count(*)::int AS n FROM gone`;
