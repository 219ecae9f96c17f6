import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Most asks are reminders that wait, and nothing waits behind a reminder: the order of a stream leaves them out. What
 * policies wanted is listed by when they asked.
 */
export class AskIndexes1772000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX work.ask_order, work.ask_settled');
    await runner.query(ASK_ORDER);
    await runner.query('CREATE INDEX ask_asked ON work.ask (asked_at, id)');
  }

  async down(): Promise<void> {
    throw new Error('What policies asked for is not taken back: restore a backup instead.');
  }
}

const ASK_ORDER = `CREATE INDEX ask_order ON work.ask (asker, stream, position, ordinal)
  WHERE status = 'FAILED' OR (status = 'WAITING' AND key IS NULL)`;
