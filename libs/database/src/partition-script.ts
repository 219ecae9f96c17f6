import { appendFunction } from './append-function.js';
import type { LogPartitions, Partition } from './log-partitions.js';

/** One step: what it does, for people, and its SQL. A step that was run before may be run again. */
export type Step = Readonly<{ about: string; sql: string }>;

export type PartitionScript = Readonly<{
  /** All but the last let appends and readers go on; that is one transaction, for which they wait. */
  steps: readonly Step[];
  /** Takes back what would refuse events from the border on. */
  undo: string;
}>;

/**
 * What lets events from position `border` on go to a partition of their own, without moving a row: the table (or the
 * last partition) is proven to end there, and becomes a closed part; the new last part is open, so that nothing needs to
 * be made in time.
 */
export const partitionScript = (log: LogPartitions, border: bigint): PartitionScript => {
  const last = log.partitions.at(-1);
  return last ? divide(last, log.partitions.length, border) : divideFirst(log, border);
};

const divideFirst = (log: LogPartitions, border: bigint): PartitionScript => ({
  steps: [
    ...keepVersions(log),
    ...prove('event', `position < ${border}`, border),
    exchange('event_1', 'event_2', [
      ...becomePartition(log),
      ...closeAndOpen('event_1', `FROM (MINVALUE) TO (${border})`, 'event_2', border),
      ...TAKE_OVER,
    ]),
  ],
  undo: dropBorder('event'),
});

const divide = ({ name, from }: Partition, count: number, border: bigint): PartitionScript => ({
  steps: [
    ...prove(name, `position >= ${from} AND position < ${border}`, border),
    exchange(name, `event_${count + 1}`, [
      `ALTER TABLE events.event DETACH PARTITION events.${name}`,
      ...closeAndOpen(name, `FROM (${from}) TO (${border})`, `event_${count + 1}`, border),
    ]),
  ],
  undo: dropBorder(name),
});

const prove = (table: string, check: string, border: bigint): Step[] => [
  {
    about: `say that ${table} ends before position ${border}`,
    sql: `ALTER TABLE events.${table} DROP CONSTRAINT IF EXISTS border, ADD CONSTRAINT border CHECK (${check}) NOT VALID`,
  },
  { about: 'check that, while appends go on', sql: `ALTER TABLE events.${table} VALIDATE CONSTRAINT border` },
];

const dropBorder = (table: string): string => `ALTER TABLE events.${table} DROP CONSTRAINT IF EXISTS border`;

const exchange = (closed: string, open: string, statements: readonly string[]): Step => ({
  about: `make ${closed} a closed partition and ${open} the open one, in one transaction`,
  sql: ['BEGIN', ...ALONE, ...statements, 'COMMIT'].join(';\n'),
});

/** In the order in which an append locks, so that the two never wait for each other. */
const ALONE = ['SELECT 1 FROM events.store FOR UPDATE', 'LOCK TABLE events.event IN ACCESS EXCLUSIVE MODE'];

/** Beside partitions a stream's last version is kept in a table, because no index covers all of them. */
const keepVersions = ({ grants }: LogPartitions): Step[] => [
  {
    about: 'make a table of the last version of each stream',
    sql: [
      'CREATE TABLE IF NOT EXISTS events.stream (stream text COLLATE "C" PRIMARY KEY, version bigint NOT NULL) WITH (fillfactor = 80)',
      ...grants
        .filter(({ privilege }) => privilege === 'SELECT')
        .map(({ grantee }) => `GRANT SELECT ON events.stream TO ${grantee}`),
    ].join(';\n'),
  },
  {
    about: 'say how an append keeps it up to date',
    sql: `CREATE OR REPLACE FUNCTION events.keep_versions() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO events.stream AS kept
  SELECT a.stream, max(a.version) FROM appended a GROUP BY a.stream ORDER BY a.stream
  ON CONFLICT (stream) DO UPDATE SET version = excluded.version WHERE kept.version < excluded.version;
  RETURN NULL;
END $$`,
  },
  { about: 'let appends do so from now on', sql: keepVersionsOf('event') },
  {
    about: 'add the streams that were there before, page by page',
    sql: `DO $$
DECLARE
  passed bigint := 0;
  head bigint := (SELECT coalesce(max(position), 0) FROM events.event);
BEGIN
  WHILE passed < head LOOP
    INSERT INTO events.stream AS kept
    SELECT e.stream, max(e.version) FROM events.event e
    WHERE e.position > passed AND e.position <= passed + 20000 GROUP BY e.stream ORDER BY e.stream
    ON CONFLICT (stream) DO UPDATE SET version = excluded.version WHERE kept.version < excluded.version;
    passed := passed + 20000;
    COMMIT;
  END LOOP;
END $$`,
  },
];

function keepVersionsOf(table: string): string {
  return `CREATE OR REPLACE TRIGGER keep_versions AFTER INSERT ON events.${table} REFERENCING NEW TABLE AS appended
  FOR EACH STATEMENT EXECUTE FUNCTION events.keep_versions()`;
}

const appendOnly = (table: string): string =>
  `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events.${table}
  FOR EACH STATEMENT EXECUTE FUNCTION events.refuse_change()`;

/** The table takes another name, and the log its old one. Its rights go over to the log as a whole. */
const becomePartition = ({ grants }: LogPartitions): string[] => [
  'DROP TRIGGER keep_versions ON events.event',
  'ALTER TABLE events.event RENAME TO event_1',
  'ALTER TABLE events.event_1 RENAME CONSTRAINT event_pkey TO event_1_pkey',
  'ALTER TABLE events.event_1 RENAME CONSTRAINT event_stream_version_key TO event_1_stream_version_key',
  `CREATE TABLE events.event (LIKE events.event_1 INCLUDING DEFAULTS INCLUDING COMMENTS INCLUDING STORAGE, PRIMARY KEY (position))
  PARTITION BY RANGE (position)`,
  ...grants.flatMap(({ grantee, privilege }) => [
    `GRANT ${privilege} ON events.event TO ${grantee}`,
    `REVOKE ${privilege} ON events.event_1 FROM ${grantee}`,
  ]),
];

const closeAndOpen = (table: string, bounds: string, next: string, border: bigint): string[] => [
  `ALTER TABLE events.event ATTACH PARTITION events.${table} FOR VALUES ${bounds}`,
  `ALTER TABLE events.${table} DROP CONSTRAINT border`,
  `CREATE TABLE events.${next} (LIKE events.${table} INCLUDING ALL)`,
  appendOnly(next),
  `ALTER TABLE events.event ATTACH PARTITION events.${next} FOR VALUES FROM (${border}) TO (MAXVALUE)`,
];

const TAKE_OVER = [
  appendOnly('event'),
  keepVersionsOf('event'),
  appendFunction('PARTITIONED').trim().replace(/;$/, ''),
];
