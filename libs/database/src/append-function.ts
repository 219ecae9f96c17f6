/** The last version of the stream of append `a`: from the index of the one table, or kept beside the partitions. */
const LAST_VERSION = {
  ONE_TABLE: 'SELECT e.version FROM events.event e WHERE e.stream = a.stream ORDER BY e.version DESC LIMIT 1',
  PARTITIONED: 'SELECT kept.version FROM events.stream kept WHERE kept.stream = a.stream LIMIT 1',
} as const;

/** The events of a batch. Their texts come as one JSON array each, which is cheaper to write and read than an array of texts. */
const EVENTS = `ROWS FROM (unnest(e_append, e_id, e_type, e_schema_version, e_occurred_at), jsonb_array_elements(e_data), jsonb_array_elements(e_meta))
    WITH ORDINALITY e(append, id, type, schema_version, occurred_at, data, meta, n)`;

/**
 * Appends a batch: arrays a_* have one entry per append, e_* one per event in order; appends of one group succeed or fail
 * together. No stream may stand twice in a batch. Every append gets its own outcome:
 * APPENDED, DEDUPLICATED (these ids are stored at these versions), ID_REUSED (only some of them are), CONFLICT (with the
 * actual version, who and when), or ABANDONED (another append of its group failed).
 */
export const appendFunction = (log: keyof typeof LAST_VERSION): string =>
  APPEND.replace('LAST_VERSION', LAST_VERSION[log]);

const APPEND = `
CREATE OR REPLACE FUNCTION events.append(
  a_group int[], a_stream text[], a_expected bigint[], a_events int[],
  e_append int[], e_id uuid[], e_type text[], e_schema_version int[], e_occurred_at timestamptz[], e_data jsonb, e_meta jsonb
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
  LEFT JOIN LATERAL (LAST_VERSION) last ON true;

  IF actual = a_expected THEN
    INSERT INTO events.event
    SELECT base + e.n, a_stream[e.append], a_expected[e.append] + row_number() OVER (PARTITION BY e.append ORDER BY e.n),
           e.id, e.type, e.schema_version, e.data, e.meta, e.occurred_at, clock_timestamp()
    FROM ${EVENTS};
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
  FROM ${EVENTS}
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
