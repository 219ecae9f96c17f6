import { graphqlEnum } from '#graphql';
import {
  DECLINE_REASONS,
  DISTANCE_BASES,
  HINDRANCES,
  OFFER_BASES,
  OFFER_STATUSES,
  RANKING_TERMS,
  WITHDRAWAL_CAUSES,
} from '../repair-words.events.js';
import { PRICE_BASES, SCORE_BASES } from './candidate.js';

export const OfferStatusEnum = graphqlEnum('OfferStatus', OFFER_STATUSES, 'What became of an offer.', {
  LAPSED: 'Nobody answered in time.',
  WITHDRAWN: 'It was taken back, or the accepted order was.',
});
export const OfferBasisEnum = graphqlEnum('OfferBasis', OFFER_BASES, 'Why this outlet was asked.', {
  RANKING: 'It was the first of the ranking.',
  OVERRIDE: 'Somebody chose it, with a reason.',
});
export const DeclineReasonEnum = graphqlEnum('OfferDeclineReason', DECLINE_REASONS, 'Why an outlet does not do it.');
export const WithdrawalCauseEnum = graphqlEnum('OfferWithdrawalCause', WITHDRAWAL_CAUSES, 'Why it was taken back.', {
  DEPOSIT_SHORT: 'The deposit does not cover another job.',
});
export const DistanceBasisEnum = graphqlEnum('DistanceBasis', DISTANCE_BASES, 'How it is told how far somebody is.', {
  COORDINATES: 'By the coordinates of both places.',
  REGION: 'By the regions that the outlet serves, because the coordinates of one of the places are not known.',
});
export const RankingTermEnum = graphqlEnum('RankingTermName', RANKING_TERMS, 'What candidates are ranked by.', {
  DISTANCE: 'How near it is, in kilometres.',
  SCORE: 'What the partner’s scorecards say, from 0 to 100; its vetting, as long as there are none.',
  WORKLOAD: 'Open jobs per technician: fewer are better.',
  PRICE: 'What the job would cost by the list of the contract, in the company’s currency: the cheapest is best.',
});
export const ScoreBasisEnum = graphqlEnum('DispatchScoreBasis', SCORE_BASES, 'Where a score comes from.', {
  SCORECARD: 'From the scorecards of the latest months, and the vetting as if it were some jobs more.',
  VETTING: 'From the vetting alone, as no month with jobs was closed lately.',
});
export const PriceBasisEnum = graphqlEnum('DispatchPriceBasis', PRICE_BASES, 'What a price goes by.', {
  CONTRACT: 'The published list of the partner’s contract.',
  PACK: 'The fee of the policy pack, as the list lacks a price.',
});
export const HindranceEnum = graphqlEnum('DispatchHindrance', HINDRANCES, 'Why an outlet may not be asked.', {
  NO_WORKING_HOURS: 'Nobody has set its working hours, so an offer would never lapse.',
  NO_CERTIFIED_TECHNICIAN: 'None of its technicians has all skills of the job with certificates that hold.',
  ALREADY_ASKED: 'It was asked in this round.',
});
