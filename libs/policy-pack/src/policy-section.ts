import type { z } from 'zod';
import type { Duration, Money } from '#values';

/** A span with the name of the pack's calendar that it is counted on; `PolicyPack.dueAt` turns it into an instant. */
export type Due = Duration & Readonly<{ calendar: string }>;

/** What a section's schema is built from: schemas that know the head of the pack. */
export type PackTerms = Readonly<{
  /** `'500.00'` → money in the company's currency, not negative. */
  amount: z.ZodType<Money>;
  /** `{ amount: 24, unit: HOURS, calendar: hotline24 }`; the calendar must exist in the pack. */
  due: z.ZodType<Due>;
}>;

/** One top-level part of the pack: who owns it says what it looks like. */
export type PolicySection<Name extends string = string, Schema extends z.ZodType = z.ZodType> = Readonly<{
  name: Name;
  schema: (terms: PackTerms) => Schema;
}>;

/** The typed value of a section: `SectionValue<typeof complaintPolicySection>`. */
export type SectionValue<Section extends PolicySection> = z.infer<ReturnType<Section['schema']>>;

/** Declares a context's part of the pack, from zod schemas and the terms it is handed. Objects must be strict. */
export const policySection = <Name extends string, Schema extends z.ZodType>(
  name: Name,
  schema: (terms: PackTerms) => Schema,
): PolicySection<Name, Schema> => ({ name, schema });
