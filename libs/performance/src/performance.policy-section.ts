import { z } from 'zod';
import { policySection, type SectionValue } from '#policy-pack';
import { closingPolicy } from './closing/closing.policy-section.js';
import { evaluationPolicy } from './evaluation/evaluation.policy-section.js';
import { scorecardPolicy } from './scorecard/scorecard.policy-section.js';

/** Each part of the context has its own numbers: `scorecard`, `closing`, `evaluation`. */
export const performancePolicySection = policySection('performance', (terms) =>
  z.strictObject({
    scorecard: scorecardPolicy(terms),
    closing: closingPolicy(),
    evaluation: evaluationPolicy(),
  }),
);

export type PerformancePolicy = SectionValue<typeof performancePolicySection>;
