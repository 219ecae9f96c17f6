import { ERASED } from '#event-sourcing';

const PERSONAL: ReadonlySet<string> = new Set([
  'address',
  'answer',
  'email',
  'explanation',
  'fairnessReason',
  'finding',
  'interimHelp',
  'name',
  'note',
  'phone',
  'restatement',
  'result',
  'title',
  'words',
]);

/** The row for those who may not see texts about people. */
export const withoutPersonal = <R extends object>(row: R): R => replaced(row, null);

/** The row of somebody who was erased, as a rebuild without the key would give it. */
export const erased = <R extends object>(row: R): R => replaced(row, ERASED);

const replaced = <R extends object>(row: R, by: string | null): R => ({ ...row, ...inside(row, by) });

const inside = (value: object, by: string | null): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(value).map(([field, each]) => [field, valueOf(field, each, by)]));

const valueOf = (field: string, value: unknown, by: string | null): unknown => {
  if (typeof value === 'string') return PERSONAL.has(field) ? by : value;
  if (Array.isArray(value)) return value.map((each) => valueOf(field, each, by));
  return typeof value === 'object' && value !== null && !(value instanceof Date) ? inside(value, by) : value;
};
