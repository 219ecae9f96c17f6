import { z } from 'zod';
import { calendarProblems, isCurrency, isPositiveDecimal, isZone, WEEKDAYS, type WorkingCalendar } from '#values';

const text = z.string().trim().min(1).max(200);
const currency = z.string().refine(isCurrency, 'must be an ISO 4217 currency such as EUR');
const zone = z.string().refine(isZone, 'must be an IANA time zone such as Europe/Berlin');
const date = z.iso.date('must be a date such as 2026-12-25');

const shift = z
  .string()
  .regex(/^\d\d:\d\d-\d\d:\d\d$/, "must be a shift in quotes such as '08:00-12:00'")
  .transform((times) => ({ from: times.slice(0, 5), to: times.slice(6) }));
const shifts = z.array(shift);

const calendar = z.strictObject({
  version: text,
  zone: zone.optional(),
  week: z.union([z.literal('ALWAYS'), z.record(z.enum(WEEKDAYS), shifts)]),
  holidays: z.array(date).default([]),
  extraDays: z.record(z.string(), shifts).default({}),
});

const rates = z.strictObject({
  date,
  values: z.record(
    currency,
    z.string().refine(isPositiveDecimal, "must be a positive decimal in quotes such as '0.85'"),
  ),
});

/** What every pack begins with, under the key `pack`. */
export const packHead = z
  .strictObject({
    name: text,
    version: text,
    currency,
    zone,
    languages: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language such as en')).min(1),
    rates,
    calendars: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'must be a name such as office'), calendar),
  })
  .transform((head, context) => {
    const add = (path: readonly (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path: [...path], message });
    if (Object.hasOwn(head.rates.values, head.currency)) {
      add(['rates', 'values', head.currency], "is the company's own currency: it needs no rate");
    }
    const calendars = Object.entries(head.calendars).map(([name, entry]) => {
      const made: WorkingCalendar = { ...entry, zone: entry.zone ?? head.zone };
      for (const { path, message } of calendarProblems(made)) add(['calendars', name, ...path], message);
      return [name, made] as const;
    });
    return { ...head, calendars: new Map(calendars) };
  });

export type PackHead = z.infer<typeof packHead>;
