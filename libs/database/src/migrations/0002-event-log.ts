import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log. Its one row in `events.store` is the lock of every append and is never updated, because an updated row gets
 * slower without bound while an old snapshot is held somewhere. Numbers are dense and in commit order: the next one is
 * read from the index under the lock, so no reader can ever skip an event.
 */
export class EventLog1772000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(APPEND_ONLY);
    await runner.query(appendFunction('ONE_TABLE'));
  }

  async down(): Promise<void> {
    throw new Error('The event log is not taken back: restore a backup instead.');
  }
}

const TABLES = `
CREATE TABLE events.store (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  epoch int NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX one_store ON events.store ((true));
INSERT INTO events.store DEFAULT VALUES;

CREATE TABLE events.event (
  position bigint PRIMARY KEY,
  stream text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  id uuid NOT NULL,
  type text NOT NULL,
  schema_version int NOT NULL,
  data jsonb NOT NULL,
  meta jsonb NOT NULL,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (stream, version)
);

CREATE SCHEMA IF NOT EXISTS keys;

CREATE TABLE keys.subject_key (
  subject text COLLATE "C" PRIMARY KEY,
  wrapped bytea,
  created_at timestamptz NOT NULL DEFAULT now(),
  erased_at timestamptz
);
COMMENT ON COLUMN keys.subject_key.wrapped IS 'The key under the master key; null once it is destroyed.';
`;

const APPEND_ONLY = `
CREATE FUNCTION events.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Events are never changed or deleted: append another one.' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events.event
  FOR EACH STATEMENT EXECUTE FUNCTION events.refuse_change();
`;

/** The last version of the stream of append `a`: from the index of the one table, or kept beside the partitions. */
const LAST_VERSION = {
  ONE_TABLE: 'SELECT e.version FROM events.event e WHERE e.stream = a.stream ORDER BY e.version DESC LIMIT 1',
  PARTITIONED: 'SELECT kept.version FROM events.stream kept WHERE kept.stream = a.stream LIMIT 1',
} as const;

/**
 * Appends a batch: arrays a_* have one entry per append, e_* one per event in order; appends of one group succeed or fail
 * together. No stream may stand twice in a batch. Every append gets its own outcome:
 * APPENDED, DEDUPLICATED (these ids are stored at these versions), ID_REUSED (only some of them are), CONFLICT (with the
 * actual version, who and when), or ABANDONED (another append of its group failed).
 */
export const appendFunction = (log: keyof typeof LAST_VERSION): string => `
CREATE OR REPLACE FUNCTION events.append(
  a_group int[], a_stream text[], a_expected bigint[], a_events int[],
  e_append int[], e_id uuid[], e_type text[], e_schema_version int[], e_data jsonb[], e_meta jsonb[], e_occurred_at timestamptz[]
) RETURNS TABLE (outcome text, version bigint, "position" bigint, changed_by text, changed_at timestamptz)
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  base bigint;
  actual bigint[];
  outcomes text[];
  failed int[];
  written boolean[];
BEGIN
  PERFORM 1 FROM events.store FOR UPDATE;
  base := coalesce((SELECT max(e.position) FROM events.event e), 0);

  SELECT array_agg(coalesce(last.version, -1) ORDER BY a.n) INTO actual
  FROM unnest(a_stream) WITH ORDINALITY a(stream, n)
  LEFT JOIN LATERAL (${LAST_VERSION[log]}) last ON true;

  IF actual = a_expected THEN
    INSERT INTO events.event
    SELECT base + e.n, a_stream[e.append], a_expected[e.append] + row_number() OVER (PARTITION BY e.append ORDER BY e.n),
           e.id, e.type, e.schema_version, e.data, e.meta, e.occurred_at, clock_timestamp()
    FROM unnest(e_append, e_id, e_type, e_schema_version, e_data, e_meta, e_occurred_at) WITH ORDINALITY
      e(append, id, type, schema_version, data, meta, occurred_at, n);
    RETURN QUERY
      SELECT 'APPENDED', a.expected + a.events, base + (sum(a.events) OVER (ORDER BY a.n))::bigint, NULL::text, NULL::timestamptz
      FROM unnest(a_expected, a_events) WITH ORDINALITY a(expected, events, n)
      ORDER BY a.n;
    RETURN;
  END IF;

  SELECT array_agg(
      CASE WHEN actual[a.n] = a.expected THEN 'APPENDED'
           WHEN there.same = a.events THEN 'DEDUPLICATED'
           WHEN there.same > 0 THEN 'ID_REUSED'
           ELSE 'CONFLICT' END ORDER BY a.n) INTO outcomes
  FROM unnest(a_stream, a_expected, a_events) WITH ORDINALITY a(stream, expected, events, n)
  CROSS JOIN LATERAL (
    SELECT count(*) AS same
    FROM (SELECT i.id, row_number() OVER (ORDER BY i.n) AS place
          FROM unnest(e_append, e_id) WITH ORDINALITY i(append, id, n) WHERE i.append = a.n) new
    JOIN events.event e ON e.stream = a.stream AND e.version = a.expected + new.place AND e.id = new.id
  ) there;

  SELECT coalesce(array_agg(g.group_no), '{}') INTO failed
  FROM (SELECT x.group_no
        FROM unnest(a_group, outcomes) x(group_no, outcome)
        GROUP BY x.group_no
        HAVING bool_or(x.outcome IN ('CONFLICT', 'ID_REUSED')) OR count(DISTINCT x.outcome) > 1) g;

  SELECT array_agg(x.outcome = 'APPENDED' AND NOT x.group_no = ANY (failed) ORDER BY x.n) INTO written
  FROM unnest(a_group, outcomes) WITH ORDINALITY x(group_no, outcome, n);

  INSERT INTO events.event
  SELECT base + row_number() OVER (ORDER BY e.n), a_stream[e.append],
         a_expected[e.append] + row_number() OVER (PARTITION BY e.append ORDER BY e.n),
         e.id, e.type, e.schema_version, e.data, e.meta, e.occurred_at, clock_timestamp()
  FROM unnest(e_append, e_id, e_type, e_schema_version, e_data, e_meta, e_occurred_at) WITH ORDINALITY
    e(append, id, type, schema_version, data, meta, occurred_at, n)
  WHERE written[e.append];

  RETURN QUERY
    SELECT CASE WHEN a.outcome IN ('APPENDED', 'DEDUPLICATED') AND a.group_no = ANY (failed) THEN 'ABANDONED' ELSE a.outcome END,
           CASE WHEN a.outcome IN ('APPENDED', 'DEDUPLICATED') THEN a.expected + a.events ELSE actual[a.n] END,
           last.position, last.by, last.recorded_at
    FROM unnest(a_group, a_stream, a_expected, a_events, outcomes) WITH ORDINALITY a(group_no, stream, expected, events, outcome, n)
    LEFT JOIN LATERAL (
      SELECT e.position, e.meta ->> 'by' AS by, e.recorded_at FROM events.event e
      WHERE e.stream = a.stream
        AND e.version = CASE WHEN a.outcome IN ('APPENDED', 'DEDUPLICATED') THEN a.expected + a.events ELSE actual[a.n] END
    ) last ON true
    ORDER BY a.n;
END $$;
`;
