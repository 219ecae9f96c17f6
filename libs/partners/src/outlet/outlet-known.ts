import type { PartnerKind, PartnerStatus } from '../partner/partner-words.events.js';
import type { PartnersPolicy } from '../partners.policy-section.js';

/** What the handler gathers for every command on an outlet. */
export type OutletKnown = Readonly<{
  packVersion: string;
  policy: Pick<PartnersPolicy, 'skills' | 'mostRadiusKm' | 'textLimits'>;
  /** Whose outlet it is or is to be; null where there is no such partner. */
  partner: Readonly<{ kind: PartnerKind; status: PartnerStatus }> | null;
}>;
