import type pg from 'pg';

/** A part of the log: positions from `from` (null: the first) up to, without, `to` (null: open). */
export type Partition = Readonly<{ name: string; from: bigint | null; to: bigint | null }>;

/** The log as it lies in the database; no partitions where it is one table. */
export type LogPartitions = Readonly<{
  head: bigint;
  partitions: readonly Partition[];
  /** Who has which rights on the log besides its owner. */
  grants: readonly Readonly<{ grantee: string; privilege: string }>[];
}>;

export const readLogPartitions = async (owner: pg.Client): Promise<LogPartitions> => {
  const { rows: heads } = await owner.query<{ head: string }>(
    'SELECT coalesce(max(position), 0) AS head FROM events.event',
  );
  const { rows: parts } = await owner.query<{ name: string; bounds: string }>(
    `SELECT c.relname AS name, pg_get_expr(c.relpartbound, c.oid) AS bounds
     FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'events.event'::regclass`,
  );
  const { rows: grants } = await owner.query<{ grantee: string; privilege: string }>(
    `SELECT CASE WHEN acl.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(acl.grantee)) END AS grantee,
            acl.privilege_type AS privilege
     FROM pg_class c, aclexplode(c.relacl) acl WHERE c.oid = 'events.event'::regclass AND acl.grantee <> c.relowner`,
  );
  const partitions = parts.map(partitionOf).sort((a, b) => ((a.from ?? -1n) < (b.from ?? -1n) ? -1 : 1));
  return { head: BigInt(heads[0]?.head ?? 0), partitions, grants };
};

const partitionOf = ({ name, bounds }: { name: string; bounds: string }): Partition => {
  const [, from, to] = /FROM \('?(\w+)'?\) TO \('?(\w+)'?\)/.exec(bounds) ?? [];
  return { name, from: numberOf(from), to: numberOf(to) };
};

const numberOf = (bound: string | undefined): bigint | null =>
  bound === undefined || bound.endsWith('VALUE') ? null : BigInt(bound);
