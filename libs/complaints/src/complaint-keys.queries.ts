import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { complaintRows } from './complaint.queries.js';
import { ComplaintView } from './complaint.view.js';

/** A customer and what came from them elsewhere: their contacts, and the complaints that those became. */
export type Person = Readonly<{
  customerId: string;
  requestIds: readonly string[];
  caseIds: readonly string[];
}>;

/**
 * Complaints under a key of their own in which this person speaks or is spoken of: reported by or for them, come from a
 * contact of theirs, or anonymous and merged with one of these.
 */
export const complaintsUnderOwnKey = async (
  scope: Scope,
  dataSource: DataSource,
  { customerId, requestIds, caseIds }: Person,
): Promise<string[]> => {
  const { tablePath } = dataSource.getMetadata(ComplaintView);
  const found: { id: string }[] = await dataSource.query(theirs(tablePath), [customerId, requestIds, caseIds]);
  const ids = found.map(({ id }) => id);
  const seen = await complaintRows(scope, dataSource)
    .select('row.id', 'id')
    .andWhere('row.id = ANY(:ids)', { ids })
    .orderBy('row.id')
    .getRawMany<{ id: string }>();
  return seen.map(({ id }) => id);
};

const OWN_KEY = '(one."customerId" IS NULL OR one."onBehalfOfCustomerId" IS NOT NULL)';
const ANONYMOUS = '(one."customerId" IS NULL AND one."onBehalfOfCustomerId" IS NULL)';

const theirs = (table: string): string => `
  WITH RECURSIVE found AS (
    SELECT one.id, one."mergedInto", one.absorbed, ${OWN_KEY} AS own
    FROM ${table} one
    WHERE one."customerId" = $1 OR one."onBehalfOfCustomerId" = $1
       OR ${OWN_KEY} AND (one."requestId" = ANY ($2) OR one.id = ANY ($3))
    UNION
    SELECT one.id, one."mergedInto", one.absorbed, true
    FROM found JOIN ${table} one ON one.id = found."mergedInto" OR one.id = ANY (found.absorbed)
    WHERE ${ANONYMOUS})
  SELECT id FROM found WHERE own`;
