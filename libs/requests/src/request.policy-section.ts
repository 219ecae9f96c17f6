import { z } from 'zod';
import { policySection, type SectionValue } from '#policy-pack';

const count = z.int().positive();

export const requestPolicySection = policySection('requests', ({ due }) =>
  z.strictObject({
    assignDue: due,
    answerDue: due,
    textLimits: z.strictObject({ message: count, answer: count, reason: count }),
    attachments: z.strictObject({
      mediaTypes: z.array(z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/, 'must be a media type such as image/jpeg')).min(1),
      maxBytes: count,
      maxPerContact: count,
    }),
  }),
);

export type RequestPolicy = SectionValue<typeof requestPolicySection>;
