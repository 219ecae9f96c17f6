import { deposit } from './deposit/deposit.part.js';
import type { PartnersPart } from './partners.part.js';

/** What this context is made of. */
export const parts: readonly PartnersPart[] = [deposit];
