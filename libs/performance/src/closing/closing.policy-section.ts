import { z } from 'zod';

/** When months are closed. */
export const closingPolicy = () => z.strictObject({ daysAfter: z.int().min(0).max(27) });
