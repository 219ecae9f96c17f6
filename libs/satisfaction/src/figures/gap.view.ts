import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#graphql';
import type { GapBasis } from './figure-words.js';
import { GapBasisEnum } from './figure-words.view.js';
import type { CriterionGap } from './service-quality.js';

@ObjectType('ServiceQualityCriterionGap', { description: 'How far what was perceived stays behind what was expected.' })
export class CriterionGapView implements CriterionGap {
  @Field(() => String, { description: "The criterion, by the survey's code for it." })
  criterion!: string;

  @Field(() => Float, {
    description: 'Its weight among the criteria with data, which sum to 1; 0 where no pair of it is complete.',
  })
  weight!: number;

  @Field(() => Float, { nullable: true, description: 'E: the mean of what was expected, on the scale of the survey.' })
  expected!: number | null;

  @Field(() => Float, { nullable: true, description: 'P: the mean of what was perceived.' })
  perceived!: number | null;

  @Field(() => Float, { nullable: true, description: 'E − P: positive is worse.' })
  gap!: number | null;

  @Field(() => Float, { nullable: true, description: 'P − E, as SERVQUAL has it: negative is worse.' })
  servqual!: number | null;

  @Field(() => Float, { nullable: true, description: 'weight · (E − P): positive is worse.' })
  weightedGap!: number | null;

  @Field(() => Int, { description: 'n: questions of which both halves were answered.' })
  pairs!: number;

  @Field(() => Int, { description: 'Questions of which only one half was answered: they are left out.' })
  dropped!: number;
}

@ObjectType({ description: 'The gap of service quality in one period and group.' })
export class ServiceQualityGap {
  @Field(() => DateScalar, { nullable: true, description: 'First day of the period; null without an interval.' })
  period!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it begins, as asked for: `from` of a filter.' })
  from!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ends, as asked for: `to` of a filter.' })
  to!: Date | null;

  @Field(() => [String], { nullable: 'items', description: 'The values, in the order of groupBy; null where unknown.' })
  values!: readonly (string | null)[];

  @Field(() => Float, { nullable: true, description: 'Σ wᵢ(Eᵢ − Pᵢ): positive is worse; null without a pair.' })
  gap!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Σ wᵢ(Pᵢ − Eᵢ), with the sign of SERVQUAL: negative is worse; null without a pair.',
  })
  servqual!: number | null;

  @Field(() => [CriterionGapView], { description: 'Criterion by criterion, in the order of their codes.' })
  criteria!: readonly CriterionGapView[];

  @Field(() => Int, { description: 'Cases, or responses afterwards, with at least one complete pair.' })
  cases!: number;

  @Field(() => Int, { description: 'n: questions of which both halves were answered.' })
  pairs!: number;

  @Field(() => Int, { description: 'Questions of perceptions of which the other half is missing: they are left out.' })
  dropped!: number;

  @Field(() => Int, {
    description:
      'Expectations, by when they were answered, of cases whose perception has not come. They are in no gap.',
  })
  unpaired!: number;

  @Field(() => Int, { description: 'Customers invited in the period, for this basis.' })
  invited!: number;

  @Field(() => Int, { description: 'Those of them who answered, whenever that was.' })
  replied!: number;

  @Field(() => Float, { nullable: true, description: 'replied / invited, 0 to 1; null where nobody was invited.' })
  replyRate!: number | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When something of this figure was last recorded after the period had ended; null where nothing was.',
  })
  revisedAt!: Date | null;
}

@ObjectType({
  description: 'Gaps of service quality, by when the perception was answered. Positive gaps are worse than expected.',
})
export class ServiceQualityGaps {
  @Field(() => ID, { description: 'Which survey.' })
  surveyId!: string;

  @Field(() => GapBasisEnum, { description: 'Where expectations come from: never both together.' })
  basis!: GapBasis;

  @Field(() => String, { description: 'The time zone of the periods.' })
  zone!: string;

  @Field(() => [DateScalar], { description: 'All periods, from the first to the last one; empty without an interval.' })
  periods!: readonly string[];

  @Field(() => [ServiceQualityGap], { description: 'The gaps, group by group.' })
  rows!: readonly ServiceQualityGap[];
}
