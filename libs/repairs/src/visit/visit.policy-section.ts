import { z } from 'zod';
import type { PackTerms } from '#policy-pack';
import { DURATION_UNITS } from '#values';
import { RESCHEDULE_CAUSES } from '../repair-words.events.js';

const count = z.int().positive();
const minutes = z.int().min(0);
const duration = z.strictObject({ amount: count, unit: z.enum(DURATION_UNITS) });

/** How long appointments are, what lies between them, and what follows when somebody is not there or can not come. */
export const visitPolicy = (_: PackTerms) =>
  z.strictObject({
    windowMinutes: count,
    longestWindowMinutes: count,
    spareMinutes: minutes,
    longestMinutes: count,
    longestPauseMinutes: minutes,
    travelMinutes: minutes,
    earlyMinutes: minutes,
    noShowMinutes: minutes,
    rescheduleWithin: z.record(z.enum(RESCHEDULE_CAUSES), duration),
    slots: z.strictObject({ everyMinutes: count, mostDays: count, most: count, mostTechnicians: count }),
    bookings: z.strictObject({ mostDays: count }),
    textLimits: z.strictObject({ note: count }),
  });
