import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendFunction } from '../append-function.js';

/** The function that appends takes the texts of a batch as one JSON array each; the older one with arrays of them goes. */
export class AppendTexts1772000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP FUNCTION IF EXISTS events.append(int[], text[], bigint[], int[], int[], uuid[], text[], int[], jsonb[], jsonb[], timestamptz[])`,
    );
    const [log]: { relkind: string }[] = await runner.query(
      `SELECT relkind FROM pg_class WHERE oid = 'events.event'::regclass`,
    );
    await runner.query(appendFunction(log?.relkind === 'p' ? 'PARTITIONED' : 'ONE_TABLE'));
  }

  async down(): Promise<void> {
    throw new Error('The event log is not taken back: restore a backup instead.');
  }
}
