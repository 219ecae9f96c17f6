import { graphqlEnum } from '#graphql';
import { PARTNER_KINDS, PARTNER_STATUSES, SUSPENSION_CAUSES, VETTING_CRITERIA } from './partner-words.events.js';

export const PARTNER_ORDERS = ['NAME_ASC', 'APPLIED_ASC', 'APPLIED_DESC', 'UPDATED_DESC'] as const;
export type PartnerOrder = (typeof PARTNER_ORDERS)[number];

export const PartnerKindEnum = graphqlEnum('PartnerKind', PARTNER_KINDS, 'Whose organisation a partner is.', {
  OWN: 'A service organisation of the company itself.',
  THIRD_PARTY: 'A company of its own.',
});
export const PartnerStatusEnum = graphqlEnum('PartnerStatus', PARTNER_STATUSES, 'Where a partner stands.', {
  VETTED: 'It may conclude a contract.',
  REJECTED: 'It failed the vetting, or its application was turned down; it may be vetted again.',
  WATCH: 'It works, and somebody looks at how.',
  SUSPENDED: 'No new work for now.',
});
export const VettingCriterionEnum = graphqlEnum('VettingCriterion', VETTING_CRITERIA, 'What a partner is scored for.');
export const SuspensionCauseEnum = graphqlEnum('SuspensionCause', SUSPENSION_CAUSES, 'Why a partner is suspended.');
export const PartnerOrderEnum = graphqlEnum('PartnerOrder', PARTNER_ORDERS, 'In which order partners are listed.');
