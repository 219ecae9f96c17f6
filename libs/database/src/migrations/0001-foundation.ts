import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OperatorError } from '#settings';

/** Extensions. The schemas and the rights of the service are seen to at every start, before and after the migrations. */
export class Foundation1772000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const extension of ['pg_trgm', 'pgcrypto', 'btree_gin']) await install(runner, extension);
  }

  async down(): Promise<void> {
    throw new Error('The foundation is not taken back: drop the database instead.');
  }
}

const install = async (runner: QueryRunner, extension: string) => {
  const found: unknown[] = await runner.query('SELECT 1 FROM pg_extension WHERE extname = $1', [extension]);
  if (found.length > 0) return;
  await runner.query(`CREATE EXTENSION ${extension} SCHEMA public`).catch(({ message }: Error) => {
    throw new OperatorError(
      `The database lacks the extension ${extension} and this user cannot add it (${message}): ` +
        `let an administrator run "CREATE EXTENSION ${extension}" in this database, then start again.`,
    );
  });
};
