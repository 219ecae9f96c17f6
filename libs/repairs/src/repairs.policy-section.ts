import { z } from 'zod';
import { type PackTerms, policySection, type SectionValue } from '#policy-pack';

const count = z.int().positive();

/** Each part of a work order has its own numbers: `orders`, `dispatch`, `visits`, `lines`, `bills`, `loaners`. */
export const repairPolicySection = policySection('repairs', (terms) => z.strictObject({ orders: orders(terms) }));

export type RepairPolicy = SectionValue<typeof repairPolicySection>;

const orders = ({ due }: PackTerms) =>
  z.strictObject({ quoteValid: due, textLimits: z.strictObject({ words: count, note: count }) });
