import type { Scope } from '#auth';
import type { Condition } from '#projections';

export const ANY: Condition = { sql: 'true', parameters: {} };
export const NOTHING: Condition = { sql: 'false', parameters: {} };

export const both = (a: Condition, b: Condition): Condition => ({
  sql: `(${a.sql}) AND (${b.sql})`,
  parameters: { ...a.parameters, ...b.parameters },
});

export const given = (sql: string, name: string, value: unknown): Condition =>
  value === null || value === undefined ? ANY : { sql, parameters: { [name]: value } };

/** A part of a text, as people type it. */
export const worded = (column: string, text: string | null | undefined): Condition =>
  text
    ? { sql: `${column} ILIKE :worded`, parameters: { worded: `%${text.trim().replace(/[\\%_]/g, '\\$&')}%` } }
    : ANY;

/** Regions of a row (an array) that hold one, or lie in it. */
export const serving = (regions: string, region: string, name: string): Condition => ({
  sql: `EXISTS (SELECT FROM unnest(${regions}) served
    WHERE served = :${name} OR served LIKE :${name} || '-%' OR :${name} LIKE served || '-%')`,
  parameters: { [name]: region },
});

/**
 * Whose rows a scope sees: a partner its own, a region's staff those that serve the region. `partnerId` and `regions`
 * are columns of the row.
 */
export const visibleBy = ({ rows }: Scope, columns: Readonly<{ partnerId: string; regions: string }>): Condition => {
  switch (rows.kind) {
    case 'ALL':
      return ANY;
    case 'PARTNER':
      return { sql: `${columns.partnerId} = :scopePartner`, parameters: { scopePartner: rows.partnerId } };
    case 'REGION':
      return serving(columns.regions, rows.region, 'scopeRegion');
    case 'NONE':
      return NOTHING;
  }
};
