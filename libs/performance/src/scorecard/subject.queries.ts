import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { outletById, outletRows, partnerById, partnerRows, technicianById, technicianRows } from '#partners';
import type { Scored } from '../performance-words.events.js';

/** What is absent or null does not matter. */
export type SubjectFilter = Readonly<{ partnerIds?: readonly string[] | null; skills?: readonly string[] | null }>;

type Rows = ReturnType<typeof partnerRows> | ReturnType<typeof outletRows> | ReturnType<typeof technicianRows>;

const ROWS: Readonly<Record<Scored, (scope: Scope, dataSource: DataSource) => Rows>> = {
  PARTNER: partnerRows,
  OUTLET: outletRows,
  TECHNICIAN: technicianRows,
};

const BY_ID = { PARTNER: partnerById, OUTLET: outletById, TECHNICIAN: technicianById } as const;

/** Whose scorecards a scope sees, as far as they fit; null: everybody's. */
export const subjectsSeen = async (
  scope: Scope,
  dataSource: DataSource,
  kind: Scored,
  { partnerIds, skills }: SubjectFilter = {},
): Promise<ReadonlySet<string> | null> => {
  if (scope.rows.kind === 'ALL' && !partnerIds && !skills) return null;
  const rows = ROWS[kind](scope, dataSource).select('row.id', 'id');
  const owner = kind === 'PARTNER' ? 'row.id' : 'row.partnerId';
  if (partnerIds) rows.andWhere(`${owner} = ANY(:partnerIds)`, { partnerIds });
  if (skills) rows.andWhere('row.skills && :skills', { skills });
  const found = await rows.getRawMany<{ id: string }>();
  return new Set(found.map(({ id }) => id));
};

/** Whether there is such a partner, outlet or technician, and the scope sees it. */
export const isSeen = async (scope: Scope, dataSource: DataSource, kind: Scored, id: string): Promise<boolean> =>
  (await BY_ID[kind](scope, dataSource, id)) !== null;

/** Those of these ids that the scope sees. */
export const seenAmong = async (
  scope: Scope,
  dataSource: DataSource,
  kind: Scored,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (scope.rows.kind === 'ALL' || ids.length === 0) return new Set(ids);
  const rows = ROWS[kind](scope, dataSource).select('row.id', 'id').andWhere('row.id = ANY(:ids)', { ids });
  const found = await rows.getRawMany<{ id: string }>();
  return new Set(found.map(({ id }) => id));
};
