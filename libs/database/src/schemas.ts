import type pg from 'pg';

/**
 * Who owns what, said again at every start, so that another service user in DATABASE_URL gets its rights:
 * the owner has `events`, `keys` and `work`; the service has `read`, and `rebuild` for the tables that shall replace its own.
 */
export const makeSchemas = async (owner: pg.Client, service: string): Promise<void> => {
  await owner.query(
    'CREATE SCHEMA IF NOT EXISTS events; CREATE SCHEMA IF NOT EXISTS keys; CREATE SCHEMA IF NOT EXISTS work',
  );
  const { rows } = await owner.query(`SELECT 1 WHERE pg_has_role(current_user, $1, 'MEMBER')`, [service]);
  const authorization = rows.length > 0 ? `AUTHORIZATION ${owner.escapeIdentifier(service)}` : '';
  for (const schema of ['read', 'rebuild']) await owner.query(`CREATE SCHEMA IF NOT EXISTS ${schema} ${authorization}`);
};

/** What the service may do: read and append events, keep and destroy keys, do its work, and as it likes with read models. */
export const grantRights = async (owner: pg.Client, service: string): Promise<void> => {
  const { rows } = await owner.query<{ me: string; mine: string[] }>(
    `SELECT current_user AS me,
            coalesce((SELECT array_agg(format('read.%I', tablename)) FROM pg_tables
                      WHERE schemaname = 'read' AND tableowner = current_user), '{}') AS mine`,
  );
  const { me = service, mine = [] } = rows[0] ?? {};
  if (me === service) return;
  const name = owner.escapeIdentifier(service);
  await owner.query(`
    GRANT USAGE ON SCHEMA events, keys, work TO ${name};
    GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA events TO ${name};
    GRANT UPDATE (epoch) ON events.store TO ${name};
    REVOKE INSERT ON ${(await keptByTriggers(owner)).join(', ')} FROM ${name};
    GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA keys TO ${name};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA work TO ${name};
    GRANT ALL ON SCHEMA read, rebuild TO ${name};
    ${mine.map((table) => `GRANT ALL ON ${table} TO ${name};`).join('\n')}`);
};

/** Tables of the log that only the owner writes to: partitions are reached through the log, versions by its trigger. */
const keptByTriggers = async (owner: pg.Client): Promise<string[]> => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = to_regclass('events.event')
     UNION ALL SELECT 'events.stream' WHERE to_regclass('events.stream') IS NOT NULL`,
  );
  return ['events.migration', ...rows.map(({ name }) => name)];
};
