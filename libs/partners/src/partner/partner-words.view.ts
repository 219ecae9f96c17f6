import { graphqlEnum } from '#graphql';
import { PARTNER_KINDS, PARTNER_STATUSES, SUSPENSION_CAUSES, VETTING_CRITERIA } from './partner-words.events.js';
import { SCORE_CONSEQUENCES } from './score-words.events.js';

export const SCORE_BASES = ['SCORECARD', 'VETTING'] as const;
export type ScoreBasis = (typeof SCORE_BASES)[number];

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
export const SuspensionCauseEnum = graphqlEnum('SuspensionCause', SUSPENSION_CAUSES, 'Why a partner is suspended.', {
  LOW_SCORE: 'The score of a month was below the floor.',
});
export const ScoreConsequenceEnum = graphqlEnum(
  'PartnerScoreConsequence',
  SCORE_CONSEQUENCES,
  'What followed from the score of a month.',
);
export const ScoreBasisEnum = graphqlEnum(
  'PartnerScoreBasis',
  SCORE_BASES,
  'Where the score of a partner comes from.',
  {
    SCORECARD: 'From the scorecards of the latest months, and the vetting as if it were some jobs more.',
    VETTING: 'From the vetting alone, as no month with jobs was closed lately.',
  },
);
export const PartnerOrderEnum = graphqlEnum('PartnerOrder', PARTNER_ORDERS, 'In which order partners are listed.');
