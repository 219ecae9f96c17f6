import type { Scope } from '#auth';
import { ANY, type Condition, escaped, NOTHING } from '#projections';

/** A part of a text, as people type it. */
export const worded = (column: string, text: string | null | undefined): Condition =>
  text ? { sql: `${column} ILIKE :worded`, parameters: { worded: `%${escaped(text.trim())}%` } } : ANY;

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
