import type { Scope } from '#auth';
import type { Condition } from '#projections';

export const ANY: Condition = { sql: 'true', parameters: {} };

/** What lies at an outlet is its partner's. The staff of a region sees all stock: a part may come from anywhere. */
export const visibleTo = ({ rows }: Scope): Condition => {
  switch (rows.kind) {
    case 'ALL':
    case 'REGION':
      return ANY;
    case 'PARTNER':
      return { sql: 'row.partnerId = :scopePartnerId', parameters: { scopePartnerId: rows.partnerId } };
    case 'NONE':
      return { sql: 'false', parameters: {} };
  }
};

export const both = (a: Condition, b: Condition): Condition => ({
  sql: `(${a.sql}) AND (${b.sql})`,
  parameters: { ...a.parameters, ...b.parameters },
});

export const all = (...conditions: readonly Condition[]): Condition => conditions.reduce(both, ANY);

/** A condition that counts where its value is given. */
export const given = (sql: string, name: string, value: unknown): Condition =>
  value === null || value === undefined ? ANY : { sql, parameters: { [name]: value } };

/** One of two conditions where it is said which. */
export const either = (is: boolean | null | undefined, yes: string, no: string): Condition =>
  is === null || is === undefined ? ANY : { sql: is ? yes : no, parameters: {} };

/** Part of a text, in any case. */
export const containing = (sql: string, name: string, text: string | null | undefined): Condition => {
  const wanted = text?.trim() ?? '';
  return wanted === '' ? ANY : { sql, parameters: { [name]: `%${wanted.replace(/[\\%_]/g, '\\$&')}%` } };
};
