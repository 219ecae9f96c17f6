import { z } from 'zod';
import { policySection, type SectionValue } from '#policy-pack';

const count = z.int().positive();

export const customerPolicySection = policySection('customers', () =>
  z.strictObject({
    linkDays: z.strictObject({ file: count, track: count, sign: count, answer: count }),
    maxPhones: count,
    maxEmails: count,
    maxAddresses: count,
    textLimits: z.strictObject({ name: count, address: count, note: count }),
  }),
);

export type CustomerPolicy = SectionValue<typeof customerPolicySection>;
