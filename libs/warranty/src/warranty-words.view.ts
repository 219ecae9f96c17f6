import { graphqlEnum } from '#graphql';
import { REMEDY_REASONS } from './statutory/remedy-answer.js';
import { MISSING_FACTS } from './statutory/statutory-pack.js';
import {
  CLAIM_OUTCOMES,
  COST_KINDS,
  COVER_REASONS,
  EVIDENCE_KINDS,
  EXCHANGE_EFFECTS,
  GRANT_GROUNDS,
  REMEDY_STATUSES,
  REVOCATION_GROUNDS,
  START_BASES,
  START_FACTS,
  STATUTORY_REMEDIES,
  WITHDRAWAL_GROUNDS,
} from './warranty-words.events.js';

export const FACT_KINDS_USED = [...START_FACTS, 'RETIRED', 'FAULT_REPORTED', 'REPAIR'] as const;
export const REMEDY_CONDITIONS = ['NONE_IN_STOCK'] as const;

export const EvidenceKindEnum = graphqlEnum('EvidenceKind', EVIDENCE_KINDS, 'What speaks for a purchase.', {
  REGISTRATION: 'The customer registered the unit after the purchase.',
  SERIAL: 'The serial is on the unit, seen by somebody.',
  BRAND_MARK: 'The mark of the brand is on the unit.',
  STATEMENT: 'The word of the customer.',
});
export const WithdrawalGroundEnum = graphqlEnum(
  'EvidenceWithdrawalGround',
  WITHDRAWAL_GROUNDS,
  'Why evidence no longer counts.',
);
export const CostKindEnum = graphqlEnum('CostKind', COST_KINDS, 'What a repair costs.');
export const StartBasisEnum = graphqlEnum('StartBasis', START_BASES, 'What a term starts at.');
export const StartFactEnum = graphqlEnum('StartFact', START_FACTS, 'The fact that a term starts at.', {
  PURCHASE_STATED: 'A purchase for which there is not enough evidence.',
  EXCHANGED: 'The exchange for an earlier unit.',
});
export const ExchangeEffectEnum = graphqlEnum('ExchangeEffect', EXCHANGE_EFFECTS, 'What an exchange does to a term.');
export const GrantGroundEnum = graphqlEnum('EntitlementGround', GRANT_GROUNDS, 'Why an entitlement was granted.');
export const RevocationGroundEnum = graphqlEnum(
  'RevocationGround',
  REVOCATION_GROUNDS,
  'Why an entitlement was taken back.',
);
export const ClaimOutcomeEnum = graphqlEnum('WarrantyClaimOutcome', CLAIM_OUTCOMES, 'What became of a claim.');
export const CoverReasonEnum = graphqlEnum('CoverReason', COVER_REASONS, 'Why a cost is borne or not.', {
  IN_TERM: 'Within the term of a plan.',
  BY_LAW: 'The law gives the customer a repair that costs nothing.',
  START_UNKNOWN: 'Nothing tells when the term began; the policy pack says what holds in doubt.',
  NOT_COVERED_BY_PLAN: 'The plan does not bear this kind of cost for this component.',
  NO_PLAN: 'No plan holds for this unit.',
});
export const StatutoryRemedyEnum = graphqlEnum(
  'StatutoryRemedy',
  STATUTORY_REMEDIES,
  'What a law lets a customer ask for.',
);
export const RemedyStatusEnum = graphqlEnum('RemedyStatus', REMEDY_STATUSES, 'Whether a remedy is due.', {
  UNDECIDED: 'A fact is missing; `doubt` says what holds meanwhile.',
});
export const RemedyReasonEnum = graphqlEnum('RemedyReason', REMEDY_REASONS, 'Why a remedy is due or not.');
export const MissingFactEnum = graphqlEnum('MissingFact', MISSING_FACTS, 'What would have to be known.');
export const RemedyConditionEnum = graphqlEnum('RemedyCondition', REMEDY_CONDITIONS, 'What a remedy depends on.', {
  NONE_IN_STOCK: 'There is no unit to exchange it for.',
});
export const FactKindUsedEnum = graphqlEnum(
  'FactKindUsed',
  FACT_KINDS_USED,
  'What a fact that an answer rests on is.',
  {
    RETIRED: 'Taken back, exchanged for another one, refunded or scrapped.',
  },
);
