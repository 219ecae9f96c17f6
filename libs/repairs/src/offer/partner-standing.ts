import type { PartnerKind, PartnerStatus } from '#partners/events';
import type { PartnerStanding } from './offer-facts.js';

type Partner = Readonly<{ id: string; kind: PartnerKind; status: PartnerStatus }>;

/** Whoever neither works nor has left does no work for the time being. */
export const standing = ({ id, kind, status }: Partner): PartnerStanding => ({
  partnerId: id,
  status: STATUSES[status],
  isOwn: kind === 'OWN',
});

const STATUSES: Readonly<Record<PartnerStatus, PartnerStanding['status']>> = {
  APPLIED: 'SUSPENDED',
  VETTED: 'SUSPENDED',
  REJECTED: 'EXITED',
  ACTIVE: 'ACTIVE',
  WATCH: 'ACTIVE',
  SUSPENDED: 'SUSPENDED',
  EXITED: 'EXITED',
};
