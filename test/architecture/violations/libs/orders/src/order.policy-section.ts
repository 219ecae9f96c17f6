import { z } from 'zod';
import { name } from '#policy-pack';

export const section = z.strictObject({ [name]: z.number() });
export type OrderPolicy = z.infer<typeof section>;
