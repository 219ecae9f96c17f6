import { z } from 'zod';
import { policySection, type SectionValue } from '#policy-pack';
import { scorecardPolicy } from './scorecard/scorecard.policy-section.js';

/** Each part of the context has its own numbers: `scorecard`. */
export const performancePolicySection = policySection('performance', (terms) =>
  z.strictObject({
    scorecard: scorecardPolicy(terms),
  }),
);

export type PerformancePolicy = SectionValue<typeof performancePolicySection>;
