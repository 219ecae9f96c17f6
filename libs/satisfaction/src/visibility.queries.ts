import type { Scope } from '#auth';
import { ANY, type Condition, escaped, NOTHING } from '#projections';

type Place = Readonly<{ region: string | null; partnerId: string | null }>;

/** Rows of a region and of all within it are also those of which nobody knows the region. */
export const visibleTo = ({ rows }: Scope): Condition => {
  switch (rows.kind) {
    case 'ALL':
      return ANY;
    case 'REGION':
      return {
        sql: '(row.region = :scopeRegion OR row.region LIKE :scopeWithin OR row.region IS NULL)',
        parameters: { scopeRegion: rows.region, scopeWithin: `${escaped(rows.region)}-%` },
      };
    case 'PARTNER':
      return { sql: 'row.partnerId = :scopePartner', parameters: { scopePartner: rows.partnerId } };
    case 'NONE':
      return NOTHING;
  }
};

/** The same for what is not in rows yet. */
export const isVisibleTo = ({ rows }: Scope, { region, partnerId }: Place): boolean => {
  switch (rows.kind) {
    case 'ALL':
      return true;
    case 'REGION':
      return region === null || region === rows.region || region.startsWith(`${rows.region}-`);
    case 'PARTNER':
      return partnerId === rows.partnerId;
    case 'NONE':
      return false;
  }
};
