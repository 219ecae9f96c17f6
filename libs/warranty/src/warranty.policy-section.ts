import { z } from 'zod';
import { policySection, type SectionValue } from '#policy-pack';
import {
  COST_KINDS,
  EVIDENCE_KINDS,
  EXCHANGE_EFFECTS,
  FIRST_DAYS,
  SPAN_UNITS,
  START_BASES,
} from './warranty-words.events.js';

const text = z.string().trim().min(1).max(500);
const count = z.int().positive();
const points = z.int().min(0).max(100);
const code = z.string().regex(/^[A-Z][A-Z0-9_-]{0,79}$/, 'must be a name such as COMPRESSOR');
const date = z.iso.date('must be a date such as 2026-03-15');
const span = z.strictObject({ amount: count, unit: z.enum(SPAN_UNITS) });

const steps = z.array(z.strictObject({ percent: points.min(1), months: count })).min(1);
const line = z
  .strictObject({
    component: code.nullable(),
    PARTS: steps.optional(),
    LABOUR: steps.optional(),
    TRAVEL: steps.optional(),
  })
  .transform(({ component, ...terms }) => ({
    component,
    terms: COST_KINDS.flatMap((costKind) => {
      const found = terms[costKind];
      return found ? [{ costKind, steps: found }] : [];
    }),
  }));

const plan = z.strictObject({
  version: text,
  title: text,
  given: z.enum(['TO_EVERY_UNIT', 'ON_GRANT']),
  productClasses: z.union([z.literal('ALL'), z.array(text).min(1)]),
  soldFrom: date,
  soldUntil: date.nullable(),
  starts: z
    .array(
      z
        .strictObject({ basis: z.enum(START_BASES), after: span.optional() })
        .transform(({ basis, after }) => ({ basis, after: after ?? null })),
    )
    .min(1),
  firstDay: z.enum(FIRST_DAYS),
  cover: z
    .array(line)
    .min(1)
    .refine(
      (lines) => new Set(lines.map(({ component }) => component)).size === lines.length,
      'must have one line for a component',
    ),
  services: z.array(z.strictObject({ service: code, count, months: count })),
  excludesRepairTime: z.boolean(),
  onExchange: z.enum(EXCHANGE_EFFECTS),
});

export const warrantyPolicySection = policySection('warranty', () =>
  z.strictObject({
    statutoryPacks: z.array(text),
    unknownRegion: z.strictObject({
      name: code,
      says: text,
      region: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'must be a region such as DE or CN-44'),
    }),
    unknownStart: z.strictObject({ name: code, says: text, covered: z.boolean() }),
    trust: z.record(z.enum(EVIDENCE_KINDS), points),
    enoughTrust: points,
    contradictionDays: count,
    textLimits: z.strictObject({ note: count }),
    attachments: z.strictObject({ mediaTypes: z.array(text).min(1), maxBytes: count, maxPerUnit: count }),
    maxEvidence: count,
    plans: z.record(code, plan),
  }),
);

export type WarrantyPolicy = SectionValue<typeof warrantyPolicySection>;
export type WarrantyPlan = WarrantyPolicy['plans'][string];
