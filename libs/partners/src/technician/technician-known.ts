import type { PartnersPolicy } from '../partners.policy-section.js';

/** What the handler gathers for every command on a technician. */
export type TechnicianKnown = Readonly<{
  packVersion: string;
  policy: Pick<PartnersPolicy, 'skills' | 'certificate' | 'training' | 'longestAbsenceDays' | 'textLimits'>;
  /** When a day of the company's zone begins there. */
  startOf: (day: string) => string;
  /** For who is hired or assigned: the outlet; null where there is none. */
  outlet: Readonly<{ outletId: string; partnerId: string; isOpen: boolean }> | null;
}>;
