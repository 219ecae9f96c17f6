import { z } from 'zod';
import { type PackTerms, policySection, type SectionValue } from '#policy-pack';
import {
  CATEGORIES,
  COMPENSATION_FACTORS,
  DEPARTMENTS,
  FAULT_DEGREES,
  SAFETY_FLAGS,
  SEVERITIES,
} from './complaint-words.events.js';

const count = z.int().positive();
const percent = z.number().min(0).max(1000);
const text = z.string().trim().min(1).max(500);

export const complaintPolicySection = policySection('complaints', (terms) =>
  z.strictObject({
    ...limits(terms),
    ...clocks(terms),
    ...triage,
    ...intake,
    suggestion: z.strictObject({
      percentOfLossByOwnFault: z.record(z.enum(FAULT_DEGREES), percent),
      percentMoreByFactor: z.record(z.enum(COMPENSATION_FACTORS), percent),
    }),
    fairness: z.strictObject({ nearestCases: count, withinDays: count, farFromMedianPercent: percent }),
    refusal: z.strictObject({ externalOptions: z.array(text).min(1) }),
  }),
);

export type ComplaintPolicy = SectionValue<typeof complaintPolicySection>;

const limits = ({ amount }: PackTerms) => {
  const limit = z.union([amount, z.literal('UNLIMITED')]);
  return {
    approvalLimits: z.strictObject({ agent: limit, supervisor: limit, manager: limit, executive: limit }),
    onTheSpotLimit: amount,
    tokenGoodsBelow: amount,
  };
};

const clocks = ({ due }: PackTerms) => ({
  clocks: z.record(z.enum(SEVERITIES), z.strictObject({ acknowledge: due, answer: due, settle: due })),
  criticalOwnerDue: due,
  replyDue: due,
  informDue: due,
  satisfactionContact: z.strictObject({ first: due, every: due, attempts: count }),
  routing: z.record(
    z.enum(CATEGORIES),
    z.strictObject({
      department: z.enum(DEPARTMENTS),
      receive: due,
      done: due,
      feedbackTo: z.enum(DEPARTMENTS),
    }),
  ),
  omissionWindowDays: z.strictObject({ recorded: count, handled: count, rechecked: count, fedBack: count }),
  recurrenceWindowDays: count,
});

const triage = {
  leastSeverityBySafety: z.record(z.enum(SAFETY_FLAGS), z.enum(SEVERITIES)),
  playbooks: z.record(z.enum(CATEGORIES), z.record(z.enum(SEVERITIES), z.array(text).min(1))),
};

const intake = {
  symptoms: z.record(z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'must be a code such as NO_POWER'), text),
  longestDelay: z.strictObject({ reportedDays: count, occurredYears: count }),
  textLimits: z.strictObject({ problem: count, statement: count, note: count }),
  attachments: z.strictObject({
    mediaTypes: z.array(z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/, 'must be a media type such as image/jpeg')).min(1),
    maxBytes: count,
    maxPerComplaint: count,
  }),
};
