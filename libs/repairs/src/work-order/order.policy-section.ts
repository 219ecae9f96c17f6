import { z } from 'zod';
import type { PackTerms } from '#policy-pack';
import { VERIFICATIONS, WORK_ORDER_KINDS } from '../repair-words.events.js';

const count = z.int().positive();
const text = z.string().trim().min(1).max(200);
const job = { skills: z.array(text), minutes: count };

/** What the order itself goes by: what each kind of job takes, how it is verified, how long its site is shown. */
export const orderPolicy = ({ due }: PackTerms) =>
  z.strictObject({
    jobs: z.record(
      z.enum(WORK_ORDER_KINDS),
      z.strictObject({ ...job, verification: z.enum(VERIFICATIONS), needsProduct: z.boolean() }),
    ),
    jobsOnProductClass: z.record(text, z.partialRecord(z.enum(WORK_ORDER_KINDS), z.strictObject(job))),
    mostMinutes: count,
    mostSkills: count,
    mostChecklistItems: count,
    siteShownFor: due,
    repeatWithinDays: count,
    textLimits: z.strictObject({ words: count, note: count, name: count, address: count }),
  });
