import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Whether `YYYY-MM-DD` names a day that exists: 2026-02-29 does not. */
export const isCalendarDate = (text: string): boolean => {
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const dayOf = (value: unknown): string => {
  if (typeof value !== 'string' || !DAY.test(value)) throw new GraphQLError('A day is written as "2026-03-02".');
  if (!isCalendarDate(value)) throw new GraphQLError(`There is no day ${value} in the calendar.`);
  return value;
};

/** A day without time and zone; text in code and a `date` column in rows. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day of the calendar without time and zone, such as `2026-03-02`.',
  serialize: dayOf,
  parseValue: dayOf,
  parseLiteral: (node) => dayOf(node.kind === Kind.STRING ? node.value : null),
});
