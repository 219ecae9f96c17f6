import type { Scope } from '#auth';
import type { Condition } from '#projections';

/** Rows of a region and of all within it: CN holds CN-11. */
export const inRegion = (region: string, name: string): Condition => ({
  sql: `(row.region = :${name} OR row.region LIKE :${name}Within)`,
  parameters: { [name]: region, [`${name}Within`]: `${region.replace(/[\\%_]/g, '\\$&')}-%` },
});

/** A region's staff also sees units of which nobody knows the region. Partners get what they need with their jobs. */
export const visibleUnits = ({ rows }: Scope): Condition => {
  switch (rows.kind) {
    case 'ALL':
      return { sql: 'true', parameters: {} };
    case 'REGION': {
      const { sql, parameters } = inRegion(rows.region, 'scopeRegion');
      return { sql: `(${sql} OR row.region IS NULL)`, parameters };
    }
    case 'PARTNER':
    case 'NONE':
      return { sql: 'false', parameters: {} };
  }
};
