import { z } from 'zod';
import type { PackTerms } from '#policy-pack';
import { RECOVERY_OWNER_KINDS } from '../satisfaction-words.events.js';

const count = z.int().positive();
const name = z.string().trim().min(1);

/** Who follows up on low scores, and by when. */
export const recoveryPolicy = ({ due }: PackTerms) =>
  z.strictObject({
    owner: z.strictObject({ kind: z.enum(RECOVERY_OWNER_KINDS), id: name }),
    due,
    escalatedDue: due,
    tiers: z.array(name).min(1),
    departments: z.array(name),
    unreachedAfter: count,
    textLimits: z.strictObject({ note: count }),
  });

export type RecoveryPolicy = z.infer<ReturnType<typeof recoveryPolicy>>;
