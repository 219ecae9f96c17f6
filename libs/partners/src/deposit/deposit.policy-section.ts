import { z } from 'zod';
import { policySection, type SectionValue } from '#policy-pack';
import { DEPOSIT_OWNER_KINDS } from './deposit-words.events.js';

const count = z.int().positive();
const percent = z.number().min(0).max(100);
const perJob = z.strictObject({ otherwise: percent, byJobKind: z.record(z.string(), percent) });

export const depositPolicySection = policySection('deposits', ({ amount, due }) => {
  const limit = z.union([amount, z.literal('UNLIMITED')]);
  return z.strictObject({
    demanded: z.record(z.enum(DEPOSIT_OWNER_KINDS), amount),
    demandDue: due,
    floorPercent: percent,
    reservedPercent: z.record(z.enum(DEPOSIT_OWNER_KINDS), perJob),
    topUpToPercent: percent,
    topUpDue: due,
    suspendWhenOverdue: z.boolean(),
    chargeLimits: z.strictObject({ supervisor: limit, manager: limit, executive: limit, system: limit.optional() }),
    claimsWindow: due,
    coverMonths: count,
    mostEventsPerPeriod: count,
    textLimits: z.strictObject({ reason: count, reference: count }),
  });
});

export type DepositPolicy = SectionValue<typeof depositPolicySection>;
