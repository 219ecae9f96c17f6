import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendFunction } from '../append-function.js';

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
