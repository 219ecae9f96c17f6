import type { Scope } from '#auth';
import { ANY, both, type Condition, escaped, NOTHING } from '#projections';

/** What lies at an outlet is its partner's. The staff of a region sees all stock: a part may come from anywhere. */
export const visibleTo = ({ rows }: Scope): Condition => {
  switch (rows.kind) {
    case 'ALL':
    case 'REGION':
      return ANY;
    case 'PARTNER':
      return { sql: 'row.partnerId = :scopePartnerId', parameters: { scopePartnerId: rows.partnerId } };
    case 'NONE':
      return NOTHING;
  }
};

export const all = (...conditions: readonly Condition[]): Condition => conditions.reduce(both, ANY);

/** One of two conditions where it is said which. */
export const either = (is: boolean | null | undefined, yes: string, no: string): Condition =>
  is === null || is === undefined ? ANY : { sql: is ? yes : no, parameters: {} };

/** Part of a text, in any case. */
export const containing = (sql: string, name: string, text: string | null | undefined): Condition => {
  const wanted = text?.trim() ?? '';
  return wanted === '' ? ANY : { sql, parameters: { [name]: `%${escaped(wanted)}%` } };
};
