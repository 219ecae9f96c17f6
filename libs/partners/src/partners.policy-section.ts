import { z } from 'zod';
import { policySection, type SectionValue } from '#policy-pack';
import { VETTING_CRITERIA } from './partner/partner-words.events.js';
import { TRAINING_KINDS, TRAINING_PARTS } from './technician/technician-words.events.js';

const count = z.int().positive();
const kilometres = z.number().positive().max(20_000);
const percent = z.number().min(0).max(100);
const skill = z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'must be a code such as GAS');

export const partnersPolicySection = policySection('partners', () =>
  z
    .strictObject({
      skills: z.array(skill).min(1),
      certifiedSkills: z.array(skill),
      vetting,
      contract: z.strictObject({ longestDays: count }),
      mostRadiusKm: kilometres,
      mostContacts: count,
      certificate: z.strictObject({ warnDays: count, longestDays: count }),
      training,
      longestAbsenceDays: count,
      scores,
      coverage: z.strictObject({ siteRadiusKm: kilometres, mostSites: count, mostCandidates: count }),
      textLimits: z.strictObject({ name: count, note: count, contract: count }),
    })
    .refine(({ skills, certifiedSkills }) => certifiedSkills.every((each) => skills.includes(each)), {
      path: ['certifiedSkills'],
      message: 'must be among the skills',
    }),
);

export type PartnersPolicy = SectionValue<typeof partnersPolicySection>;

const vetting = z
  .strictObject({
    lowest: z.number(),
    highest: z.number(),
    weights: z.record(z.enum(VETTING_CRITERIA), z.number().min(0)),
    passMark: percent,
    leastScore: z.number(),
  })
  .refine(({ lowest, highest }) => lowest < highest, { path: ['highest'], message: 'must be above the lowest' })
  .refine(({ weights }) => Object.values(weights).some((weight) => weight > 0), {
    path: ['weights'],
    message: 'must not all be 0',
  });

const score = z.number().min(0).max(100);

const scores = z
  .strictObject({
    watch: z.strictObject({ below: score, months: count, leastJobs: count }),
    lift: z.strictObject({ from: score, months: count, leastJobs: count }),
    suspension: z.strictObject({ below: score, leastJobs: count }),
    current: z.strictObject({ months: count, vettingJobs: z.int().min(0) }),
  })
  .refine(({ watch, suspension }) => suspension.below <= watch.below, {
    path: ['suspension', 'below'],
    message: 'must not be above the mark for watch',
  })
  .refine(({ watch, lift }) => lift.from >= watch.below, {
    path: ['lift', 'from'],
    message: 'must not be below the mark for watch',
  });

const training = z.strictObject({
  passMarks: z.record(z.enum(TRAINING_PARTS), percent),
  parts: z.record(z.enum(TRAINING_KINDS), z.array(z.enum(TRAINING_PARTS)).min(1)),
});
