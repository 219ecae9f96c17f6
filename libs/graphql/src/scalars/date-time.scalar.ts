import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isCalendarDate } from './date.scalar.js';

const INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const dateOf = (text: unknown): Date => {
  const [, day] = typeof text === 'string' ? (INSTANT.exec(text) ?? []) : [];
  if (!day)
    throw new GraphQLError(
      'A time is written with its offset, such as "2026-03-02T09:00:00Z" or "2026-03-02T10:00:00+01:00".',
    );
  if (!isCalendarDate(day)) throw new GraphQLError(`There is no day ${day} in the calendar.`);
  return new Date(String(text));
};

const textOf = (value: unknown): string => {
  const date = value instanceof Date ? value : new Date(String(value));
  if (Number.isNaN(date.getTime())) throw new TypeError(`${String(value)} is no time.`);
  return date.toISOString();
};

/** A `Date` in code; also what `@Field(() => Date)` means. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'An instant as ISO 8601 with its offset, such as `2026-03-02T09:00:00Z`. Answers are in UTC, to the millisecond.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: textOf,
  parseValue: dateOf,
  parseLiteral: (node) => dateOf(node.kind === Kind.STRING ? node.value : null),
});
