import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the runners of projections, policies and effects keep: how far they read, what they want done, which rows are gone. */
export class Work1772000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('What policies asked for is not taken back: restore a backup instead.');
  }
}

const TABLES = `
CREATE SCHEMA IF NOT EXISTS work;

CREATE TABLE work.checkpoint (
  name text COLLATE "C" PRIMARY KEY,
  position bytea NOT NULL,
  store_id uuid NOT NULL,
  epoch int NOT NULL,
  moved_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE work.ask (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  asker text COLLATE "C" NOT NULL,
  key text COLLATE "C",
  stream text COLLATE "C" NOT NULL,
  position bytea NOT NULL,
  ordinal int NOT NULL,
  causation_id text NOT NULL,
  correlation_id text NOT NULL,
  due_at timestamptz NOT NULL,
  next_try_at timestamptz NOT NULL,
  claimed_until timestamptz,
  content jsonb NOT NULL,
  status text NOT NULL DEFAULT 'WAITING',
  tries int NOT NULL DEFAULT 0,
  code text,
  message text,
  asked_at timestamptz NOT NULL DEFAULT now(),
  settled_at timestamptz
);
CREATE INDEX ask_due ON work.ask (next_try_at) WHERE status = 'WAITING';
CREATE INDEX ask_order ON work.ask (asker, stream, position, ordinal) WHERE status IN ('WAITING', 'FAILED');
CREATE UNIQUE INDEX ask_reminder ON work.ask (asker, key) WHERE status = 'WAITING' AND key IS NOT NULL;
CREATE INDEX ask_settled ON work.ask (settled_at DESC, id);

CREATE TABLE work.tombstone (
  feed text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  position bytea NOT NULL,
  removed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (feed, key)
);
CREATE INDEX tombstone_position ON work.tombstone (feed, position, key);

CREATE TABLE work.tombstone_horizon (
  feed text COLLATE "C" PRIMARY KEY,
  position bytea NOT NULL
);
`;
