import pg from 'pg';
import { OperatorError } from '#settings';
import { type Passwords, ROLES } from './cluster.js';

export const DATABASE = 'aftercare';
const LOCK = 5_102_001;

/** Sees to roles and database of a cluster of our own. Safe to run again, and by several programs at once. */
export const bootstrap = async (superuserUrl: string, passwords: Passwords): Promise<void> => {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect().catch((error: { code?: string; message: string }) => {
    if (error.code !== '28P01' && error.code !== '28000') throw error;
    throw new OperatorError(
      'Another PostgreSQL uses the data folder and does not know the passwords kept there: stop it, then start Aftercare again.',
    );
  });
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const { rows } = await client.query<{ name: string }>(
      'SELECT rolname AS name FROM pg_roles UNION ALL SELECT datname FROM pg_database',
    );
    const known = new Set(rows.map(({ name }) => name));
    if (known.has(DATABASE)) return;
    for (const role of ['service', 'owner'] as const) {
      if (!known.has(ROLES[role])) await client.query(`CREATE ROLE ${ROLES[role]} LOGIN PASSWORD '${passwords[role]}'`);
    }
    await client.query(`GRANT ${ROLES.service} TO ${ROLES.owner}`);
    await client.query(`CREATE DATABASE ${DATABASE} OWNER ${ROLES.owner}`);
  } finally {
    await client.end();
  }
};
