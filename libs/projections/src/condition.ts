/** Which rows: SQL over the alias `row` with named parameters, as for `where` of a query builder. */
export type Condition = Readonly<{ sql: string; parameters: Readonly<Record<string, unknown>> }>;

export const ANY: Condition = { sql: 'true', parameters: {} };
export const NOTHING: Condition = { sql: 'false', parameters: {} };

export const both = (a: Condition, b: Condition): Condition => {
  if (a === ANY) return b;
  if (b === ANY) return a;
  return { sql: `(${a.sql}) AND (${b.sql})`, parameters: { ...a.parameters, ...b.parameters } };
};

/** A condition on one value, which counts where the value is given. */
export const given = (sql: string, name: string, value: unknown): Condition =>
  value === null || value === undefined ? ANY : { sql, parameters: { [name]: value } };

/** A text that LIKE takes word for word. */
export const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
