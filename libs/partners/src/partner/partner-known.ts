import type { PartnersPolicy } from '../partners.policy-section.js';

/** What the handler gathers for every command on a partner. */
export type PartnerKnown = Readonly<{
  packVersion: string;
  policy: Pick<
    PartnersPolicy,
    'vetting' | 'contract' | 'skills' | 'mostRadiusKm' | 'mostContacts' | 'scores' | 'textLimits'
  >;
  /** The company's zone, and when one of its days begins there. */
  zone: string;
  startOf: (day: string) => string;
  /** What those price lists are for that a contract names; those that nobody published are not among them. */
  priceLists: Readonly<Record<string, string>>;
}>;
