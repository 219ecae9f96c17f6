import { z } from 'zod';
import { policySection, type SectionValue } from '#policy-pack';

const count = z.int().positive();
const points = z.int().min(0).max(100);

export const customerPolicySection = policySection('customers', () =>
  z.strictObject({
    linkDays: z.strictObject({ file: count, track: count, sign: count, answer: count }),
    maxPhones: count,
    maxEmails: count,
    maxAddresses: count,
    textLimits: z.strictObject({ name: count, address: count, note: count }),
    duplicates: z.strictObject({
      samePhone: points,
      sameEmail: points,
      similarName: points,
      leastNameSimilarity: z.number().min(0.3).max(1),
      shown: count.max(100),
    }),
  }),
);

export type CustomerPolicy = SectionValue<typeof customerPolicySection>;
