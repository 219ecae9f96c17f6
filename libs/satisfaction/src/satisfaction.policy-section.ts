import { z } from 'zod';
import { policySection, type SectionValue } from '#policy-pack';
import { invitationPolicy } from './invitation/invitation.policy-section.js';
import { recoveryPolicy } from './recovery/recovery.policy-section.js';
import { surveyPolicy } from './survey/survey.policy-section.js';
import { wavePolicy } from './wave/wave.policy-section.js';

/** Each part of satisfaction has its own numbers: `surveys`, `invitations`, `recovery`, `waves`. */
export const satisfactionPolicySection = policySection('satisfaction', (terms) =>
  z.strictObject({
    surveys: surveyPolicy(),
    invitations: invitationPolicy(),
    recovery: recoveryPolicy(terms),
    waves: wavePolicy(),
  }),
);

export type SatisfactionPolicy = SectionValue<typeof satisfactionPolicySection>;
