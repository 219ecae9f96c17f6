import { startPostgres } from './embedded-postgres.js';

/** A program of its own for specs: starts PostgreSQL in the folder given, says what it got, and stops at a line of input. */
const postgres = await startPostgres({ folder: process.argv[2] ?? '', durable: false });
process.stdout.write(`${JSON.stringify({ port: postgres.port, adopted: postgres.adopted })}\n`);
process.stdin.once('data', async () => {
  await postgres.stop();
  process.exit();
});
