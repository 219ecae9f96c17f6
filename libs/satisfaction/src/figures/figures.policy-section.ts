import { z } from 'zod';
import { policySection, type SectionValue } from '#policy-pack';

const target = z.number().nonnegative();

export const figuresPolicySection = policySection('satisfactionFigures', () =>
  z.strictObject({
    confidenceLevel: z.number().min(0.5).max(0.999),
    targets: z.strictObject({
      complaintsPer1000Units: target,
      complaintsPer100Jobs: target,
      omissionRate: target.max(1),
      dissatisfactionRate: target.max(1),
    }),
  }),
);

export type FiguresPolicy = SectionValue<typeof figuresPolicySection>;
