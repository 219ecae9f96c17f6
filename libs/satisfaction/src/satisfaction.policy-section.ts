import { z } from 'zod';
import { policySection, type SectionValue } from '#policy-pack';
import { surveyPolicy } from './survey/survey.policy-section.js';

/** Each part of satisfaction has its own numbers: `surveys`, `invitations`, `recovery`, `waves`. */
export const satisfactionPolicySection = policySection('satisfaction', () =>
  z.strictObject({
    surveys: surveyPolicy(),
  }),
);

export type SatisfactionPolicy = SectionValue<typeof satisfactionPolicySection>;
