import { z } from 'zod';
import '#database';

export const drawn = () => Math.random();
export const section = z.strictObject({});
export type Section = z.infer<typeof section>;
