import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { MoneyScalar } from '#graphql';
import type { Money } from '#values';
import type { DistanceBasis, Hindrance } from '../repair-words.events.js';
import type { Candidate, JobPrice, ScoreOrigin } from './candidate.js';
import { RankingTermView } from './offer.view.js';
import { DistanceBasisEnum, HindranceEnum, PriceBasisEnum, ScoreBasisEnum } from './offer-words.view.js';

@ObjectType('DispatchScoreOrigin', { description: 'Where the score of a partner comes from.' })
export class ScoreOriginView implements ScoreOrigin {
  @Field(() => ScoreBasisEnum, { description: 'Scorecards, or the vetting.' })
  basis!: ScoreOrigin['basis'];

  @Field(() => [String], { description: 'The months of the scorecards, such as 2026-03.' })
  months!: readonly string[];

  @Field(() => Int, { description: 'The jobs of these months.' })
  jobs!: number;
}

@ObjectType('DispatchPrice', { description: 'What a job would cost, as far as it is known before.' })
export class JobPriceView implements JobPrice {
  @Field(() => MoneyScalar, { description: 'In the company’s currency.' })
  amount!: Money;

  @Field(() => PriceBasisEnum, { description: 'What it goes by.' })
  basis!: JobPrice['basis'];

  @Field(() => ID, { nullable: true, description: 'The list of the contract, where it goes by that.' })
  priceListId!: string | null;

  @Field(() => [String], { description: 'The articles of the list that it is the sum of.' })
  articles!: readonly string[];
}

@ObjectType('DispatchCandidate', { description: 'An outlet that an order could be offered to, or why it can not.' })
export class CandidateView implements Candidate {
  @Field(() => ID, { description: 'The outlet.' })
  outletId!: string;

  @Field(() => ID, { description: 'Its partner.' })
  partnerId!: string;

  @Field(() => String, { description: 'Name of the outlet.' })
  name!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place, from 1: the first is asked next. Null: it may not be asked.',
  })
  rank!: number | null;

  @Field(() => [HindranceEnum], { description: 'Why it may not be asked; empty where it may.' })
  hindrances!: readonly Hindrance[];

  @Field(() => Float, { description: 'Sum of points times weights, divided by the sum of the weights: from 0 to 1.' })
  score!: number;

  @Field(() => [RankingTermView], { description: 'What the score comes from.' })
  terms!: readonly RankingTermView[];

  @Field(() => Float, { nullable: true, description: 'How far it is, in kilometres, where coordinates are known.' })
  distanceKm!: number | null;

  @Field(() => DistanceBasisEnum, { description: 'How it is told how far it is.' })
  distanceBasis!: DistanceBasis;

  @Field(() => ScoreOriginView, { nullable: true, description: 'Where the score comes from; null without one.' })
  scoreOrigin!: ScoreOriginView | null;

  @Field(() => JobPriceView, { nullable: true, description: 'What it would cost; null where nobody knows.' })
  price!: JobPriceView | null;
}

@ObjectType('DispatchCandidates', { description: 'Whom a work order can be offered to now, and by what numbers.' })
export class CandidatesView {
  @Field(() => ID, { description: 'The work order.' })
  workOrderId!: string;

  @Field(() => DistanceBasisEnum, {
    description: 'By what distances are told: REGION where nobody knows the coordinates of the site.',
  })
  distanceBasis!: DistanceBasis;

  @Field(() => [CandidateView], { description: 'The best first, those who may not be asked last.' })
  candidates!: readonly CandidateView[];

  @Field(() => String, { description: 'Version of the policy pack that the weights are of.' })
  packVersion!: string;
}
