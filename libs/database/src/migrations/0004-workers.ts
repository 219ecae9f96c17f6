import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What several workers need to divide the work: who lives, who reads what, and which streams wait for a repair. */
export class Workers1772000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LEASES);
    await runner.query(PARKED);
    await runner.query(EXCHANGES);
  }

  async down(): Promise<void> {
    throw new Error('What waits for a repair is not taken back: restore a backup instead.');
  }
}

const LEASES = `
CREATE TABLE work.worker (
  id text COLLATE "C" PRIMARY KEY,
  readers text[] NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  until timestamptz NOT NULL
);

CREATE TABLE work.lease (
  reader text COLLATE "C" PRIMARY KEY,
  owner text COLLATE "C" NOT NULL,
  taken_at timestamptz NOT NULL DEFAULT now(),
  status text NOT NULL DEFAULT 'RUNNING',
  error text,
  rate float8 NOT NULL DEFAULT 0,
  retry_asked boolean NOT NULL DEFAULT false
);
`;

const PARKED = `
CREATE TABLE work.parked (
  reader text COLLATE "C" NOT NULL,
  stream text COLLATE "C" NOT NULL,
  id text GENERATED ALWAYS AS (reader || ' ' || stream) STORED,
  event_id uuid NOT NULL,
  event_type text NOT NULL,
  position bytea NOT NULL,
  error text NOT NULL,
  tries int NOT NULL DEFAULT 1,
  parked_at timestamptz NOT NULL DEFAULT now(),
  next_try_at timestamptz NOT NULL,
  PRIMARY KEY (reader, stream)
);

CREATE TABLE work.parked_event (
  reader text COLLATE "C" NOT NULL,
  stream text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  position bytea NOT NULL,
  PRIMARY KEY (reader, stream, version)
);
CREATE INDEX parked_event_position ON work.parked_event (reader, position);
`;

const EXCHANGES = `
ALTER TABLE work.checkpoint ADD generation int NOT NULL DEFAULT 0;
COMMENT ON COLUMN work.checkpoint.generation IS 'Raised when the rows were exchanged: who read them before must read them anew.';

ALTER TABLE work.tombstone_horizon ADD key text COLLATE "C" NOT NULL DEFAULT '';
CREATE INDEX tombstone_age ON work.tombstone (removed_at);
`;
