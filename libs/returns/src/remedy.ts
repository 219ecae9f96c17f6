import type { ReturnRemedy } from './return-words.events.js';

/** Remedies that are confirmed as a sum. */
export const isMoney = (remedy: ReturnRemedy): boolean => remedy === 'REFUND' || remedy === 'CREDIT';

/** The goods stay with the company; for a repair they go back to the customer. */
export const takesBack = (remedy: ReturnRemedy): boolean => remedy !== 'REPAIR';
