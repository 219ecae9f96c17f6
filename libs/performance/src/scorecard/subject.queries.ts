import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { outletRows, partnerRows, technicianRows } from '#partners';
import type { Scored } from '../performance-words.events.js';

const ROWS = { PARTNER: partnerRows, OUTLET: outletRows, TECHNICIAN: technicianRows } as const;

/** Whose scorecards a scope sees; null: everybody's. */
export const subjectsSeen = async (
  scope: Scope,
  dataSource: DataSource,
  kind: Scored,
): Promise<ReadonlySet<string> | null> => {
  if (scope.rows.kind === 'ALL') return null;
  const found = await ROWS[kind](scope, dataSource).select('row.id', 'id').getRawMany<{ id: string }>();
  return new Set(found.map(({ id }) => id));
};
