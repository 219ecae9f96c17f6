import type { Pool } from 'pg';
import type { EventStore } from '#event-store';
import { interruptedRebuilds, Readers, readersOf } from '#projections';
import { contexts } from '../../../worker/src/contexts.js';
import { table } from '../table.js';

export type ListedProjection = Readonly<{
  name: string;
  version: number | null;
  status: string;
  behind: number | null;
  behindSeconds: number;
  parked: number;
  owner: string | null;
  /** Position of a rebuild that was interrupted, or is at work. */
  rebuiltTo: string | null;
}>;

export const listProjections = async (store: EventStore, pool: Pool): Promise<ListedProjection[]> => {
  const known = readersOf(contexts).filter(({ kind }) => kind === 'PROJECTION');
  const query = async (sql: string, parameters: readonly unknown[] = []) =>
    (await pool.query(sql, [...parameters])).rows;
  const rebuilds = await interruptedRebuilds(query);
  const states = await new Readers(query, store, known).states();
  return states
    .filter(({ kind }) => kind === 'PROJECTION')
    .map(({ name, version, status, lagEvents, lagSeconds, parkedCount, owner }) => ({
      name,
      version,
      status,
      behind: lagEvents,
      behindSeconds: Math.round(lagSeconds),
      parked: parkedCount,
      owner,
      rebuiltTo: rebuilds.get(name) ?? null,
    }));
};

export const inLines = (listed: readonly ListedProjection[]): string =>
  table(
    ['PROJECTION', 'VERSION', 'STATUS', 'EVENTS BEHIND', 'SECONDS', 'PARKED', 'REBUILD', 'OWNER'],
    listed.map(({ name, version, status, behind, behindSeconds, parked, owner, rebuiltTo }) => [
      name,
      String(version),
      status,
      String(behind ?? '-'),
      String(behindSeconds),
      String(parked),
      rebuiltTo ? 'unfinished' : '-',
      owner ?? '-',
    ]),
  );
