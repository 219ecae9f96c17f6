import { z } from 'zod';
import { type PackTerms, policySection, type SectionValue } from '#policy-pack';
import { CONDITIONS, RECEPTION_OUTCOMES, RETURN_REASONS, SHIPPING_PAYERS } from './return-words.events.js';

const count = z.int().positive();
const percent = z.number().min(0).max(100);
const reasons = z.array(z.enum(RETURN_REASONS));

export const returnPolicySection = policySection('returns', (terms) =>
  z.strictObject({
    ...authorisation(terms),
    ...acceptance(terms),
    ...money(terms),
    mostLines: count,
    mostPieces: count,
    textLimits: z.strictObject({ words: count, note: count }),
  }),
);

export type ReturnPolicy = SectionValue<typeof returnPolicySection>;

const authorisation = ({ amount, due }: PackTerms) => ({
  authorisationDue: due,
  claimWindow: z.record(z.enum(RETURN_REASONS), due),
  shippingPayer: z.record(z.enum(RETURN_REASONS), z.enum(SHIPPING_PAYERS)),
  returnlessLimit: amount,
  advanceExchange: z.strictObject({ limit: amount, goodsDue: due }),
});

const acceptance = ({ amount, due }: PackTerms) => ({
  inspectionFor: reasons,
  unrepairedDecision: due,
  review: z.strictObject({
    receptions: z.partialRecord(z.enum(RECEPTION_OUTCOMES), z.strictObject({ unless: reasons })),
    overValue: amount,
  }),
});

const money = ({ amount, due }: PackTerms) => {
  const limit = z.union([amount, z.literal('UNLIMITED')]);
  return {
    deductions: z.record(z.enum(RETURN_REASONS), z.record(z.enum(CONDITIONS), percent)),
    noFaultFound: z.strictObject({ deductionPercent: percent, shippingPayer: z.enum(SHIPPING_PAYERS) }),
    approvalLimits: z.strictObject({ agent: limit, supervisor: limit, manager: limit, executive: limit }),
    refundRetry: z.array(due).min(1),
    storeCreditValid: due,
  };
};
