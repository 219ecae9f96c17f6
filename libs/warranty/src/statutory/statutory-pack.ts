import { z } from 'zod';
import { isZone } from '#values';
import { EXCHANGE_EFFECTS, FIRST_DAYS, SPAN_UNITS, STATUTORY_REMEDIES } from '../warranty-words.events.js';
import { REST_DAY_EFFECTS, WEEKDAYS } from './term.js';

export const RULE_START_FACTS = ['PRODUCED', 'SHIPPED', 'SOLD', 'DELIVERED', 'INSTALLED'] as const;
export const MISSING_FACTS = [
  'REGION',
  'PRODUCT_CLASS',
  'START',
  'SERVICE_LIFE',
  'FAULT_SYMPTOM',
  'REPAIR_SYMPTOM',
] as const;

const text = z.string().trim().min(1).max(500);
const name = z.string().regex(/^[A-Z][A-Z0-9-]{1,79}$/, 'must be a name such as CN-7-DAYS');
const date = z.iso.date('must be a date such as 2026-03-15');
const region = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'must be a region such as DE or CN-44');
const zone = z.string().refine(isZone, 'must be an IANA time zone such as Asia/Seoul');
const span = z.strictObject({ amount: z.int().positive().max(1200), unit: z.enum(SPAN_UNITS) });
const effective = z
  .strictObject({ from: date, until: date.nullable() })
  .refine(({ from, until }) => until === null || from < until, 'must end after it begins');

/** What has to be the case, besides the window, for the remedies to be due. */
const trigger = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('FAULT') }),
  z.strictObject({
    kind: z.literal('REPAIRS'),
    of: z.enum(['SAME_FAULT', 'ANY_FAULT']),
    count: z.int().positive(),
    exchangesCount: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('UNREPAIRED'),
    cause: z.enum(['PARTS', 'ANY']),
    countedFrom: z.enum(['REPAIR_STARTED', 'PARTS_AWAITED']),
    longerThan: span,
  }),
]);

const counting = z.strictObject({
  firstDay: z.enum(FIRST_DAYS),
  end: z.literal('LAST_DAY_24_00'),
  months: z.literal('SAME_DAY_ELSE_LAST'),
  onRestDay: z.enum(REST_DAY_EFFECTS),
});

const rule = z.strictObject({
  id: name,
  title: text,
  effective,
  productClasses: z.union([z.literal('ALL'), z.array(text).min(1)]),
  trigger,
  starts: z.array(z.enum(RULE_START_FACTS)).min(1),
  window: z.union([z.literal('SERVICE_LIFE'), span]),
  keptBy: z.enum(['REPORT', 'REQUEST']),
  remedies: z
    .array(z.strictObject({ remedy: z.enum(STATUTORY_REMEDIES), onlyIf: z.literal('NONE_IN_STOCK').optional() }))
    .min(1),
  excludedTime: z.array(z.enum(['REPAIR', 'AWAITING_PARTS'])),
  onExchange: z.enum(EXCHANGE_EFFECTS),
  counting,
});

/** What holds for the customer where a fact is missing; the first one that fits is taken. */
const doubt = z.strictObject({
  name,
  missing: z.enum(MISSING_FACTS),
  says: text,
  decides: z.union([
    z.strictObject({ startsAt: z.enum(['PURCHASE_STATED', ...RULE_START_FACTS]), after: span.optional() }),
    z.literal('FOR_THE_CUSTOMER'),
  ]),
});

const restDays = z.strictObject({
  weekdays: z.array(z.enum(WEEKDAYS)).max(6, 'must leave a working day in the week'),
  holidays: z.array(date),
  worked: z.array(date),
});

/** A file of statutory rules: law as data, from secondary sources. */
export const statutoryPackSchema = z
  .strictObject({
    name,
    version: text,
    title: text,
    jurisdiction: text,
    regions: z.array(region).min(1),
    label: text.refine((words) => /counsel/i.test(words), 'must say that counsel has to check it'),
    sources: z.array(text).min(1),
    zone,
    zones: z.record(region, zone),
    restDays,
    doubts: z.array(doubt),
    rules: z.array(rule).min(1),
  })
  .refine(({ doubts }) => doubts.every(({ missing, decides }) => missing === 'START' || typeof decides === 'string'), {
    path: ['doubts'],
    message: 'must not assume a start for another missing fact',
  });

/** A pack as it was read; `version` is its author's and a hash of the content. */
export type StatutoryPack = Readonly<z.infer<typeof statutoryPackSchema>>;
export type StatutoryRule = Readonly<z.infer<typeof rule>>;
export type DoubtRule = Readonly<z.infer<typeof doubt>>;
export type MissingFact = (typeof MISSING_FACTS)[number];
