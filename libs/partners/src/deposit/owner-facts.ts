import type { PartnerEvent } from '../partner/partner.events.js';
import { COMPANY_DEPOSIT } from './deposit-ids.events.js';
import type { DepositOwnerKind } from './deposit-words.events.js';

export type OwnerFacts = Readonly<{ ownerKind: DepositOwnerKind | null; endedAt: string | null }>;

export const NOBODY: OwnerFacts = { ownerKind: null, endedAt: null };

/** Whose ledger it is, by what happened to the partner. The company's own organisation has none beside the fund. */
export const ownerFacts = (ownerId: string, events: readonly PartnerEvent[]): OwnerFacts =>
  ownerId === COMPANY_DEPOSIT ? { ownerKind: 'COMPANY', endedAt: null } : events.reduce<OwnerFacts>(after, NOBODY);

const after = (facts: OwnerFacts, { type, data }: PartnerEvent): OwnerFacts => {
  switch (type) {
    case 'PartnerApplied':
      return { ...facts, ownerKind: data.kind === 'THIRD_PARTY' ? 'PARTNER' : null };
    case 'PartnerExited':
      return { ...facts, endedAt: data.exitedAt };
    default:
      return facts;
  }
};
