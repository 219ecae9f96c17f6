import { z } from 'zod';

const count = z.int().positive();

/** How large a periodic survey may be. */
export const wavePolicy = () => z.strictObject({ mostMembers: count.max(1_000), mostDays: count });

export type WavePolicy = z.infer<ReturnType<typeof wavePolicy>>;
