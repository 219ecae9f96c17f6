import { z } from 'zod';

const count = z.int().positive();

/** How large a periodic survey may be, and how long what is said of it, in characters. */
export const wavePolicy = () =>
  z.strictObject({
    mostMembers: count.max(1_000),
    mostDays: count,
    textLimits: z.strictObject({ reason: count }),
  });

export type WavePolicy = z.infer<ReturnType<typeof wavePolicy>>;
